import * as fc from 'fast-check';
import { foretold, leastSquares, type Observation } from './least-squares.js';

const costsOf = (observations: Observation[]): number[] => leastSquares(observations).map(({ cost }) => cost);

describe('least squares', () => {
  it('[issue 5] finds the costs that made the numbers, though one kind comes by the thousand', () => {
    const costs = [12, 0.003, 2.5];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 50 })), { minLength: 3 }),
        (sizes) => {
          const known = [...sizes, [0, 0], [9_000, 1], [100, 40], [5_000, 7]].map(([screens = 0, commands = 0]) => {
            const of = [1, screens, commands];
            return { of, came: of.reduce((sum, each, kind) => sum + each * (costs[kind] ?? 0), 0) };
          });
          const found = leastSquares(known);
          for (const [kind, { cost, error }] of found.entries()) {
            expect(cost).toBeCloseTo(costs[kind] ?? 0, 6);
            expect(error).toBeCloseTo(0, 6);
          }
          expect(foretold(found, [1, 20_000, 100])).toBeCloseTo(12 + 60 + 250, 4);
        },
      ),
    );
  });

  // By hand: the line through (1, 1), (2, 3), (3, 2) is 1 + x / 2; what it leaves over is −½, 1, −½.
  it('[issue 5] leaves over as little as can be, and says how sure it is', () => {
    const found = leastSquares([
      { of: [1, 1], came: 1 },
      { of: [1, 2], came: 3 },
      { of: [1, 3], came: 2 },
    ]);
    expect(found[0]?.cost).toBeCloseTo(1);
    expect(found[1]?.cost).toBeCloseTo(0.5);
    expect(found[1]?.error).toBeCloseTo(Math.sqrt(1.5 / 2));
    expect(found[0]?.error).toBeCloseTo(Math.sqrt(1.5 * (14 / 6)));
  });

  it('[issue 5] guesses nothing where kinds can’t be told apart, or are more than was looked at', () => {
    const together = [1, 2, 3].map((count) => ({ of: [count, 5 * count], came: count }));
    expect(() => costsOf(together)).toThrow('two kinds always came together');
    expect(() => costsOf([{ of: [1, 2], came: 3 }])).toThrow('2 kinds of 1 observations');
  });
});
