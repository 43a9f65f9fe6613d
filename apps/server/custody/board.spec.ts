import { randomUUID } from 'node:crypto';
import { evolveAll, initialState, type Entry, type Happened } from '#custody';
import { advance, advanceAll, emptyBoard } from './board.js';
import { chained } from './chain.js';
import { productionOf } from '../testing/first-board.js';

const EPOCH = 'epoch';
const armorer = { personId: 'hortiz', name: 'H. Ortiz' };
const from = { deviceId: 'd', commandId: randomUUID() };
const at = (minute: number): string => `2026-11-22T13:0${minute}:00.000Z`;

/** A production of three entries, each hashed over the one before. */
const log = (): Entry[] => {
  const all = [
    { type: 'create-production', data: productionOf('p', armorer) },
    { type: 'start-day', data: { number: 1, date: '2026-11-22' } },
    { type: 'set-scene', data: { scene: '42A' } },
  ].map((each, nth) => ({ ...each, cursor: nth + 1, at: at(nth + 1), by: armorer }) as Happened);
  const entries: Entry[] = [];
  for (const each of all) entries.push(chained(entries.at(-1)?.hash ?? EPOCH, each, from));
  return entries;
};

describe('the board of a log', () => {
  it('[DY6] begins before the first entry, with the epoch for its head', () => {
    expect(emptyBoard(EPOCH)).toEqual({
      epoch: EPOCH,
      cursor: 0,
      at: '1970-01-01T00:00:00.000Z',
      head: EPOCH,
      state: initialState(),
    });
  });

  it('[DY6] is as old as its newest entry, by one entry after the other or by all at once', () => {
    const entries = log();
    const [, , last] = entries;
    const board = { epoch: EPOCH, cursor: 3, at: at(3), head: last?.hash, state: evolveAll(initialState(), entries) };
    expect(entries.reduce(advance, emptyBoard(EPOCH))).toEqual(board);
    expect(advanceAll(emptyBoard(EPOCH), entries)).toEqual(board);
    const [first, ...rest] = entries;
    expect(first && advanceAll(advance(emptyBoard(EPOCH), first), rest)).toEqual(board);
  });

  it('stays the very same where nothing came', () => {
    const board = emptyBoard(EPOCH);
    expect(advanceAll(board, [])).toBe(board);
  });

  it('[DY6] is never made of a log with a gap, a double or another order', () => {
    const [first, second, third] = log() as [Entry, Entry, Entry];
    const empty = emptyBoard(EPOCH);
    expect(() => advance(empty, second)).toThrow('the log has a gap: 2 came after 0');
    expect(() => advance(advance(empty, first), first)).toThrow('the log has a gap: 1 came after 1');
    expect(() => advanceAll(empty, [second, third])).toThrow('the log has a gap before 2');
    expect(() => advanceAll(empty, [first, third])).toThrow('the log has a gap before 3');
    expect(() => advanceAll(empty, [first, first, second])).toThrow('the log has a gap before 1');
    expect(() => advanceAll(empty, [first, third, second])).toThrow('the log has a gap before 3');
  });
});
