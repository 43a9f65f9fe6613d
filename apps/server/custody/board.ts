import { evolve, evolveAll, initialState, type Cursor, type Entry, type Instant, type State } from '#custody';
import type { Epoch } from '#wire';
import type { Head } from './chain.js';

/** The fold of a production's log up to a cursor: what decides the next command and what snapshots show. */
export interface Board {
  readonly epoch: Epoch;
  readonly cursor: Cursor;
  /** The time of the newest entry: none is ever earlier than the one before. */
  readonly at: Instant;
  /** The newest entry's hash, or the epoch before the first. */
  readonly head: Head;
  readonly state: State;
}

/** A board before its first entry. */
export const emptyBoard = (epoch: Epoch): Board => ({
  epoch,
  cursor: 0,
  at: new Date(0).toISOString(),
  head: epoch,
  state: initialState(),
});

/** The board after one more entry; its argument stays as it was, so a conflict only drops a pointer. */
export function advance(board: Board, entry: Entry): Board {
  if (entry.cursor !== board.cursor + 1)
    throw new Error(`the log has a gap: ${entry.cursor} came after ${board.cursor}`);
  return {
    epoch: board.epoch,
    cursor: entry.cursor,
    at: entry.at,
    head: entry.hash,
    state: evolve(board.state, entry),
  };
}

/** The board after many entries: far quicker than one by one. */
export function advanceAll(board: Board, entries: readonly Entry[]): Board {
  const last = entries.at(-1);
  if (!last) return board;
  const gap = entries.findIndex(({ cursor }, index) => cursor !== board.cursor + index + 1);
  if (gap >= 0) throw new Error(`the log has a gap before ${entries[gap]?.cursor}`);
  const state = evolveAll(board.state, entries);
  return { epoch: board.epoch, cursor: last.cursor, at: last.at, head: last.hash, state };
}
