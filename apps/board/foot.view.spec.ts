import type { AttentionWords } from '#ui/words';
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { concernsText, footView, leastRows, lineText, looserText, type FootInput } from './foot.view.js';

const line = (what: string, detail = '12 with A. Marsh since 14:03', isQuiet = false): AttentionWords => ({
  what,
  detail,
  isQuiet,
});
const at = (lines: AttentionWords[], more: Partial<FootInput> = {}): FootInput => ({
  lines,
  looser: null,
  concerns: null,
  meeting: 'Safety meeting 07:10, 31 signed',
  hasPages: false,
  width: 1848,
  rows: 4,
  ...more,
});
const EIGHT = Array.from({ length: 8 }, (_, index) =>
  line(`Line ${index}`, 'a weapon with somebody since 14:03 or so'),
);

describe('the foot', () => {
  it('[SC4] is two rows at most on a day with one thing to act on', () => {
    expect(footView(at([]))).toEqual({ lines: [], more: '', looser: '', rows: 1 });
    expect(footView(at([line('1 check lapsed')]))).toMatchObject({ more: '', rows: 1 });
  });

  it('[SC4] shows the worst that fit and says how many more there are', () => {
    const { lines, more, rows } = footView(at(EIGHT, { rows: 2 }));
    expect(lines).toEqual(EIGHT.slice(0, lines.length));
    expect(lines.length).toBeLessThan(8);
    expect(more).toBe(`and ${8 - lines.length} more, on the station`);
    expect(rows).toBe(2);
  });

  it('[CU12] keeps all that is looser, whatever else there is', () => {
    const looser = { what: 'Looser than California', says: ['blanks: a check lasts 45 min (30 min)'] };
    expect(looserText(looser)).toBe('Looser than California · blanks: a check lasts 45 min (30 min)');
    const shown = (rows: number) => footView(at(EIGHT, { rows, looser }));
    expect(shown(4)).toMatchObject({ rows: 4, looser: looserText(looser) });
    const upright = (made: FootInput['looser']) => footView(at([], { width: 1008, looser: made })).rows;
    expect(upright(looser)).toBeGreaterThan(upright(null));
  });

  it('[ST6] keeps the concerns, at the cost of a line that is less bad', () => {
    const concerns = { count: '3 concerns', numbers: '07 ×3, 12, B100, 04, 05' };
    expect(concernsText(concerns)).toBe('3 concerns · 07 ×3, 12, B100, 04, 05');
    expect(concernsText({ count: '1 concern', numbers: '' })).toBe('1 concern');
    const shown = (made: FootInput['concerns']) => footView(at(EIGHT, { rows: 3, width: 1208, concerns: made }));
    expect([shown(null).rows, shown(concerns).rows]).toEqual([3, 3]);
    expect(shown(concerns).lines.length).toBeLessThan(shown(null).lines.length);
    const upright = (made: FootInput['concerns']) => footView(at([], { width: 1008, concerns: made })).rows;
    expect(upright(concerns)).toBeGreaterThan(upright(null));
  });

  it('[DY3] [CU12] has room for a first line before there is one, and says in short what is looser before it grows', () => {
    const says = ['blanks: a check lasts 45 min (30 min)', 'the AD may hold weapons (only an armorer)'];
    const looser = { what: 'Looser than California', says };
    const { lines: _none, rows: _any, ...always } = at([], { looser });
    const least = leastRows(always);
    expect(footView({ ...always, lines: EIGHT.slice(0, 1), rows: least }).rows).toBeLessThanOrEqual(least);
    const held = footView({ ...always, lines: EIGHT, rows: 2 });
    expect(held).toMatchObject({ looser: 'Looser than California in 2 things', rows: 2, lines: [EIGHT[0]] });
  });

  it('[SC4] never takes more rows than it may, but for its worst line, and never tells one twice', () => {
    const words = constantFrom('Not checked', 'Rounds short', '3 checks lapsed');
    const details = constantFrom(
      '12 with A. Marsh since 14:03',
      '1 2 3 4 5 6 7 8 9 10 11 12 and 28 more',
      'x'.repeat(180),
    );
    const lines = array(record({ what: words, detail: details, isQuiet: boolean() }), { maxLength: 16 });
    assert(
      property(
        lines,
        constantFrom(1008, 1208, 1848, 2488, 3768),
        integer({ min: 2, max: 7 }),
        boolean(),
        (made, width, rows, hasPages) => {
          const foot = footView(at(made, { width, rows, hasPages }));
          expect(foot.lines).toEqual(made.slice(0, foot.lines.length));
          expect(foot.lines.length).toBeGreaterThanOrEqual(Math.min(1, made.length));
          expect(foot.rows <= rows || foot.lines.length === 1).toBe(true);
          const left = made.length - foot.lines.length;
          expect(foot.more).toBe(left === 0 ? '' : `and ${left} more, on the station`);
          expect(foot.lines.every((each) => lineText(each).length > 0)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
