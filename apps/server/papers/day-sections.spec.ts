import type { TestProduction } from '../../../libs/custody/testing/production.js';
import { blanks, bring, onSet } from '../../../libs/custody/testing/cast.js';
import { partOf } from '#record';
import { daySections } from './day-sections.js';

/** The rows of one kind of a day's report, each as its columns name it. */
function rowsOf(set: TestProduction, kind: string): Record<string, string | number>[] {
  const part = partOf(set.log, 12);
  if (!part) throw new Error('no day 12');
  const refusals = { day: 12, wrap: null, refusals: [] };
  const sections = daySections({ part, log: set.log, refusals, at: set.now, epoch: 'e', head: 'h' });
  const { columns, rows } = sections.find((section) => section.kind === kind) ?? { columns: [], rows: [] };
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])));
}

describe('a day’s report', () => {
  it('[RD4] [CH5] tells of each lot what it is, who proved it by which sign, and that it is withheld', () => {
    const set = onSet().does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 5, sign: 'rattle', counted: 6 });
    const told = rowsOf(set, 'lot').map(({ lot, kind, proved }) => [lot, kind, proved]);
    expect(told).toEqual([
      ['B-07', 'half blank', ''],
      ['D-14', 'dummy', ''],
      ['D-99', 'dummy', expect.stringMatching(/^5 rattled, 6 counted, \d\d:\d\d:\d\d, H\. Ortiz: withheld$/)],
    ]);
    expect(rowsOf(onSet(), 'lot').at(-1)).toMatchObject({ proved: 'not proved: withheld' });
  });

  it('[RD3] [RD6] names the weapon, the lot and the person whose short rounds were answered for', () => {
    const set = bring(onSet(), 'real', 'with-actor', blanks(5));
    set.does('hortiz', { type: 'take-back', weaponId: 'real', fired: 3 });
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 1 });
    set.does('hortiz', { type: 'issue-rounds', lotId: 'b', rounds: 10, personId: 'hortiz' });
    set.does('hortiz', { type: 'prove-lot', lotId: 'd', proved: 49, sign: 'primer', counted: 49 });
    for (const short of [{ weaponId: 'real' }, { lotId: 'd' }, { personId: 'hortiz' }])
      set.does('hortiz', { type: 'answer-short', ...short, answer: 'in the river' });
    expect(rowsOf(set, 'short answered').map((row) => row['of'])).toEqual(['10', 'D-14', 'H. Ortiz']);
    expect(rowsOf(set, 'lot')[0]).toMatchObject({ 'given out': 10, outside: '' });
  });

  it('[DY1] gives the date with each time of a night shoot after midnight, and of what stands since another day', () => {
    const set = onSet();
    set.does('rcole', { type: 'call-stop', why: 'a dog' }).wait(86_400);
    set.does('rcole', { type: 'call-stop', why: 'a plane' });
    const [first, second] = rowsOf(set, 'stop').map(({ time }) => String(time));
    expect(first).toMatch(/^\d\d:\d\d:\d\d$/);
    expect(second).toBe(`Mon 23 Nov ${first}`);
  });
});
