import {
  barOnSeen,
  emptyInFull,
  mostRounds,
  NOTHING_SEEN,
  say,
  seenEmpty,
  sentence,
  stepsOf,
  toCheck,
  type SeenSoFar,
} from './check-form.view.js';

const colt = { weaponId: 'w12', kind: 'blank-firing', chambers: 6 } as const;
const rifle = { weaponId: 'w40', kind: 'real', chambers: 1, magazine: 5 } as const;
const replica = { weaponId: 'w9', kind: 'rubber', chambers: 0 } as const;

const answered = (...answers: Partial<SeenSoFar>[]): SeenSoFar => answers.reduce<SeenSoFar>(say, NOTHING_SEEN);

describe('the check form', () => {
  it('[CH2] begins with nothing said, whatever the weapon', () => {
    expect(stepsOf(colt, NOTHING_SEEN).map(({ step, isDone }) => [step, isDone])).toEqual([
      ['bore', false],
      ['chambers', false],
      ['kind', false],
    ]);
    expect(toCheck(colt, NOTHING_SEEN)).toBeNull();
    expect(sentence(colt, NOTHING_SEEN)).toBe('Still to say: bore, chambers, rounds');
  });

  it('[screens.md budget] takes four answers and the button for blanks', () => {
    const answers = [{ bore: true }, { chambers: 6 }, { kind: 'blank' }, { rounds: 3 }] as const;
    const seen = answered(...answers);
    expect(answers).toHaveLength(4);
    expect(sentence(colt, seen)).toBe('I saw 6 of 6, 3 blanks');
    expect(toCheck(colt, seen)).toEqual({
      type: 'check',
      weaponId: 'w12',
      boreClear: true,
      chambersSeen: 6,
      load: { kind: 'blank', rounds: 3 },
    });
  });

  it('[CH5] asks by which sign dummies were proved, and proves each of them', () => {
    const seen = answered({ bore: true }, { chambers: 6 }, { kind: 'dummy' }, { rounds: 5 });
    expect(toCheck(colt, seen)).toBeNull();
    const signed = say(seen, { sign: 'rattle' });
    expect(sentence(colt, signed)).toBe('I saw 6 of 6, 5 dummies, each rattles');
    expect(toCheck(colt, signed)).toMatchObject({ load: { kind: 'dummy', rounds: 5, proved: 5, sign: 'rattle' } });
  });

  it('[CH1] will not sign a partial check, and says why', () => {
    const seen = answered({ bore: true }, { chambers: 5 }, { kind: 'empty' });
    expect(toCheck(colt, seen)).toBeNull();
    expect(barOnSeen(colt, seen)).toMatchObject({ rule: 'CH1' });
  });

  it('[CH1] asks for the magazine where there is one', () => {
    const seen = answered({ bore: true }, { chambers: 1 }, { kind: 'empty' });
    expect(toCheck(rifle, seen)).toBeNull();
    expect(toCheck(rifle, say(seen, { magazine: true }))).toMatchObject({ chambersSeen: 1, magazineSeen: true });
    expect(mostRounds(rifle)).toBe(6);
  });

  it('[CH1] asks of a rubber one only whether it is sound', () => {
    const seen = answered({ sound: true });
    expect(stepsOf(replica, seen)).toHaveLength(1);
    expect(toCheck(replica, seen)).toEqual({ type: 'check', weaponId: 'w9', sound: true });
  });

  it('forgets the count when the kind changes', () => {
    const seen = answered({ kind: 'dummy' }, { rounds: 5 }, { sign: 'drilled' }, { kind: 'blank' });
    expect(seen).toMatchObject({ kind: 'blank', rounds: null, sign: null });
  });

  it('[screens.md budget] says in full what one button signs for an empty rifle', () => {
    expect(emptyInFull(colt)).toBe('Bore clear, 6 of 6, empty');
    expect(emptyInFull(rifle)).toBe('Bore clear, 1 of 1, magazine seen, empty');
    expect(toCheck(rifle, seenEmpty(rifle))).toMatchObject({
      boreClear: true,
      chambersSeen: 1,
      load: { kind: 'empty' },
    });
    expect(toCheck(replica, seenEmpty(replica))).toMatchObject({ sound: true });
  });
});
