import type { CommandBody } from '#custody';
import { emptyBoard } from './board.js';
import { decideBatch } from './batch.js';
import { isImport, isOne, isStale, isWrap, nextRound, type Waiting } from './round.js';
import { happenedUnsent } from './unsent.js';

const NOW = 10_000;
const by = { bodyHash: 'hash', personId: 'armorer', deviceId: 'd' };
const waits = { until: NOW + 1, answer: () => undefined };
const command = (
  id: string,
  body: CommandBody = { type: 'set-scene', scene: id },
  personId = by.personId,
): Waiting => ({
  ...by,
  ...waits,
  personId,
  id,
  body,
});
const wrap = (id: string) => command(id, { type: 'wrap-day' });
const imported = (id: string): Waiting => ({ ...by, ...waits, id, rows: [] });
const unsent = (id: string): Waiting => ({
  ...happenedUnsent(id, { type: 'raise-concern', data: { concernId: id, text: 'Show me 07' } }),
  ...waits,
});
const ids = (turns: readonly Waiting[]) => turns.map(({ id }) => id);
const many = (count: number) => Array.from({ length: count }, (_, nth) => command(`${nth}`));

/** What goes in this round, and what waits for the next. */
function round(...waiting: Waiting[]): [goes: string[], waits: string[]] {
  const goes = nextRound(waiting, NOW);
  return [ids(goes), ids(waiting)];
}

describe('the next round of the writer', () => {
  it('takes all who wait, in the order in which they came', () => {
    expect(round(command('a'), unsent('b'), command('c'))).toEqual([['a', 'b', 'c'], []]);
    expect(round()).toEqual([[], []]);
  });

  it('takes 256 at most, and leaves the others in their order', () => {
    expect(round(...many(256))).toEqual([ids(many(256)), []]);
    expect(round(...many(258))).toEqual([ids(many(256)), ['256', '257']]);
  });

  it('takes everybody’s first before anybody’s second where more wait than go at once', () => {
    const tap = (id: string, personId: string) => command(id, undefined, personId);
    const [goes, waiting] = round(...many(300), tap('one', 'ad'), tap('two', 'ad'), tap('three', 'producer'));
    expect(goes.slice(0, 5)).toEqual(['0', 'one', 'three', '1', 'two']);
    expect([...goes, ...waiting].filter((id) => /^\d+$/.test(id))).toEqual(ids(many(300)));
    expect(round(...many(3), tap('one', 'ad'))[0]).toEqual(['0', '1', '2', 'one']);
  });

  it('leaves out for good what nobody waits for any more', () => {
    const late = [
      { ...command('late'), until: NOW },
      { ...command('later'), until: NOW - 1 },
    ];
    expect(round(command('a'), ...late, command('b'))).toEqual([['a', 'b'], []]);
  });

  it('takes an id once, and lets the same again wait in front of the others', () => {
    expect(round(command('a'), command('a'), command('b'), command('a'))).toEqual([
      ['a', 'b'],
      ['a', 'a'],
    ]);
    const [, waiting] = round(command('0'), command('0'), ...many(258).slice(1));
    expect(waiting).toEqual(['0', '255', '256', '257']);
  });

  it('takes the same again of what came too late as if it were the first', () => {
    expect(round({ ...command('a'), until: NOW }, command('a'))).toEqual([['a'], []]);
  });

  it.each([
    ['[DY1] a wrap', wrap],
    ['[Import] an import', imported],
  ])('%s goes alone: after what came before it, and before what came after', (_title, alone) => {
    const waiting = [command('a'), command('b'), alone('alone'), command('c')];
    expect(ids(nextRound(waiting, NOW))).toEqual(['a', 'b']);
    expect(ids(nextRound(waiting, NOW))).toEqual(['alone']);
    expect(ids(nextRound(waiting, NOW))).toEqual(['c']);
    expect(waiting).toEqual([]);
  });

  it('looks no further than 256 for one that goes alone', () => {
    expect(round(...many(257), wrap('wrap'))).toEqual([ids(many(256)), ['256', 'wrap']]);
    expect(round(...many(255), wrap('wrap'))).toEqual([ids(many(255)), ['wrap']]);
  });
});

describe('what waits for the writer', () => {
  it('is a wrap by its command alone', () => {
    expect([wrap('a'), command('a'), imported('a'), unsent('a')].map(isWrap)).toEqual([true, false, false, false]);
  });

  it('is an import by its rows, and else one', () => {
    const all = [wrap('a'), command('a'), imported('a'), unsent('a')];
    expect(all.map(isImport)).toEqual([false, false, true, false]);
    expect(all.map(isOne)).toEqual([true, true, false, true]);
  });

  it('[Import] is stale as an import whose trial is of another board, five times at most', () => {
    const board = emptyBoard('e');
    const tried = (nth: number, on = emptyBoard('e')): Waiting => {
      const batch = decideBatch<never>(on, [], new Date(0));
      return { ...imported('a'), trial: { on, batch, nth } };
    };
    expect(isStale(imported('a'), board)).toBe(true);
    expect([1, 4, 5, 6].map((nth) => isStale(tried(nth), board))).toEqual([true, true, false, false]);
    expect(isStale(tried(1, board), board)).toBe(false);
    expect([command('a'), wrap('a'), unsent('a')].some((turn) => isStale(turn, board))).toBe(false);
  });
});
