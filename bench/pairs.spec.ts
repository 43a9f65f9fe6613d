import { interleave, middle, pairedBy, share } from './pairs.js';

describe('pairs', () => {
  it('[Bench] gives the nearest rank of a share', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([share(hundred, 0.5), share(hundred, 0.99), share(hundred, 1), share([7], 0.5)]).toEqual([50, 99, 100, 7]);
    expect(() => share([], 0.5)).toThrow('of no numbers');
  });

  // The known places for a sign test's 95 %: none off at 6, one at 10, two at 12, five at 20.
  it.each([
    [6, 1, 6],
    [10, 2, 9],
    [12, 3, 10],
    [20, 6, 15],
  ])('[Bench] bounds the median of %d by the ranks %d and %d', (count, low, high) => {
    const numbers = Array.from({ length: count }, (_, index) => count - index);
    expect(middle(numbers)).toEqual({ median: (count + 1) / 2, low, high });
  });

  it('[Bench] bounds no median by five, which hold it all with 94 %', () => {
    expect(middle([5, 3, 1, 2, 4])).toEqual({ median: 3, low: null, high: null });
  });

  it('[Bench] takes turns, A B B A, and divides within each pair', async () => {
    const order: string[] = [];
    let drift = 1;
    const measure = (name: string, cost: number) => async (): Promise<number[]> => {
      order.push(name);
      drift *= 2;
      return [cost * drift];
    };
    const found = await interleave(6, measure('A', 3), measure('B', 1));
    expect(order.join('')).toBe('ABBAABBAABBA');
    expect(pairedBy(found, 0)).toMatchObject({ pairs: 6, ratio: { low: 1.5, high: 6 } });
  });
});
