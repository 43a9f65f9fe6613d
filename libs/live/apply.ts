import { evolve, type Cursor, type Entry, type Instant, type State } from '#custody';
import type { Epoch, Events, Snapshot } from '#wire';

/** What a screen shows: the fold of the log up to `cursor`. */
export interface Board {
  epoch: Epoch;
  cursor: Cursor;
  /** When the newest entry in it was made, by the server's clock. */
  at: Instant;
  state: State;
  /** The hash of its newest entry. */
  head: string;
}

/** What changes a board: the whole of it, or the log's next entries. */
export type Update = { kind: 'snapshot'; snapshot: Snapshot } | { kind: 'events'; events: Events };

type Fold = (state: State, entry: Entry) => State;

/** Whether a batch carries what it says: base + 1 … cursor, each once, in order. */
const isWhole = ({ base, cursor, events }: Events): boolean =>
  events.length === cursor - base && events.every((entry, index) => entry.cursor === base + index + 1);

/**
 * The board after an update, or `gap` where entries are missing in between and the link has to resume. A snapshot starts
 * over, whatever was shown. What a batch brings a second time is left out. Weapons that did not change keep their identity.
 */
export function apply(board: Board | null, update: Update, fold: Fold = evolve): Board | 'gap' {
  if (update.kind === 'snapshot') return update.snapshot;
  const { events } = update;
  if (!board || board.epoch !== events.epoch || events.base > board.cursor || !isWhole(events)) return 'gap';
  const fresh = events.events.slice(board.cursor - events.base);
  const newest = fresh.at(-1);
  if (!newest) return board;
  const { cursor, at, hash: head } = newest;
  return { epoch: board.epoch, cursor, at, state: fresh.reduce(fold, board.state), head };
}
