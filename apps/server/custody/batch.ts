import { randomUUID } from 'node:crypto';
import {
  decide,
  drafting,
  type CommandBody,
  type CommandId,
  type DeviceId,
  type Entry,
  type Happened,
  type Instant,
  type PersonId,
} from '#custody';
import type { Outcome } from '#wire';
import { advance, type Board } from './board.js';
import { chained } from './chain.js';
import type { Import, RowsRefused } from './import-turn.js';
import type { Receipt } from './log.js';
import { barOf, type Unsent } from './unsent.js';
import { refusedNow, wrapped, type KeptRefusal, type Refused } from './refused.js';

/** A command of well-formed shape, and who sent it as the handshake says. */
export interface Sent {
  id: CommandId;
  body: CommandBody;
  bodyHash: string;
  personId: PersonId;
  deviceId: DeviceId;
}

/** Whatever waits for its turn. */
export type Turn = Sent | Unsent | Import;

/** What a round comes to, decided one after the other; nothing of it counts until it is committed. */
export interface Batch<T extends Turn> {
  board: Board;
  entries: Entry[];
  receipts: Receipt[];
  /** What the rules refused, to be kept for good. */
  refusals: Refused[];
  /** Answers that hold once the entries and receipts are on disk. */
  settled: { sent: T; outcome: Outcome }[];
  /** Malformed, forbidden, barred, an import with a bad row: nothing to commit. Such an answer is not remembered. */
  turnedAway: { sent: T; outcome: Outcome | RowsRefused }[];
}

/** The server's time, but never earlier than the entry before. */
const timeOf = (board: Pick<Board, 'at'>, now: Date): Instant => {
  const at = now.toISOString();
  return at < board.at ? board.at : at;
};

/**
 * Decides in the order in which they came, each on the state that those before it made. Pure but for salts and ids.
 * `unwrapped` are the refusals since the last wrap, of which the next one tells; wanted only where a wrap is among the turns.
 */
export function decideBatch<T extends Sent | Unsent>(
  board: Board,
  turns: T[],
  now: Date,
  unwrapped: readonly KeptRefusal[] = [],
): Batch<T> {
  const batch: Batch<T> = { board, entries: [], receipts: [], refusals: [], settled: [], turnedAway: [] };
  // Every entry of a long round would copy the record of all weapons: one copy serves them all.
  const state = drafting(board.state, (draft) => {
    batch.board = { ...board, state: draft };
    for (const turn of turns) takeTurn(batch, turn, now, unwrapped);
    return batch.board.state;
  });
  batch.board = batch.entries.length === 0 ? board : { ...batch.board, state };
  return batch;
}

function takeTurn(batch: Batch<Turn>, turn: Sent | Unsent, now: Date, unwrapped: readonly KeptRefusal[]): void {
  if ('unsent' in turn) takeUnsent(batch, turn, now);
  else takeCommand(batch, turn, now, unwrapped);
}

function takeCommand(batch: Batch<Turn>, sent: Sent, now: Date, unwrapped: readonly KeptRefusal[]): void {
  const { id: commandId, body, personId, deviceId } = sent;
  const { cursor, state } = batch.board;
  const at = timeOf(batch.board, now);
  const by = { personId, name: state.people[personId]?.name ?? '' };
  const decision = decide(state, body, personId, at);
  switch (decision.kind) {
    case 'accepted': {
      const isWrap = body.type === 'wrap-day';
      const data = isWrap ? { ...decision.data, refusals: wrapped(unwrapped) } : decision.data;
      const happened = { cursor: cursor + 1, at, by, type: body.type, data } as Happened;
      enter(batch, happened, { deviceId, commandId });
      settle(batch, sent, { status: 'accepted', cursor: cursor + 1 }, now);
      break;
    }
    case 'refused': {
      const { rule, reason, message } = decision;
      batch.refusals.push(refusedNow({ at, cursor, by, deviceId, commandId, type: body.type }, body, decision));
      settle(batch, sent, { status: 'refused', rule, reason, message, cursor }, now);
      break;
    }
    case 'malformed':
      batch.turnedAway.push({ sent, outcome: { status: 'malformed', problems: decision.problems } });
      break;
    case 'forbidden':
      batch.turnedAway.push({ sent, outcome: { status: 'forbidden', message: decision.message } });
      break;
  }
}

/** No rule is asked: it happened. Its id is only what a repeat is known by; the entry's own is the server's. */
function takeUnsent(batch: Batch<Turn>, sent: Unsent, now: Date): void {
  const { board } = batch;
  const at = timeOf(board, now);
  const barred = barOf(sent, board.state, at);
  if (barred !== null) {
    batch.turnedAway.push({ sent, outcome: { status: 'forbidden', message: barred } });
    return;
  }
  const cursor = board.cursor + 1;
  enter(batch, { ...sent.unsent, cursor, at, by: null }, { deviceId: null, commandId: randomUUID() });
  settle(batch, sent, { status: 'accepted', cursor }, now);
}

function enter(batch: Batch<Turn>, happened: Happened, from: Pick<Entry, 'deviceId' | 'commandId'>): void {
  const entry = chained(batch.board.head, happened, from);
  batch.entries.push(entry);
  batch.board = advance(batch.board, entry);
}

function settle(batch: Batch<Turn>, sent: Turn, outcome: Outcome, now: Date): void {
  const { id: commandId, personId, bodyHash } = sent;
  batch.receipts.push({ commandId, personId, bodyHash, outcome, at: now });
  batch.settled.push({ sent, outcome });
}

/** What the same id gets when it comes again: the first answer, unless it is another person's or another command. */
export function answerAgain(sent: Turn, receipt: Pick<Receipt, 'personId' | 'bodyHash' | 'outcome'>): Outcome {
  const isSame = receipt.personId === sent.personId && receipt.bodyHash === sent.bodyHash;
  if (isSame) return receipt.outcome;
  return { status: 'malformed', problems: [{ path: 'id', message: 'This id was given to another command already.' }] };
}
