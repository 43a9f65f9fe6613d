import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { checkCommand, checkMissing, checkWords, NOTHING_SEEN, wholeAndEmpty } from './check-form.view.js';

describe('an AD’s check on the station', () => {
  const weapon = new DryGulchDay().weapon('11');

  it('[CH2] has nothing filled in, and asks one thing after the other', () => {
    expect(checkCommand(weapon, NOTHING_SEEN)).toBeNull();
    expect(checkMissing(weapon, NOTHING_SEEN)).toBe('Was the bore clear?');
    const seen = { ...NOTHING_SEEN, boreClear: true, chambersSeen: 6 };
    expect(checkMissing(weapon, seen)).toBe('What was in it?');
    expect(checkMissing(weapon, { ...seen, loadKind: 'dummy', rounds: 5 })).toBe('By which sign?');
  });

  it('says back what is signed', () => {
    const seen = { ...NOTHING_SEEN, boreClear: true, chambersSeen: 6, loadKind: 'blank' as const, rounds: 3 };
    expect(checkWords(weapon, seen)).toBe('I saw 6 of 6, 3 blanks');
    expect(checkCommand(weapon, seen)).toMatchObject({ type: 'check', load: { kind: 'blank', rounds: 3 } });
  });

  it('signs an empty one by a button that says all of it', () => {
    const rifle = new DryGulchDay().weapon('03');
    expect(checkWords(rifle, wholeAndEmpty(rifle))).toBe('I saw bore clear, 1 of 1, empty');
    expect(checkMissing(rifle, wholeAndEmpty(rifle))).toBeNull();
  });
});
