import type { Cursor } from '#custody';

/** A snapshot each so many entries. */
const EVERY = 500;
/** But no sooner after the one before: on a busy day a start reads these few seconds' entries as quickly. */
const NO_SOONER_MS = 2_000;

/** The last snapshot of a log, and when it was kept by a monotonic clock in ms; -Infinity where another process kept it. */
export interface Kept {
  readonly cursor: Cursor;
  readonly ms: number;
}

/** Whether a log that stands at `cursor` wants a new snapshot. */
export function isDue(cursor: Cursor, now: number, kept: Kept = { cursor: 0, ms: -Infinity }): boolean {
  return cursor - kept.cursor >= EVERY && now - kept.ms >= NO_SOONER_MS;
}
