import { keepHead, witnessText, type SeenHead } from './seen-heads.js';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 22, 14, minute)).toISOString();
const seen = (cursor: number, minute: number, more: Partial<SeenHead> = {}): SeenHead => ({
  productionId: 'p',
  epoch: 'e',
  cursor,
  hash: String(cursor).padStart(64, '0'),
  at: at(minute),
  ...more,
});
const kept = (...heads: SeenHead[]): readonly SeenHead[] => heads.reduce<readonly SeenHead[]>(keepHead, []);

describe('the heads that a screen keeps', () => {
  it('[DY6] are the last of each minute: a later one binds what the earlier one did', () => {
    expect(kept(seen(1, 0), seen(2, 0), seen(2, 1), seen(5, 1), seen(6, 2)).map(({ cursor }) => cursor)).toEqual([
      2, 5, 6,
    ]);
  });

  it('[DY6] keep what a log that was cut, or is another, would contradict', () => {
    const forged = seen(5, 0, { hash: 'f'.repeat(64) });
    const restored = seen(5, 0, { epoch: 'anew', hash: 'a'.repeat(64) });
    const elsewhere = seen(9, 0, { productionId: 'q' });
    expect(kept(seen(5, 0), forged, restored, elsewhere)).toEqual([seen(5, 0), forged, restored, elsewhere]);
    expect(kept(seen(5, 0), seen(3, 0))).toEqual([seen(5, 0), seen(3, 0)]);
  });

  it('[DY6] stay few, the newest among them and the oldest thinned out, over a month of a screen that is always on', () => {
    const heads = kept(...Array.from({ length: 40_000 }, (_, cursor) => seen(cursor, cursor)));
    const cursors = heads.map(({ cursor }) => cursor);
    expect(heads.length).toBeLessThanOrEqual(200);
    expect(cursors.at(-1)).toBe(39_999);
    expect(cursors.filter((cursor) => cursor > 39_900).length).toBeGreaterThan(50);
    expect(cursors[0]).toBe(0);
  });

  it('[DY6] are saved as `npm run verify -- FILE --witnesses` reads them', () => {
    expect(witnessText([seen(7, 0)], 'Cart')).toBe(`${seen(7, 0).hash}@7  # Cart, 2026-11-22T14:00:00.000Z, epoch e\n`);
  });
});
