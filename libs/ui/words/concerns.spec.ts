import type { Concern } from '#custody';
import { concernsWords } from './concerns.js';

const at = '2026-11-22T14:32:07.000Z';
const stateOf = (...concerns: Partial<Concern>[]) => ({
  concerns: Object.fromEntries(concerns.map((each, index) => [`k${index}`, { concernId: `k${index}`, at, ...each }])),
});
const also = [1, 2].map((voice) => ({ concernId: `a${voice}`, at, text: 'so he has' }));

describe('the concerns as the boards tell them', () => {
  it('[ST6] are counted, with their numbers and never their words, most voices first', () => {
    expect(concernsWords(stateOf())).toBeNull();
    const one = { text: 'M. has been drinking' };
    expect(concernsWords(stateOf(one))).toEqual({ count: '1 concern', numbers: '' });
    expect(concernsWords(stateOf({ ...one, number: '12' }, one, { number: '07', also }))).toEqual({
      count: '3 concerns',
      numbers: '07 ×3, 12',
    });
  });

  it('[ST6] leave the board once they are answered', () => {
    expect(concernsWords(stateOf({ number: '07', answered: { by: 'ortiz', at } }))).toBeNull();
  });

  it('[SC4] name ten numbers at most, and say how many more there are', () => {
    const many = Array.from({ length: 13 }, (_, index) => ({ number: String(index) }));
    expect(concernsWords(stateOf(...many))?.numbers).toMatch(/^0, 1, .*, 9, 3 more$/);
  });
});
