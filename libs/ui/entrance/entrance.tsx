import { useCallback, useState, type ReactNode } from 'react';
import { PairedScreen, type Paired } from './paired-screen.js';
import { activePerson, type PairedDevice, type ScreenKind, type SignedIn, type SignedInPerson } from './session.js';
import { sessionStore, useSession } from './session-store.js';
import { SignIn } from './sign-in.js';

/** What a screen with people is given. `token` is the active person's, else the device's, which may only look. */
export interface Entered extends Paired {
  deviceToken: string;
  /** Who acts; null while just looking. */
  person: SignedInPerson | null;
  /** Everybody signed in on this device. */
  people: SignedIn[];
  /** Leads from just looking to the sign-in. */
  askSignIn: () => void;
}

export interface EntranceProps {
  kind: ScreenKind;
  /** Whether looking without a sign-in is not offered. */
  needsPerson: boolean;
  /** What the armorer is offered as this screen's name. */
  suggestedName?: string;
  children: (entered: Entered) => ReactNode;
}

/** Nobody signs in on a board (contract.md), so a browser that was paired as one says how to become more. */
function PairedAsBoard({ device, onJustLook }: { device: PairedDevice; onJustLook: (() => void) | undefined }) {
  return (
    <main className="entrance-page">
      <div className="sign-in">
        <h1>This browser is paired as a board</h1>
        <p className="entrance-dim">
          It is “<span dir="auto">{device.name}</span>”. Nobody signs in on a board. To sign in here, pair it anew: it
          then stops being that board.
        </p>
        <div className="sign-in-ways">
          <a className="entrance-button" href="/board">
            Open the board
          </a>
          <button type="button" className="entrance-button" onClick={() => sessionStore.change({ type: 'unpaired' })}>
            Pair it anew
          </button>
          {onJustLook && (
            <button type="button" className="entrance-button" onClick={onJustLook}>
              Just look
            </button>
          )}
        </div>
      </div>
    </main>
  );
}

function Inside({
  paired,
  needsPerson,
  children,
}: { paired: Paired } & Pick<EntranceProps, 'needsPerson' | 'children'>) {
  const session = useSession();
  const [isLooking, setIsLooking] = useState(false);
  const active = activePerson(session);
  const askSignIn = useCallback(() => setIsLooking(false), []);
  const justLook = needsPerson ? undefined : () => setIsLooking(true);
  const { device } = paired;
  if (!active && !(isLooking && !needsPerson)) {
    if (device.kind === 'board') return <PairedAsBoard device={device} onJustLook={justLook} />;
    return (
      <main className="entrance-page">
        <SignIn deviceToken={device.token} onJustLook={justLook} onSignedIn={askSignIn} />
      </main>
    );
  }
  return children({
    ...paired,
    deviceToken: device.token,
    token: active?.token ?? device.token,
    person: active?.person ?? null,
    people: session.people,
    askSignIn,
  });
}

/** Pairing, then signing in, then the screen. Where looking is allowed without a sign-in it is offered. */
export function Entrance({ kind, needsPerson, suggestedName, children }: EntranceProps) {
  return (
    <PairedScreen kind={kind} suggestedName={suggestedName}>
      {(paired) => (
        <Inside paired={paired} needsPerson={needsPerson}>
          {children}
        </Inside>
      )}
    </PairedScreen>
  );
}
