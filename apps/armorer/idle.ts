/** After so long without a key or a touch the PIN is asked for again. */
const IDLE_AFTER_MS = 10 * 60 * 1000;
const SIGN_INS_REMEMBERED = 12;

/** When this browser's station was last used, by the wall clock, and by which sign-ins. */
export interface Use {
  atMs: number;
  signIns: string[];
}

/** Idle since the last use, however the clock was set meanwhile; a sign-in not seen before has just given its PIN. */
export const isIdle = (use: Use | null, signIn: string, nowMs: number): boolean =>
  use !== null && use.signIns.includes(signIn) && Math.abs(nowMs - use.atMs) > IDLE_AFTER_MS;

/** The use that begins now, with this sign-in remembered among the newest. */
export const firstUse = (use: Use | null, signIn: string, nowMs: number): Use => ({
  atMs: nowMs,
  signIns: [...(use?.signIns ?? []).filter((each) => each !== signIn), signIn].slice(-SIGN_INS_REMEMBERED),
});

export const used = (use: Use, nowMs: number): Use => ({ ...use, atMs: nowMs });

export const writeUse = (use: Use): string => JSON.stringify(use);

/** What was kept, or null where it is not ours. */
export function readUse(text: string | null): Use | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('atMs' in kept) || !('signIns' in kept)) return null;
    const { atMs, signIns } = kept;
    if (typeof atMs !== 'number' || !Array.isArray(signIns)) return null;
    return { atMs, signIns: signIns.filter((each): each is string => typeof each === 'string') };
  } catch {
    return null;
  }
}
