import { Pace } from './pace.js';

const MOST = 100;

/** How many of `tries` in a second each of these servers let through, once they heard of each other. */
function allowedOn(paces: Pace[], tries: number[], second: number): number[] {
  const now = second * 1_000;
  for (const pace of paces) {
    const there = paces.filter((other) => other !== pace).map((other) => other.busy(now).get('cart') ?? 0);
    pace.hear(new Map([['cart', there.reduce((sum, count) => sum + count, 0)]]));
  }
  return paces.map((pace, at) => Array.from({ length: tries[at] ?? 0 }).filter(() => pace.allows('cart', now)).length);
}

const sumOf = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

describe('a pace', () => {
  it('[429] is each key’s own, and begins anew each second', () => {
    const pace = new Pace(2);
    expect([0, 1, 2].map(() => pace.allows('cart', 10))).toEqual([true, true, false]);
    expect(pace.allows('village', 10)).toBe(true);
    expect(pace.allowsAll(['cart', 'stage'], 999)).toBe(false);
    expect(pace.allowsAll(['cart', 'stage'], 1_000)).toBe(true);
  });

  it.each([[[400, 400]], [[1_000, 10]], [[30, 200, 700]], [[50, 60]]])(
    '[429] holds on all servers together, once they heard of each other: %j a second',
    (tries) => {
      const paces = tries.map(() => new Pace(MOST));
      allowedOn(paces, tries, 7);
      for (const second of [8, 9, 10]) {
        const allowed = sumOf(allowedOn(paces, tries, second));
        expect(allowed).toBeLessThanOrEqual(MOST);
        expect(allowed).toBeGreaterThan(MOST - tries.length);
      }
    },
  );

  it('[429] leaves alone who stays within it on all servers together, and forgets what was said a second ago', () => {
    const paces = [new Pace(MOST), new Pace(MOST)];
    for (const second of [1, 2, 3]) expect(allowedOn(paces, [60, 40], second)).toEqual([60, 40]);
    expect(allowedOn(paces, [MOST, 0], 20)).toEqual([MOST, 0]);
  });

  it('[429] has no word for the others of who does little', () => {
    const pace = new Pace(1_000);
    for (let nth = 0; nth < 9; nth++) pace.allows('cart', 0);
    for (let nth = 0; nth < 10; nth++) pace.allows('village', 0);
    expect([...pace.busy(1_000)]).toEqual([['village', 10]]);
  });
});
