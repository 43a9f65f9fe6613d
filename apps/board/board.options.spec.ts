import { boardOptions, enlargedFor } from './board.options.js';

describe('the board’s options', () => {
  it('[screens] are as delivered where the address says nothing', () => {
    expect(boardOptions('')).toEqual({ scale: 1, distance: 5, brightness: 100, drift: 'auto', turn: 8 });
  });

  it('[screens] come from the address', () => {
    const query = '?scale=1.25&distance=10&brightness=60&drift=off&turn=12';
    expect(boardOptions(query)).toEqual({ scale: 1.25, distance: 10, brightness: 60, drift: 'off', turn: 12 });
  });

  it.each(['scale=0', 'scale=9', 'scale=NaN', 'scale=', 'distance=-4', 'brightness=1e9', 'drift=perhaps', 'turn=0.01'])(
    '[screens] fall back where %s makes no sense',
    (query) => {
      expect(boardOptions(query)).toEqual(boardOptions(''));
    },
  );

  it('[SC3] double what is out at ten metres, and never shrink it', () => {
    expect(enlargedFor(10)).toBe(2);
    expect(enlargedFor(5)).toBe(1);
    expect(enlargedFor(2)).toBe(1);
  });
});
