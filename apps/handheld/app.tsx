import type { LinkRefusal } from '#live';
import { LinkProvider, useKeptHeads, useLink, useLinkFor, useLinkView, useStop } from '#live/react';
import { Veil } from '#ui';
import { Entrance, SignedInAs, type Entered } from '#ui/entrance';
import { useEffect, type ReactNode } from 'react';
import { HandheldLayout } from './handheld.layout.js';
import { readOptions } from './handheld.options.js';
import { AWAKE_WORDS, useAwake } from './phone/use-awake.js';
import { useKeyboard } from './phone/use-keyboard.js';
import { useLight } from './phone/use-light.js';
import { useSecureUrl } from './phone/use-secure-url.js';
import { cameraBar } from './scan/scan.view.js';
import { StopControl } from './stop/stop-control.js';
import { useHandheld, useWholeBoard } from './use-handheld.js';
import { useRoute } from './use-route.js';

const OPTIONS = readOptions(location.search);

type Board = NonNullable<ReturnType<typeof useWholeBoard>>;

function OnBoard({ board, me, token }: { board: Board; me: string; token: string }): ReactNode {
  const { desk, notice, sendAgain, dismiss } = useHandheld(board, me, token);
  const route = useRoute();
  const [light, flip] = useLight(OPTIONS.light);
  const awake = useAwake();
  const secureUrl = useSecureUrl();
  useKeyboard();
  const page = { isSecure: globalThis.isSecureContext, hasCameraApi: 'mediaDevices' in navigator };
  return (
    <HandheldLayout
      desk={desk}
      route={route}
      notice={notice}
      onAgain={sendAgain}
      onDismiss={dismiss}
      who={<SignedInAs />}
      light={light}
      onLight={flip}
      cameraBar={cameraBar(page, secureUrl)}
      phoneWords={AWAKE_WORDS[awake]}
    />
  );
}

function Linked({ me, token, leave }: { me: string; token: string; leave: (reason: LinkRefusal) => void }): ReactNode {
  const link = useLink();
  const view = useLinkView();
  useKeptHeads(link);
  const board = useWholeBoard();
  const [stop, sender] = useStop();
  const refusal = view.kind === 'refused' ? view.reason : null;
  useEffect(() => {
    if (refusal) leave(refusal);
  }, [refusal, leave]);
  return (
    <>
      {board ? <OnBoard board={board} me={me} token={token} /> : <p className="connecting">Connecting…</p>}
      <Veil
        source={link}
        {...(board ? { timeZone: board.state.production.timeZone } : {})}
        above={<StopControl stop={stop} sender={sender} why="Pressed on the AD’s hand-held" />}
      />
    </>
  );
}

function WithLink({ token, children }: { token: string; children: ReactNode }): ReactNode {
  const link = useLinkFor(token);
  return link && <LinkProvider value={link}>{children}</LinkProvider>;
}

function Inside(entered: Entered): ReactNode {
  const { token, person } = entered;
  if (!person) return null;
  return (
    <WithLink key={token} token={token}>
      <Linked me={person.personId} token={token} leave={(reason) => entered.leave(reason)} />
    </WithLink>
  );
}

/** Pairing, signing in, then the 1st AD's hand-held. */
export const App = (): ReactNode => (
  <Entrance kind="hand-held" needsPerson suggestedName="1st AD">
    {(entered) => <Inside {...entered} />}
  </Entrance>
);
