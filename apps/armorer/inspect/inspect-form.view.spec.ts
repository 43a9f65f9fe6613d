import { decide } from '#custody';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import {
  chooseKind,
  inspectCommand,
  openQuestion,
  questionsFor,
  sameLoad,
  seenWhole,
  startInspection,
  type InspectAnswers,
} from './inspect-form.view.js';
import { sameAgainWords, shortAhead, signWords } from './inspect-words.js';

const answersAs = (day: DryGulchDay, number: string, said: Partial<InspectAnswers>): InspectAnswers => ({
  ...startInspection(day.state, day.weapon(number), null),
  ...said,
});

const isTaken = (day: DryGulchDay, number: string, answers: InspectAnswers): boolean => {
  const command = inspectCommand(day.weapon(number), answers);
  return command !== null && decide(day.state, command, 'ortiz', day.at).kind === 'accepted';
};

describe('the inspection', () => {
  it('[CH1] asks for bore, chambers and load, for a magazine where there is one, and nothing of a replica', () => {
    const day = new DryGulchDay();
    const asked = (number: string) => questionsFor(day.weapon(number), answersAs(day, number, {}));
    expect(asked('01')).toEqual(['bore', 'chambers', 'load']);
    expect(asked('04')).toEqual(['bore', 'chambers', 'magazine', 'load']);
    expect(asked('15')).toEqual(['fired', 'unloaded', 'bore', 'chambers', 'magazine', 'load']);
    expect(asked('13')).toEqual([]);
    expect(isTaken(day, '13', answersAs(day, '13', {}))).toBe(true);
    expect(signWords(day.state, day.weapon('13'), answersAs(day, '13', {}))).toBe(
      'I saw it sound, and it is number 13',
    );
  });

  it('signs an empty one in one: the button says all of it', () => {
    const day = new DryGulchDay();
    const answers = answersAs(day, '04', { loadKind: 'empty' });
    expect(signWords(day.state, day.weapon('04'), answers)).toBe('I saw bore clear, 1 of 1, magazine seen, empty');
    expect(isTaken(day, '04', answers)).toBe(true);
  });

  it('[CH1] does not fill in what was seen where rounds go in', () => {
    const day = new DryGulchDay();
    const loading = chooseKind(day.state, day.weapon('01'), answersAs(day, '01', {}), 'blank');
    expect(loading.lotId).toBe(day.lotId('B-07'));
    expect(openQuestion(day.weapon('01'), loading)).toBe('bore');
    expect(inspectCommand(day.weapon('01'), { ...loading, rounds: 3 })).toBeNull();
    const seen = { ...seenWhole(day.weapon('01'), loading), rounds: 3 };
    expect(signWords(day.state, day.weapon('01'), seen)).toBe('I saw bore clear, 6 of 6, loaded 3 half blanks of B-07');
    expect(isTaken(day, '01', seen)).toBe(true);
  });

  it('[CH1] sends what was not seen as it was said, and the rules refuse it', () => {
    const day = new DryGulchDay();
    const five = answersAs(day, '01', { boreClear: true, chambersSeen: 5, loadKind: 'empty' });
    expect(inspectCommand(day.weapon('01'), five)).toMatchObject({ chambersSeen: 5 });
    expect(isTaken(day, '01', five)).toBe(false);
  });

  it('fills in the same load again, but not what is seen: two more taps sign it', () => {
    const day = new DryGulchDay();
    day.does('H. Ortiz', { type: 'take-back', weaponId: day.weapon('12').weaponId, fired: 3 });
    const weapon = day.weapon('12');
    expect(sameAgainWords(day.state, weapon)).toBe('Same again: 3 half blanks of B-07');
    const filled = startInspection(day.state, weapon, sameLoad(weapon));
    expect(filled).toMatchObject({ fired: 3, unloaded: 0, rounds: 3, boreClear: null, chambersSeen: null });
    expect(openQuestion(weapon, filled)).toBe('bore');
    expect(isTaken(day, '12', seenWhole(weapon, filled))).toBe(true);
    expect(signWords(day.state, weapon, seenWhole(weapon, filled))).toBe(
      '3 fired, 0 unloaded, I saw bore clear, 6 of 6, loaded 3 half blanks of B-07',
    );
  });

  it('[CH5] wants dummies proved and the sign, each time anew', () => {
    const day = new DryGulchDay();
    const seen = { ...seenWhole(day.weapon('01'), answersAs(day, '01', {})), loadKind: 'dummy' as const };
    const loaded = { ...seen, lotId: day.lotId('D-14'), rounds: 5 };
    expect(openQuestion(day.weapon('01'), loaded)).toBe('proved');
    expect(openQuestion(day.weapon('01'), { ...loaded, proved: 5 })).toBe('sign');
    const proved = { ...loaded, proved: 5, sign: 'rattle' as const };
    expect(signWords(day.state, day.weapon('01'), proved)).toBe(
      'I saw bore clear, 6 of 6, loaded 5 dummies of D-14, 5 proved (rattles)',
    );
    expect(isTaken(day, '01', proved)).toBe(true);
    expect(isTaken(day, '01', { ...proved, proved: 4 })).toBe(false);
  });

  it('[RD3] says beforehand what the counts leave short', () => {
    const weapon = new DryGulchDay().weapon('15');
    expect(shortAhead(weapon, { fired: 2, unloaded: 3 })).toBeNull();
    expect(shortAhead(weapon, { fired: 2, unloaded: 2 })).toContain('1 round short');
    expect(shortAhead(weapon, { fired: 2, unloaded: 4 })).toContain('1 round too many');
  });

  it('[RD5] keeps the load of a row only where it fits the next one', () => {
    const day = new DryGulchDay();
    const kept = { loadKind: 'blank' as const, lotId: day.lotId('B-07'), rounds: 6 };
    expect(startInspection(day.state, day.weapon('02'), kept)).toMatchObject(kept);
    expect(startInspection(day.state, day.weapon('10'), kept)).toMatchObject({ lotId: null, rounds: null });
  });
});
