import { randomUUID } from 'node:crypto';
import type { CommandBody, PersonId } from '#custody';
import type { Outcome } from '#wire';
import { armorer, firstBoard, made } from '../testing/first-board.js';
import { answerAgain, decideBatch, type Sent } from './batch.js';
import { bodyHash, hashEntry } from './chain.js';
import { wrapped, type KeptRefusal } from './refused.js';
import { PRODUCTION_WAITS } from './concern-limit.js';
import { happenedUnsent, type Unsent } from './unsent.js';

const now = new Date(made.getTime() + 60_000);
const sent = (body: CommandBody, personId: PersonId = armorer.personId): Sent => ({
  id: randomUUID(),
  body,
  bodyHash: bodyHash(body),
  personId,
  deviceId: 'station',
});
const startDay = sent({ type: 'start-day', number: 1, date: '2026-11-22' });
const scene = (name: string) => sent({ type: 'set-scene', scene: name });
const unsent = (): Unsent => {
  const concernId = randomUUID();
  return happenedUnsent(concernId, { type: 'raise-concern', data: { concernId, text: 'Show me 07' } });
};

/** Concerns in an hour, as PRODUCTION_WAITS says it. */
const MOST = 30;

describe('a batch of commands', () => {
  it('[DY6] is decided one after the other, each on what those before it made', () => {
    const board = firstBoard();
    const turns = [scene('42A'), startDay, scene('42A')];

    const batch = decideBatch(board, turns, now);

    expect(
      batch.settled.map(({ sent: { id }, outcome }) => [id, outcome.status, 'cursor' in outcome && outcome.cursor]),
    ).toEqual([
      [turns[0]?.id, 'refused', 1],
      [turns[1]?.id, 'accepted', 2],
      [turns[2]?.id, 'accepted', 3],
    ]);
    expect(batch.turnedAway).toEqual([]);
    expect(batch.board).toMatchObject({
      epoch: board.epoch,
      cursor: 3,
      at: now.toISOString(),
      head: batch.entries[1]?.hash,
    });
    expect(batch.board.state.day).toMatchObject({ scene: '42A' });
    expect(board.cursor).toBe(1);
  });

  it('[DY6] enters who did what on which screen, when, hashed over the entry before', () => {
    const board = firstBoard();
    const { entries } = decideBatch(board, [startDay], now);
    expect(entries).toMatchObject([
      {
        cursor: 2,
        at: now.toISOString(),
        by: armorer,
        deviceId: 'station',
        commandId: startDay.id,
        type: 'start-day',
        data: { number: 1, date: '2026-11-22' },
      },
    ]);
    expect(entries.map((entry) => entry.hash)).toEqual(entries.map((entry) => hashEntry(board.head, entry)));
  });

  it('[DY6] has a receipt for each answer that will be given again', () => {
    const { receipts, settled } = decideBatch(firstBoard(), [scene('42A'), startDay], now);
    expect(receipts).toEqual(
      settled.map(({ sent: { id, personId, bodyHash: hash }, outcome }) => ({
        commandId: id,
        personId,
        bodyHash: hash,
        outcome,
        at: now,
      })),
    );
  });

  it('[DY6] never enters a time before that of the entry before, whatever the clock says', () => {
    const before = new Date(made.getTime() - 1);
    const late = decideBatch(firstBoard(), [startDay, unsent()], before);
    expect(late.entries.map(({ at }) => at)).toEqual([made.toISOString(), made.toISOString()]);
    expect(late.receipts.map(({ at }) => at)).toEqual([before, before]);
  });

  it('[DY1] keeps a refusal with its rule, and the sentence as it was answered', () => {
    const turn = scene('42A');
    const { refusals, settled } = decideBatch(firstBoard(), [turn], now);
    expect(refusals).toMatchObject([
      {
        at: now.toISOString(),
        cursor: 1,
        by: armorer,
        deviceId: 'station',
        commandId: turn.id,
        type: 'set-scene',
        rule: 'DY1',
        reason: 'no-day',
      },
    ]);
    const [{ rule, reason, message } = {}] = refusals;
    expect(settled).toEqual([{ sent: turn, outcome: { status: 'refused', rule, reason, message, cursor: 1 } }]);
  });

  it('[CU3] turns away what is not for the role, and what names nobody there is, without a receipt', () => {
    const stranger = sent({ type: 'start-day', number: 1, date: '2026-11-22' }, 'a stranger');
    const nobody = sent({ type: 'amend-person', personId: 'nobody', name: 'R. Vance' });
    const batch = decideBatch(firstBoard(), [stranger, nobody], now);
    expect(batch.turnedAway).toEqual([
      { sent: stranger, outcome: { status: 'forbidden', message: expect.stringMatching(/./) as string } },
      { sent: nobody, outcome: { status: 'malformed', problems: [expect.objectContaining({ path: 'personId' })] } },
    ]);
    expect(batch).toMatchObject({ entries: [], receipts: [], refusals: [], settled: [] });
  });

  it('[DY1] tells by a wrap, and by nothing else, of the refusals since the last', () => {
    const kept: KeptRefusal[] = decideBatch(firstBoard(), [scene('1'), scene('2')], now).refusals.map(
      (refusal, nth) => ({ ...refusal, sequence: nth + 1 }),
    );
    const turns = [startDay, sent({ type: 'wrap-day' })];
    const { entries } = decideBatch(firstBoard(), turns, now, kept);
    expect(entries.map(({ data }) => 'refusals' in data && data.refusals)).toEqual([false, wrapped(kept)]);
    const [, nothing] = decideBatch(firstBoard(), turns, now).entries;
    expect(nothing?.data).toEqual({ refusals: wrapped([]) });
  });
});

describe('what nobody sent', () => {
  it('[ST6] is entered by nobody, from no screen, under an id of its own', () => {
    const turn = unsent();
    const { entries, settled, receipts } = decideBatch(firstBoard(), [turn], now);
    const [entry] = entries;
    expect(receipts).toMatchObject([{ commandId: turn.id, personId: '' }]);
    expect(entry).toMatchObject({ cursor: 2, at: now.toISOString(), by: null, deviceId: null, ...turn.unsent });
    expect(entry?.commandId).not.toBe(turn.id);
    expect(settled).toEqual([{ sent: turn, outcome: { status: 'accepted', cursor: 2 } }]);
  });

  it('[ST6] is turned away where the turns before it came to as many as a production may', () => {
    const turns = Array.from({ length: MOST }, unsent);
    const oneMore = unsent();
    const batch = decideBatch(firstBoard(), [...turns, oneMore], now);
    expect(batch.turnedAway).toEqual([{ sent: oneMore, outcome: { status: 'forbidden', message: PRODUCTION_WAITS } }]);
    expect([batch.entries.length, batch.receipts.length]).toEqual([MOST, MOST]);
  });

  it('[ST6] is never barred where it is a PIN that was reset on the server’s machine', () => {
    const reset = happenedUnsent(randomUUID(), { type: 'reset-pin', data: { personId: armorer.personId } });
    const turns = Array.from({ length: MOST }, unsent);
    expect(decideBatch(firstBoard(), [...turns, reset], now).entries).toHaveLength(MOST + 1);
  });
});

describe('the same id again', () => {
  const outcome: Outcome = { status: 'accepted', cursor: 2 };
  const receipt = { personId: startDay.personId, bodyHash: startDay.bodyHash, outcome };

  it('[DY6] gets its first answer', () => {
    expect(answerAgain(startDay, receipt)).toBe(outcome);
  });

  it('[DY6] is malformed where it is another person’s, or another command', () => {
    const other = {
      status: 'malformed',
      problems: [{ path: 'id', message: 'This id was given to another command already.' }],
    };
    expect(answerAgain(startDay, { ...receipt, personId: 'another' })).toEqual(other);
    expect(answerAgain(startDay, { ...receipt, bodyHash: 'another' })).toEqual(other);
  });
});
