import { setImmediate } from 'node:timers/promises';
import { drafting, type CommandId, type DeviceId, type PersonId } from '#custody';
import type { ImportedCommand, ImportRefusal, Outcome } from '#wire';
import { decideBatch, type Batch, type Sent } from './batch.js';
import type { Board } from './board.js';

/** A row of well-formed shape, under the id that its entry is to have, or what is wrong with it. */
export type ImportRow = { commandId: CommandId; body: ImportedCommand } | Pick<NoShape, 'problems'>;
type NoShape = Extract<Outcome, { status: 'malformed' }>;

/** Many commands that are recorded together or not at all, under one id and with one receipt. */
export interface Import {
  id: CommandId;
  bodyHash: string;
  personId: PersonId;
  deviceId: DeviceId;
  rows: readonly ImportRow[];
}

/** The rows that are in the way of an import. */
export interface RowsRefused {
  status: 'rows-refused';
  refusals: ImportRefusal[];
}

/** Some milliseconds' worth: no pulse waits for an import. */
const AT_ONCE = 50;

type RowSent = Sent & { row: number };

/**
 * Decides the rows one after the other on a trial board, so that the seventh sees the third. All of them come to a batch of
 * entries with one receipt; one that is refused, and nothing comes of any. A file with a mistake in it is no near miss, so
 * what is refused here is not kept.
 */
export async function decideImport<T extends Import>(board: Board, sent: T, now: Date): Promise<Batch<T>> {
  const batch: Batch<T> = { board, entries: [], receipts: [], refusals: [], settled: [], turnedAway: [] };
  const refusals: ImportRefusal[] = [];
  let trial = board;
  for (let from = 0; from < sent.rows.length; from += AT_ONCE) {
    const turns: RowSent[] = [];
    for (const [nth, each] of sent.rows.slice(from, from + AT_ONCE).entries()) {
      const row = from + nth;
      if ('problems' in each) refusals.push({ row, status: 'malformed', problems: each.problems });
      else turns.push(turnOf(sent, row, each));
    }
    const decided = decideDrafting(trial, turns, now);
    trial = decided.board;
    for (const entry of decided.entries) batch.entries.push(entry);
    for (const no of [...decided.settled, ...decided.turnedAway]) refusals.push(...refusalOf(no.sent.row, no.outcome));
    await setImmediate();
  }
  if (refusals.length > 0) {
    const inOrder = refusals.toSorted((a, b) => a.row - b.row);
    const turnedAway = [{ sent, outcome: { status: 'rows-refused' as const, refusals: inOrder } }];
    return { ...batch, entries: [], turnedAway };
  }
  const { id: commandId, personId, bodyHash } = sent;
  const outcome = { status: 'accepted' as const, cursor: trial.cursor };
  const receipts = [{ commandId, personId, bodyHash, outcome, at: now }];
  return { ...batch, board: trial, receipts, settled: [{ sent, outcome }] };
}

/** With one copy of the weapons for all the turns: one for each of two thousand would take most of the time. */
function decideDrafting(board: Board, turns: RowSent[], now: Date): Batch<RowSent> {
  let decided = decideBatch<RowSent>(board, [], now);
  drafting(board.state, (state) => {
    decided = decideBatch({ ...board, state }, turns, now);
    return decided.board.state;
  });
  return decided;
}

/** Only the import has a receipt, so what a row's body hashes to is asked by nobody. */
function turnOf(
  { personId, deviceId }: Import,
  row: number,
  { commandId: id, body }: Extract<ImportRow, { body: ImportedCommand }>,
): RowSent {
  return { row, id, body, bodyHash: '', personId, deviceId };
}

function refusalOf(row: number, outcome: Outcome | RowsRefused): ImportRefusal[] {
  switch (outcome.status) {
    case 'refused': {
      const { cursor: _cursor, ...why } = outcome;
      return [{ row, ...why }];
    }
    case 'malformed':
    case 'forbidden':
      return [{ row, ...outcome }];
    case 'accepted':
    case 'unconfirmed':
    case 'rows-refused':
      return [];
  }
}
