import * as fc from 'fast-check';
import { apply } from './apply.js';
import { batch, boardAt, LOG } from './fakes/log.js';

const somewhere = fc.integer({ min: 1, max: LOG.length });

describe('apply', () => {
  it('[SC1] gives the fold of the log over any split into batches, with overlaps and repeats', () => {
    const batches = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(somewhere, batches, (start, steps) => {
        let board = boardAt(start);
        let reached = start;
        for (const [back, length] of steps) {
          const base = Math.max(0, board.cursor - back);
          const cursor = Math.min(LOG.length, base + length);
          const next = apply(board, batch(base, cursor));
          if (next === 'gap') throw new Error(`gap at ${board.cursor}`);
          board = next;
          reached = Math.max(reached, cursor);
        }
        expect(board).toEqual(boardAt(reached));
      }),
    );
  });

  it('[SC1] finds a gap always', () => {
    fc.assert(
      fc.property(somewhere, somewhere, somewhere, (...places) => {
        const [at = 0, base = 0, cursor = 0] = places.toSorted((a, b) => a - b);
        fc.pre(base > at);
        expect(apply(boardAt(at), batch(base, cursor))).toBe('gap');
      }),
    );
  });

  it('[SC1] takes a batch that leaves out, doubles or reorders an entry for a gap', () => {
    const whole = batch(3, 8).events;
    const [first, second, ...rest] = whole.events;
    if (!first || !second) throw new Error('the log is too short');
    for (const events of [
      rest,
      whole.events.slice(0, -1),
      [],
      [first, first, ...rest],
      [second, first, ...rest],
      [...whole.events, first],
    ]) {
      expect(apply(boardAt(3), { kind: 'events', events: { ...whole, events } })).toBe('gap');
    }
  });

  it('[SC1] takes events before any snapshot, or of another epoch, for a gap', () => {
    expect(apply(null, batch(0, 3))).toBe('gap');
    expect(apply(boardAt(3), batch(3, 4, 'other'))).toBe('gap');
  });

  it('[SC1] starts over with a snapshot, also of another epoch or an earlier cursor', () => {
    const snapshot = { ...boardAt(2), epoch: 'restored' };
    expect(apply(boardAt(9), { kind: 'snapshot', snapshot })).toEqual(snapshot);
  });

  it('[SC1] keeps the very same board where a batch brings nothing new', () => {
    const board = boardAt(9);
    expect(apply(board, batch(4, 9))).toBe(board);
    expect(apply(board, batch(9, 9))).toBe(board);
  });

  it('[SC1] keeps the identity of each weapon that an entry does not touch, so that its tile is not painted anew', () => {
    const touchesAll = new Set(['call-break', 'wrap-day', 'lift-stop']);
    for (const entry of LOG.filter(({ type }) => !touchesAll.has(type))) {
      const before = boardAt(entry.cursor - 1).state.weapons;
      const after = boardAt(entry.cursor).state.weapons;
      const repainted = Object.keys(before).filter((weaponId) => before[weaponId] !== after[weaponId]);
      expect(repainted.length).toBeLessThanOrEqual(1);
    }
  });
});
