import { dealPages, type Room } from './pages.js';

const roomFor = (most: number) => (): Room<string> => {
  let taken = 0;
  return { take: () => (taken += 1), isOver: () => taken > most };
};

describe('pages', () => {
  it('[SC2] are one where all have room', () => {
    expect(dealPages(['a'], ['b', 'c'], roomFor(3)).pages).toEqual([['a', 'b', 'c']]);
  });

  it('[SC2] have what needs attention on each of them', () => {
    expect(dealPages(['!'], ['b', 'c', 'd'], roomFor(3)).pages).toEqual([
      ['!', 'b', 'c'],
      ['!', 'd'],
    ]);
  });

  it('[SC2] have it first, once, where it would leave no room for the others', () => {
    const pages = [
      ['1', '2', '3', '4'],
      ['b', 'c'],
    ];
    expect(dealPages(['1', '2', '3', '4'], ['b', 'c'], roomFor(4))).toEqual({ pages, doAllStay: false });
    expect(dealPages(['1', '2', '3'], [], roomFor(2)).pages).toEqual([['1', '2'], ['3']]);
  });

  it('[SC2] hide nothing, even what has no room by itself', () => {
    expect(dealPages([], ['a', 'b'], roomFor(0)).pages).toEqual([['a'], ['b']]);
  });
});
