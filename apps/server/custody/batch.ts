import {
  decide,
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
import type { Receipt } from './log.js';

/** A command of well-formed shape, and who sent it as the handshake says. */
export interface Sent {
  id: CommandId;
  body: CommandBody;
  bodyHash: string;
  personId: PersonId;
  deviceId: DeviceId;
}

/** What a round of commands comes to, decided one after the other; nothing of it counts until it is committed. */
export interface Batch<S extends Sent> {
  board: Board;
  entries: Entry[];
  receipts: Receipt[];
  /** Answers that hold once the entries and receipts are on disk. */
  settled: { sent: S; outcome: Outcome }[];
  /** Malformed and forbidden: nothing to commit. Such an answer is not remembered. */
  turnedAway: { sent: S; outcome: Outcome }[];
}

/** The server's time, but never earlier than the entry before. */
export const timeOf = (board: Pick<Board, 'at'>, now: Date): Instant => {
  const at = now.toISOString();
  return at < board.at ? board.at : at;
};

/** Decides commands in the order in which they came, each on the state that those before it made. Pure but for the salt. */
export function decideBatch<S extends Sent>(board: Board, commands: S[], now: Date): Batch<S> {
  const batch: Batch<S> = { board, entries: [], receipts: [], settled: [], turnedAway: [] };
  for (const sent of commands) {
    const at = timeOf(batch.board, now);
    const decision = decide(batch.board.state, sent.body, sent.personId, at);
    switch (decision.kind) {
      case 'accepted': {
        const cursor = batch.board.cursor + 1;
        const by = { personId: sent.personId, name: batch.board.state.people[sent.personId]?.name ?? '' };
        const happened = { cursor, at, by, type: sent.body.type, data: decision.data } as Happened;
        const entry = chained(batch.board.head, happened, { deviceId: sent.deviceId, commandId: sent.id });
        batch.entries.push(entry);
        batch.board = advance(batch.board, entry);
        settle(batch, sent, { status: 'accepted', cursor }, now);
        break;
      }
      case 'refused': {
        const { rule, reason, message } = decision;
        settle(batch, sent, { status: 'refused', rule, reason, message, cursor: batch.board.cursor }, now);
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
  return batch;
}

function settle<S extends Sent>(batch: Batch<S>, sent: S, outcome: Outcome, now: Date): void {
  const { id: commandId, personId, bodyHash } = sent;
  batch.receipts.push({ commandId, personId, bodyHash, outcome, at: now });
  batch.settled.push({ sent, outcome });
}

/** What the same id gets when it comes again: the first answer, unless it is another person's or another command. */
export function answerAgain(sent: Sent, receipt: Pick<Receipt, 'personId' | 'bodyHash' | 'outcome'>): Outcome {
  const isSame = receipt.personId === sent.personId && receipt.bodyHash === sent.bodyHash;
  if (isSame) return receipt.outcome;
  return { status: 'malformed', problems: [{ path: 'id', message: 'This id was given to another command already.' }] };
}
