import { useCallback, type ReactNode } from 'react';
import { http } from './http.js';
import { Pairing } from './pairing.js';
import { sessionStore, useSession } from './session-store.js';
import { activePerson, type PairedDevice, type ScreenKind } from './session.js';

/** What a paired screen is given. */
export interface Paired {
  device: PairedDevice;
  /** What the link says who it is with. */
  token: string;
  /** The link was refused or said bye: forgets what the server no longer knows. Without reason it is asked. */
  leave(reason: string): void;
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
  const answer = await http.people(deviceToken);
  const session = sessionStore.read();
  if (session.device?.token !== deviceToken) return;
  if (answer.ok) {
    const active = activePerson(session);
    if (active) sessionStore.change({ type: 'signed-out', personId: active.person.personId });
  } else if (answer.failure.code === 'unauthorized') sessionStore.change({ type: 'unpaired' });
  else setTimeout(() => void askWhatIsGone(deviceToken), ASK_AGAIN_AFTER_MS);
}

/** Forgets the device on `revoked`, the active person on `signed-out`, and asks the server about anything else. */
export function leaveSession(reason: string): void {
  const session = sessionStore.read();
  const active = activePerson(session);
  if (reason === 'revoked') sessionStore.change({ type: 'unpaired' });
  else if (reason === 'signed-out' && active)
    sessionStore.change({ type: 'signed-out', personId: active.person.personId });
  else if (session.device) void askWhatIsGone(session.device.token);
}

/** Shows the six digits until this browser is paired, then its children with the device's token. For the board. */
export function PairedScreen({ kind, suggestedName, children }: PairedScreenProps) {
  const { device } = useSession();
  const leave = useCallback(leaveSession, []);
  if (!device) return <Pairing kind={kind} suggestedName={suggestedName} />;
  return children({ device, token: device.token, leave });
}
