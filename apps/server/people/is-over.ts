import type { State } from '#custody';
import type { Session } from './session.js';

/** A sign-in lasts one long day. */
export const SIGN_IN_LASTS_MS = 20 * 60 * 60 * 1_000;
/** Time to lock up and hand the keys over. */
const AFTER_WRAP_MS = 60 * 60 * 1_000;

/**
 * Whether a sign-in has ended by time: after twenty hours, or an hour after the wrap of the day that it was made on. A
 * screen alone never ends; it is revoked.
 */
export function isOver(session: Session, state: Pick<State, 'day'>, now: Date): boolean {
  if (session.kind === 'device') return false;
  if (now >= session.expiresAt) return true;
  const wrapped = state.day?.wrapped;
  if (!wrapped || session.signedInAt.toISOString() > wrapped) return false;
  return now.getTime() >= Date.parse(wrapped) + AFTER_WRAP_MS;
}
