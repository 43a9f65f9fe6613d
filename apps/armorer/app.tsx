import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { LinkRefusal } from '#live';
import { LinkProvider, useKeptHeads, useLinkFor, useLinkView } from '#live/react';
import { Entrance, SignedInAs, SignInDialog, type Entered } from '#ui/entrance';
import { DayBookProvider, useDayBookStoreFor } from './day/use-day-book.js';
import { LogProvider, useLogStoreFor } from './log/use-log.js';
import { Removed } from './removed.js';
import { readLogAs, stationServer } from './station-server.js';
import { Station } from './station.js';
import { useIdle } from './use-idle.js';
import { openFromQuery } from './use-place.js';

/** A QR code of a weapon or of a new screen brought somebody here; read once, before the first page is drawn. */
const CODE = openFromQuery();

const IDLE_WORDS = 'Nobody was here for ten minutes.';

/** Tells the entrance when the server will not have this token any more, and a removed screen says so first. */
function WhileLinked({ leave, children }: { leave: (reason: LinkRefusal) => void; children: ReactNode }) {
  const view = useLinkView();
  const reason = view.kind === 'refused' ? view.reason : null;
  useEffect(() => {
    if (reason && reason !== 'revoked') leave(reason);
  }, [reason, leave]);
  return reason === 'revoked' ? <Removed onPair={() => leave('revoked')} /> : children;
}

function Inside({ token, deviceToken, device, person, people, leave, askSignIn }: Entered) {
  const link = useLinkFor(token);
  const signIn = people.find((each) => each.token === token);
  const [isIdle, wake] = useIdle(signIn ? `${signIn.person.personId} ${signIn.expiresAt}` : 'nobody');
  const [isAsking, setIsAsking] = useState(false);
  const isAsleep = isIdle && person !== null;
  const onWake = useCallback((): void => (person ? setIsAsking(true) : askSignIn()), [person, askSignIn]);
  const server = useMemo(
    () =>
      stationServer(token, () => {
        const view = link?.current();
        return view?.kind === 'board' ? view.board.state.production.id : null;
      }),
    [token, link],
  );
  const log = useLogStoreFor(useMemo(() => readLogAs(token), [token]));
  const dayBook = useDayBookStoreFor(log);
  useKeptHeads(link);
  if (!link) return null;
  return (
    <LinkProvider value={link}>
      <WhileLinked leave={leave}>
        <LogProvider value={log}>
          <DayBookProvider value={dayBook}>
            <Station
              personId={person?.personId ?? null}
              deviceId={device.deviceId}
              isAsleep={isAsleep}
              onWake={onWake}
              server={server}
              who={<SignedInAs />}
              code={CODE}
            />
          </DayBookProvider>{' '}
        </LogProvider>
      </WhileLinked>
      {person && (
        <SignInDialog
          isOpen={isAsking}
          onClose={() => setIsAsking(false)}
          deviceToken={deviceToken}
          only={person}
          reason={IDLE_WORDS}
          onSignedIn={wake}
        />
      )}
    </LinkProvider>
  );
}

/** Pairing, signing in or just looking, then the armorer's station. */
export function App() {
  return (
    <Entrance kind="station" needsPerson={false} suggestedName="Armorer’s station">
      {(entered) => <Inside {...entered} />}
    </Entrance>
  );
}
