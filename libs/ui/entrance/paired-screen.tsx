import { lazy, Suspense, type ReactNode } from 'react';
import { sessionStore, useSession } from './session-store.js';
import { activePerson, type PairedDevice, type ScreenKind } from './session.js';

/** Why a link was refused, as #live says it. */
export type LeaveReason = 'no-token' | 'unauthorized' | 'revoked' | 'signed-out';

/** What a paired screen is given. */
export interface Paired {
  device: PairedDevice;
  /** What the link says who it is with. */
  token: string;
  /** The link was refused: forgets what the server no longer knows, having asked it where the reason leaves it open. */
  leave: (reason: LeaveReason) => void;
}

export interface PairedScreenProps {
  kind: ScreenKind;
  /** What the armorer is offered as this screen's name. */
  suggestedName?: string;
  children: (paired: Paired) => ReactNode;
}

const ASK_AGAIN_AFTER_MS = 2000;

/**
 * A paired screen never shows it, so its script is fetched by those that are not. Where it is no longer there the page is of an
 * older build than the server: loading it again gets the newer one.
 */
const Pairing = lazy(() =>
  import('./pairing.js').then(
    (pairing) => ({ default: pairing.Pairing }),
    () => new Promise<never>(() => setTimeout(() => location.reload(), ASK_AGAIN_AFTER_MS)),
  ),
);

/** Whether device or person is gone is the server's to say; until it answers, everything stays as it is. */
async function askWhatIsGone(deviceToken: string): Promise<void> {
  const again = (): void => {
    setTimeout(() => void askWhatIsGone(deviceToken), ASK_AGAIN_AFTER_MS);
  };
  // A link that was refused is rare, so the way to ask is fetched then.
  const http = await import('./http.js').catch(() => null);
  if (!http) return again();
  const active = activePerson(sessionStore.read());
  const own = await http.people(active?.token ?? deviceToken);
  const device = active && !own.ok ? await http.people(deviceToken) : own;
  if (sessionStore.read().device?.token !== deviceToken) return;
  if (device.ok) {
    if (active && !own.ok && own.failure.code === 'unauthorized')
      sessionStore.change({ type: 'signed-out', personId: active.person.personId });
  } else if (device.failure.code === 'unauthorized') sessionStore.change({ type: 'unpaired' });
  else again();
}

/** Forgets the device on `revoked`, the active person on `signed-out`, and asks the server otherwise. */
export function leaveSession(reason: LeaveReason): void {
  const session = sessionStore.read();
  const active = activePerson(session);
  switch (reason) {
    case 'revoked':
      sessionStore.change({ type: 'unpaired' });
      break;
    case 'signed-out':
      if (active) sessionStore.change({ type: 'signed-out', personId: active.person.personId });
      break;
    case 'no-token':
    case 'unauthorized':
      if (session.device) void askWhatIsGone(session.device.token);
      break;
  }
}

/** Shows the six digits until this browser is paired, then its children with the device's token. For the board. */
export function PairedScreen({ kind, suggestedName, children }: PairedScreenProps) {
  const { device } = useSession();
  if (!device)
    return (
      <Suspense fallback={null}>
        <Pairing kind={kind} suggestedName={suggestedName} />
      </Suspense>
    );
  return children({ device, token: device.token, leave: leaveSession });
}
