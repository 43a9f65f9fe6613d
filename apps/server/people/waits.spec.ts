import { mayTry, waitSecondsAfter } from './waits.js';

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
});
