import { keptFrom } from './kept.js';

describe('what did not change', () => {
  const before = { lanes: [{ tiles: [{ number: '07' }, { number: '12' }] }], headline: 'All 2 locked' };

  it('[architecture] keeps its identity, whole', () => {
    expect(keptFrom(before, structuredClone(before))).toBe(before);
  });

  it('[architecture] keeps its identity beside what changed', () => {
    const next = structuredClone(before);
    next.lanes[0]?.tiles.splice(1, 1, { number: '13' });
    const kept = keptFrom(before, next);
    expect(kept).toEqual(next);
    expect(kept.lanes[0]?.tiles[0]).toBe(before.lanes[0]?.tiles[0]);
    expect(kept.lanes[0]?.tiles[1]).not.toBe(before.lanes[0]?.tiles[1]);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: undefined }],
    [[1, 2], [1]],
    [[], {}],
    [null, { a: 1 }],
    [undefined, null],
  ])('[architecture] never takes %j for %j', (was, is) => {
    expect(keptFrom<unknown>(was, is)).toEqual(is);
    expect(keptFrom<unknown>(was, is)).not.toBe(was);
  });
});
