import type { Outcome } from '#wire';
import type { ServerLog } from '../health/server-log.js';
import type { Turn } from './batch.js';
import type { RowsRefused } from './import-turn.js';
import type { Log } from './log.js';
import type { Snapshots } from './snapshots.js';
import type { ProductionWriter, Published } from './writer.js';

/** Hands a turn on to the server that keeps its production; null where it is to be decided here. `withinMs` as in `run`. */
export type HandOn = (writer: ProductionWriter, turn: Turn, withinMs: number) => Promise<Outcome | RowsRefused> | null;

/** What a writer works with. */
export interface WriterParts {
  log: Log;
  snapshots: Snapshots;
  clock: { now(): Date };
  faults: ServerLog;
  handOn: HandOn;
  /** Hears of everything committed, in cursor order, none left out, none twice. */
  publish: (published: Published) => void;
}

/** What is answered where it is not known what became of a command. */
export const UNCONFIRMED: Outcome = {
  status: 'unconfirmed',
  message: 'Not known to be recorded. Send the same again, or ask the armorer.',
};
