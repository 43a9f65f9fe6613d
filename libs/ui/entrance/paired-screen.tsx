import type { ReactNode } from 'react';
import * as http from './http.js';
import { Pairing } from './pairing.js';
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

/** Whether device or person is gone is the server's to say; until it answers, everything stays as it is. */
async function askWhatIsGone(deviceToken: string): Promise<void> {
  const active = activePerson(sessionStore.read());
  const own = await http.people(active?.token ?? deviceToken);
  const device = active && !own.ok ? await http.people(deviceToken) : own;
  if (sessionStore.read().device?.token !== deviceToken) return;
  if (device.ok) {
    if (active && !own.ok && own.failure.code === 'unauthorized')
      sessionStore.change({ type: 'signed-out', personId: active.person.personId });
  } else if (device.failure.code === 'unauthorized') sessionStore.change({ type: 'unpaired' });
  else setTimeout(() => void askWhatIsGone(deviceToken), ASK_AGAIN_AFTER_MS);
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
  if (!device) return <Pairing kind={kind} suggestedName={suggestedName} />;
  return children({ device, token: device.token, leave: leaveSession });
}
