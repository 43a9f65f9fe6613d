import { DayBook, lookOf, MARK_KINDS, MARK_SHAPES, type DayPicture } from '#record';
import { STATUSES } from '#custody';
import { DryGulchDay } from '../../testing/dry-gulch-day.js';
import { hasMoved, itemAt, itemUnder, rowsOf } from './items.js';
import { itemWords, lengthWords, type Telling } from './picture-words.js';
import { atAfterKey } from './steps.js';

function drawn(day = new DryGulchDay()): { picture: DayPicture; telling: Telling } {
  const book = new DayBook();
  book.add(day.entries);
  const picture = book.picture(book.days().at(-1)?.first ?? 0, day.at);
  if (!picture) throw new Error('Dry Gulch has a day');
  return { picture, telling: { known: book.known(), timeZone: 'America/Denver', picture } };
}

const { picture, telling } = drawn();
const rows = rowsOf(picture, false);
const wordsOf = (number: string): string[] =>
  rows.find(({ bar }) => bar?.number === number)?.items.map((item) => itemWords(item, telling)) ?? [];

describe('the rows of the picture', () => {
  it('[SC2] begin with the whole set, and go by number', () => {
    expect(rows[0]?.items.map((item) => itemWords(item, telling))).toEqual([
      'Safety meeting: Blanks at the livery stable · 07:10',
      'Scene set: 41 · 07:32',
      'Break: lunch · 13:30 to 14:12, 42 min',
      'Scene set: 42A · 14:13',
    ]);
    expect(rows.slice(1, 4).map(({ bar }) => bar?.number)).toEqual(['01', '02', '03']);
    expect(rowsOf(picture, true).every(({ bar }) => bar === null || hasMoved(bar))).toBe(true);
    expect(rowsOf(picture, true)).toHaveLength(9);
  });

  it('[CU3] [CH4] say of each stretch who had it, with what, checked or why not, and for how long', () => {
    expect(wordsOf('07')).toEqual([
      'Locked · 07:07 to 12:40, 5 h 33 min',
      'Inspected, H. Ortiz · 6 dummies of D-14 · not yet checked by the AD · 12:40 to 12:49, 9 min',
      'With the AD, H. Ortiz · 6 dummies of D-14 · checked by both · 12:49 to 12:51, 1 min',
      'With an actor, T. Vance · 6 dummies of D-14 · checked by both · scene 41 · 12:51 to 13:30, 39 min',
      'With an actor, T. Vance · 6 dummies of D-14 · check lapsed: lunch · scene 41 · 13:30 to 14:32, 1 h 02 min',
      'Check lapsed: lunch · 13:30',
    ]);
  });

  it('[RD3] mark what was short until somebody answered for it', () => {
    expect(wordsOf('05').filter((words) => words.includes('short'))).toEqual([
      'Locked · 1 short · 09:26 to 09:32, 6 min',
      'Rounds short · 09:26',
    ]);
  });

  it('say a length as long as a person would', () => {
    expect([3.4, 59, 60, 3599, 3600, 7500].map(lengthWords)).toEqual([
      '3 s',
      '59 s',
      '1 min',
      '59 min',
      '1 h 00 min',
      '2 h 05 min',
    ]);
  });
});

describe('how it is drawn', () => {
  it('[SC3] no state looks like another without its colour, and no mark has another’s shape', () => {
    const { known } = telling;
    const base = { from: '', to: '', cursor: null, holder: null, isChecked: false };
    const shapes = STATUSES.map((status) => {
      const { height, edge, pattern } = lookOf({ ...base, status }, known);
      return `${height} ${edge} ${pattern}`;
    });
    expect(new Set(shapes).size).toBe(STATUSES.length);
    expect(new Set(MARK_KINDS.map((kind) => MARK_SHAPES[kind])).size).toBe(MARK_KINDS.length);
  });

  it('[SC4] asks for somebody on a lapse while it is out, and not once it is back with the armorer', () => {
    const { known } = telling;
    const base = { from: '', to: '', cursor: null, holder: 'h', isChecked: false };
    const lapsed = { reason: 'break', at: '' } as const;
    expect(lookOf({ ...base, status: 'with-actor', lapsed }, known).isLate).toBe(true);
    expect(lookOf({ ...base, status: 'returned', lapsed }, known).isLate).toBe(false);
    const differ = { reason: 'counts-differ', at: '' } as const;
    expect(lookOf({ ...base, status: 'returned', lapsed: differ }, known).isLate).toBe(true);
    expect(lookOf({ ...base, status: 'with-actor', sightedBy: 'r' }, known).isLate).toBe(true);
  });
});

describe('the keyboard’s way through the picture', () => {
  const row05 = rows.findIndex(({ bar }) => bar?.number === '05');
  const last05 = (rows[row05]?.items.length ?? 0) - 1;

  it('goes stretch by stretch and stops at both ends', () => {
    expect(atAfterKey(rows, { row: row05, item: 0 }, 'ArrowLeft', false)).toEqual({ row: row05, item: 0 });
    expect(atAfterKey(rows, { row: row05, item: 0 }, 'ArrowRight', false)).toEqual({ row: row05, item: 1 });
    expect(atAfterKey(rows, { row: row05, item: 2 }, 'End', false)).toEqual({ row: row05, item: last05 });
    expect(atAfterKey(rows, { row: row05, item: last05 }, 'ArrowRight', false)).toEqual({ row: row05, item: last05 });
    expect(atAfterKey(rows, { row: row05, item: 2 }, 'Home', false)).toEqual({ row: row05, item: 0 });
    expect(atAfterKey(rows, { row: row05, item: 2 }, 'a', false)).toBeNull();
  });

  it('goes weapon by weapon at the same time of day', () => {
    const row07 = rows.findIndex(({ bar }) => bar?.number === '07');
    const lunch = rows[row07]?.items.findIndex(({ from }) => from >= (rows[0]?.items[2]?.from ?? '')) ?? 0;
    const down = atAfterKey(rows, { row: row07, item: lunch }, 'ArrowDown', false);
    const there = rows[down?.row ?? 0]?.items[down?.item ?? 0];
    expect(down?.row).toBe(row07 + 1);
    expect(there && itemWords(there, telling)).toMatch(/^Locked · 07:07 to 14:29/);
    expect(atAfterKey(rows, { row: row07, item: 0 }, 'End', true)?.row).toBe(rows.length - 1);
    expect(atAfterKey(rows, { row: row07, item: 0 }, 'Home', true)?.row).toBe(0);
    expect(atAfterKey(rows, { row: 0, item: 0 }, 'PageUp', false)?.row).toBe(0);
  });

  it('and a pointer finds the mark before the stretch beneath it', () => {
    const items = rows.find(({ bar }) => bar?.number === '07')?.items ?? [];
    const lapse = Date.parse(items.at(-1)?.from ?? '');
    expect(itemUnder(items, lapse + 1000, 5000)).toBe(items.length - 1);
    expect(items[itemUnder(items, lapse + 60_000, 5000)]?.kind).toBe('stretch');
    expect(itemUnder(items, Date.parse(picture.to) + 1, 5000)).toBe(-1);
    expect(itemAt([], 0)).toBe(-1);
  });
});
