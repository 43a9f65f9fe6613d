import { mayTry, Tries, waitSecondsAfter } from './waits.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1_000);

describe('the waits after wrong tries', () => {
  it('[429] five are free, then they double up to a quarter of an hour', () => {
    expect([1, 4, 5, 6, 9, 14, 15, 100].map(waitSecondsAfter)).toEqual([0, 0, 1, 2, 16, 512, 900, 900]);
  });

  it.each([
    [24, 99, true],
    [25, 25, false],
    [24, 100, false],
    [0, 100, false],
  ])(
    '[429] after %i wrong PINs on such a screen and %i in all another try is worth something: %s',
    (alike, all, may) => {
      expect(mayTry({ alike, all })).toBe(may);
    },
  );

  it('[429] are each one’s own, and forgotten when somebody gets it right or ten minutes later', () => {
    const tries = new Tries();
    for (let count = 0; count < 6; count += 1) tries.begin('one', at(0));
    expect([tries.waitSeconds('one', at(0)), tries.waitSeconds('two', at(0))]).toEqual([2, 0]);
    expect(tries.waitSeconds('one', at(2))).toBe(0);
    tries.begin('one', at(3));
    expect(tries.waitSeconds('one', at(3))).toBe(4);
    tries.begin('two', at(608));
    tries.begin('one', at(608));
    expect(tries.waitSeconds('one', at(608))).toBe(0);
    for (let count = 0; count < 4; count += 1) tries.begin('one', at(608));
    expect(tries.waitSeconds('one', at(608))).toBe(1);
    tries.succeeded('one');
    expect(tries.waitSeconds('one', at(608))).toBe(0);
  });
});
