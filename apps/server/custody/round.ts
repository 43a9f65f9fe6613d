import type { Outcome } from '#wire';
import type { Turn } from './batch.js';
import type { Import, RowsRefused } from './import-turn.js';

/** How many commands go in one INSERT at most. */
const BATCH = 256;

/** What waits for its turn with the writer. */
export type Waiting = Turn & {
  /** After this, nobody waits for an answer any more, so nothing may happen either. */
  until: number;
  answer: (outcome: Outcome | RowsRefused) => void;
};

export const isWrap = (turn: Turn): boolean => 'body' in turn && turn.body.type === 'wrap-day';

export const isImport = <T extends Turn>(turn: T): turn is Extract<T, Import> => 'rows' in turn;

/** One command, or one thing that happened without. */
export const isOne = <T extends Turn>(turn: T): turn is Exclude<T, Import> => !isImport(turn);

/**
 * Takes the next round from those who wait: without what nobody waits for any more, and each id once. A wrap goes alone: what
 * was refused before it is on disk by then, and its entry tells of all of it. An import goes alone too: all of it or nothing.
 */
export function nextRound(waiting: Waiting[], now: number): Waiting[] {
  const aloneAt = waiting.slice(0, BATCH).findIndex((turn) => isWrap(turn) || isImport(turn));
  const round: Waiting[] = [];
  const again: Waiting[] = [];
  const ids = new Set<string>();
  for (const turn of waiting.splice(0, aloneAt < 0 ? BATCH : Math.max(aloneAt, 1))) {
    if (turn.until <= now) continue;
    if (ids.has(turn.id)) again.push(turn);
    else round.push(turn);
    ids.add(turn.id);
  }
  waiting.unshift(...again);
  return round;
}
