import { randomUUID } from 'node:crypto';
import type { Cursor, Happened } from '#custody';
import type { Board } from './board.js';
import { timeOf } from './batch.js';
import { chained } from './chain.js';
import type { Log } from './log.js';

/** What no socket command made, such as a PIN reset on the server's machine. */
export type Unsent = Pick<Happened<'reset-pin'>, 'type' | 'data'>;

/**
 * Appends one entry that nobody sent, after `board`. Returns its cursor, or null when another writer got to it first: then
 * catch up and try again.
 */
export async function appendUnsent(
  log: Log,
  productionId: string,
  board: Pick<Board, 'cursor' | 'head' | 'at'>,
  unsent: Unsent,
  now: Date,
): Promise<Cursor | null> {
  const cursor = board.cursor + 1;
  const happened: Happened = { ...unsent, cursor, at: timeOf(board, now), by: null };
  const entry = chained(board.head, happened, { deviceId: null, commandId: randomUUID() });
  return (await log.append(productionId, [entry], [])) === 'appended' ? cursor : null;
}
