import { onSet, type OnSet } from '../testing/set.js';
import { differenceWords, resultOf } from './check-result.view.js';

const sawDummies = (set: OnSet, rounds: number): void =>
  set.happens('R. Cole', {
    type: 'check',
    weaponId: set.weapon('11').weaponId,
    boreClear: true,
    chambersSeen: 6,
    load: { kind: 'dummy', rounds, proved: rounds, sign: 'drilled' },
  });

const result = (set: OnSet) => resultOf(set.view(), set.weapon('11'), set.person('R. Cole').personId);

describe('what came of a check', () => {
  it('[CH7] gives the words to call where both saw the same', () => {
    const set = onSet();
    sawDummies(set, 5);
    expect(result(set)).toEqual({ kind: 'agreed', number: '11', call: 'Cold gun on set: five dummies in it' });
  });

  it('[CH3] says both counts, and that it goes back', () => {
    const set = onSet();
    sawDummies(set, 4);
    expect(result(set)).toMatchObject({
      kind: 'differs',
      sentence: 'You saw 4 dummies, the armorer declared 5: it goes back.',
      holder: 'H. Ortiz',
    });
  });

  it('[CH3] names both kinds where those differ', () => {
    expect(differenceWords({ kind: 'blank', rounds: 1 }, { kind: 'empty' })).toBe(
      'You saw 1 blank, the armorer declared empty: it goes back.',
    );
    expect(differenceWords({ kind: 'empty' }, { kind: 'dummy', rounds: 6 })).toBe(
      'You saw empty, the armorer declared 6 dummies: it goes back.',
    );
  });

  it('tells nothing of a check that is not one’s own, or not there', () => {
    const set = onSet();
    expect(result(set)).toBeNull();
    expect(resultOf(set.view(), set.weapon('12'), set.person('L. Okafor').personId)).toBeNull();
  });
});
