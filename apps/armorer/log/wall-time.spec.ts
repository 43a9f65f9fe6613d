import { ENTRY_TYPES } from '#custody';
import { KINDS, typesOf } from './kinds.js';
import { newerThan, rowAfterKey, rowOf } from './newest-first.js';
import { instantOf, wallTime } from './wall-time.js';
import { DryGulchDay } from '../testing/dry-gulch-day.js';

describe('the clock on the set’s wall', () => {
  it('is read in the production’s time zone, both ways', () => {
    expect(wallTime('2026-11-22T21:32:07.000Z', 'America/Denver')).toBe('2026-11-22T14:32');
    expect(instantOf('2026-11-22T14:32', 'America/Denver')).toBe('2026-11-22T21:32:00.000Z');
    expect(instantOf('2026-11-22T14:32', 'Asia/Kathmandu')).toBe('2026-11-22T08:47:00.000Z');
    expect(instantOf('', 'America/Denver')).toBeNull();
  });

  it('says the first of an hour that comes twice, and goes on from one that is left out', () => {
    expect(instantOf('2026-11-01T01:30', 'America/Denver')).toBe('2026-11-01T07:30:00.000Z');
    expect(instantOf('2026-03-08T02:30', 'America/Denver')).toBe('2026-03-08T09:30:00.000Z');
    expect(instantOf('2026-03-08T03:30', 'America/Denver')).toBe('2026-03-08T09:30:00.000Z');
  });
});

describe('kinds of entries', () => {
  it('[DY6] has a kind for every type of entry, and each in one place', () => {
    const listed = Object.values(KINDS).flatMap(({ types }) => Object.keys(types));
    expect(listed.toSorted()).toEqual([...ENTRY_TYPES].toSorted());
    expect(typesOf('check')).toEqual(new Set(['check']));
    expect(typesOf('notes')).toEqual(new Set(['correct']));
  });
});

describe('rows that are newest first', () => {
  const rows = new DryGulchDay().entries.toReversed().filter(({ cursor }) => cursor % 2 === 0);
  const [newest] = rows;

  it('[DY6] counts what came since somebody began to read', () => {
    expect(newerThan(rows, newest?.cursor ?? 0)).toBe(0);
    expect(newerThan(rows, rows[3]?.cursor ?? 0)).toBe(3);
    expect(rowOf(rows, rows[5]?.cursor ?? 0)).toBe(5);
    expect(rowOf(rows, (rows[5]?.cursor ?? 0) + 1)).toBe(-1);
  });

  it('goes through them by the keys, and not beyond', () => {
    expect(rowAfterKey('ArrowDown', 3, 10, 5)).toBe(4);
    expect(rowAfterKey('PageDown', 8, 10, 5)).toBe(9);
    expect(rowAfterKey('Home', 8, 10, 5)).toBe(0);
    expect(rowAfterKey('End', 0, 10, 5)).toBe(9);
    expect(rowAfterKey('ArrowUp', 0, 10, 5)).toBe(0);
    expect(rowAfterKey('x', 0, 10, 5)).toBeNull();
    expect(rowAfterKey('End', 0, 0, 5)).toBeNull();
  });
});
