import { daysOf, partOf } from '#record';
import { onSet, registered } from '../custody/testing/cast.js';

describe('the days of a log', () => {
  it('[DY1] puts every entry into exactly one day, with what was before the first one at the head', () => {
    const set = registered();
    const before = set.log.length;
    set.does('rcole', { type: 'start-day', number: 1, date: '2026-11-22' }).wait(3600);
    set.does('rcole', { type: 'wrap-day' }).wait(60);
    set.does('hortiz', { type: 'correct', cursor: 1, note: 'after the wrap' }).wait(36_000);
    set.does('rcole', { type: 'start-day', number: 2, date: '2026-11-23' });
    const days = daysOf(set.log);
    expect(days.map(({ number, date, first, last }) => [number, date, first, last])).toEqual([
      [null, null, 1, before],
      [1, '2026-11-22', before + 1, before + 3],
      [2, '2026-11-23', before + 4, before + 4],
    ]);
    expect(days[1]?.wrapped).toBe('2026-11-22T14:00:00.000Z');
    expect(days[2]?.wrapped).toBeNull();
  });

  it('[DY1] has no day in a log without entries, and none that was never begun', () => {
    expect(daysOf([])).toEqual([]);
    expect(partOf(onSet().log, 99)).toBeNull();
  });

  it('[DY1] gives a day with the states at both of its ends, and still names a weapon that left on it', () => {
    const set = onSet().does('hortiz', { type: 'retire-weapon', weaponId: 'rubber', why: 'sold' });
    const part = partOf(set.log, 12);
    expect(part?.before.day).toBeNull();
    expect(part?.after).toEqual(set.state);
    expect(part?.after.weapons['rubber']).toBeUndefined();
    expect(part?.known.weapons['rubber']?.number).toBe('14');
  });
});
