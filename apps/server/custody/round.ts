import type { Outcome } from '#wire';
import type { Batch, Turn } from './batch.js';
import type { Board } from './board.js';
import type { Import, RowsRefused } from './import-turn.js';

/** How many commands go in one INSERT at most. */
const BATCH = 256;

/** What waits for its turn with the writer. */
export type Waiting = Turn & {
  /** After this, nobody waits for an answer any more, so nothing may happen either. */
  until: number;
  answer: (outcome: Outcome | RowsRefused) => void;
  /** What an import came to on a board that was the newest then, and how often that was worked out. */
  trial?: { on: Board; batch: Batch<Waiting>; nth: number };
};

/** However busy the production is, an import's turn comes: then it is decided while the others wait. */
const MOST_TRIALS = 5;

/** An import whose trial is of the board before others changed it, and is worth another. */
export const isStale = (turn: Waiting, board: Board): boolean =>
  isImport(turn) && turn.trial?.on !== board && (turn.trial?.nth ?? 0) < MOST_TRIALS;

export const isWrap = (turn: Turn): boolean => 'body' in turn && turn.body.type === 'wrap-day';

export const isImport = <T extends Turn>(turn: T): turn is Extract<T, Import> => 'rows' in turn;

/** One command, or one thing that happened without. */
export const isOne = <T extends Turn>(turn: T): turn is Exclude<T, Import> => !isImport(turn);

/**
 * Puts everybody's first before anybody's second, and so on; what one person sent stays in its order. Whoever sends as fast as a
 * program can then waits for nobody but himself, and one tap of somebody else's goes with the next round.
 */
function byTurns(waiting: Waiting[]): void {
  const counts = new Map<string, number>();
  const counted = waiting.map((turn) => {
    const nth = counts.get(turn.personId) ?? 0;
    counts.set(turn.personId, nth + 1);
    return { turn, nth };
  });
  if (counts.size < 2) return;
  waiting.splice(0, waiting.length, ...counted.sort((one, other) => one.nth - other.nth).map(({ turn }) => turn));
}

/**
 * Takes the next round from those who wait, by turns where more wait than go at once: without what nobody waits for any more, and
 * each id once. A wrap goes alone: what was refused before it is on disk by then, and its entry tells of all of it. An import goes
 * alone too: all of it or nothing.
 */
export function nextRound(waiting: Waiting[], now: number): Waiting[] {
  if (waiting.length > BATCH) byTurns(waiting);
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
