import type { Weapon } from '#custody';
import {
  age,
  clockTime,
  dayWords,
  duration,
  headlineText,
  holderWords,
  lapseWords,
  listed,
  loadInFull,
  loadWords,
  meetingWords,
  nameAndRole,
  nameOf,
  shortWords,
  nothingOut,
  stillOut,
  timeOfDay,
} from './words.js';
import { AT, check, inspection, revolver, signed, withWeapons } from './testing/scene.js';

describe('times', () => {
  it('[up to date] writes a time of day in the production’s time zone', () => {
    expect(timeOfDay(AT, 'America/Denver')).toBe('07:32');
    expect(clockTime(AT, 'UTC')).toBe('14:32:07');
    expect(clockTime('2026-11-22T00:00:00.000Z', 'UTC')).toBe('00:00:00');
  });

  it('[DY4] writes an age as m:ss, then h:mm:ss, then days', () => {
    expect(age('2026-11-22T14:31:19.000Z', AT)).toBe('0:48');
    expect(duration(3599)).toBe('59:59');
    expect(duration(6065)).toBe('1:41:05');
    expect(duration(47 * 3600)).toBe('47:00:00');
    expect(duration(9 * 86_400)).toBe('9 days');
    expect(duration(-3)).toBe('0:00');
  });
});

const told = (weapon: Partial<Weapon>): string => loadWords({ ...revolver, ...weapon }, AT).text;

describe('a load', () => {
  it('[CH2] is told by its kind alone until the AD has checked', () => {
    const blind = { ...inspection, ...signed, load: { kind: 'dummy' as const, rounds: 6 } };
    expect(told({ status: 'inspected', load: { kind: 'dummy', rounds: 6 }, inspection: blind })).toBe('Dummy');
  });

  it('[CH1] is called cold only after both, and no longer once that lapsed', () => {
    const seen = { load: { kind: 'empty' as const }, inspection, isAnswered: true };
    expect(told({ ...seen, status: 'inspected' })).toBe('Empty');
    expect(told({ ...seen, status: 'with-ad', check })).toBe('Cold');
    expect(told({ ...seen, status: 'with-ad', check, lapsed: { reason: 'break', at: AT } })).toBe('Empty');
  });

  it('[CH1] of a replica, rubber or blade is its kind, never cold', () => {
    expect(told({ kind: 'rubber', status: 'with-ad', check })).toBe('Rubber');
    expect(told({ kind: 'blade', status: 'inspected' })).toBe('Blade');
  });

  it('[CU11] that nobody declared is not known', () => {
    expect(told({ status: 'with-actor' })).toBe('Load not known');
  });

  it('[RD3] that came back says how many were fired', () => {
    const back = { status: 'returned' as const, load: { kind: 'blank' as const, rounds: 5 }, fired: 2 };
    expect(told(back)).toBe('2/5 fired');
    expect(told({ ...back, fired: undefined })).toBe('Blank ×5');
  });

  it('[CH7] has its charge and count', () => {
    expect(loadInFull({ kind: 'blank', rounds: 3, charge: 'half' })).toBe('Blank ½ ×3');
    expect(loadInFull({ kind: 'dummy', rounds: 6 })).toBe('Dummy ×6');
    expect(loadInFull({ kind: 'empty' })).toBe('Empty');
  });
});

describe('people and reasons', () => {
  it('[CU1] names the holder, and a locked weapon’s absence of one', () => {
    const state = withWeapons(revolver);
    expect(holderWords(state, { ...revolver, holder: 'p-marsh' })).toBe('A. Marsh');
    expect(holderWords(state, revolver)).toBe('Locked away');
    expect(nameOf(state, 'gone')).toBe('Nobody on the list');
    expect(nameAndRole(state, 'p-cole')).toBe('R. Cole, 1st AD');
  });

  it('[CH4] says why a check lapsed, and [RD3] what is short', () => {
    expect(lapseWords({ reason: 'break', at: AT })).toBe('Check lapsed: a break was called');
    expect(lapseWords({ reason: 'break', at: AT, why: 'lunch' })).toBe('Check lapsed: lunch');
    expect(shortWords(1)).toBe('1 round short');
    expect(shortWords(-2)).toBe('2 rounds too many');
    expect(listed(['07', '12', '15'])).toBe('07, 12 and 15');
  });
});

const out = (weaponId: string, status: Weapon['status'], kind: 'empty' | 'blank' = 'empty'): Weapon => ({
  ...revolver,
  weaponId,
  number: weaponId,
  status,
  holder: 'p-marsh',
  load: { kind },
});

describe('the headline', () => {
  it('[SC4] says at rest that all are locked, and before that there are none', () => {
    expect(headlineText(withWeapons())).toBe('No weapons yet');
    expect(headlineText(withWeapons(revolver))).toBe('All 1 locked');
  });

  it('[SC4] says who is with actors and what is loaded with blanks', () => {
    const three = [out('a', 'with-actor'), out('b', 'with-actor', 'blank'), out('c', 'inspected', 'blank')];
    expect(headlineText(withWeapons(revolver, ...three))).toBe('2 with actors, 2 loaded with blanks');
    expect(headlineText(withWeapons(out('a', 'with-actor')))).toBe('1 with an actor');
    expect(headlineText(withWeapons(revolver, out('c', 'inspected')))).toBe('1 not locked');
    expect(headlineText(withWeapons(revolver, out('f', 'out-of-service')))).toBe('1 locked, 1 out of service');
    const frozenHot = [out('c', 'inspected'), out('f', 'out-of-service', 'blank')];
    expect(headlineText(withWeapons(...frozenHot))).toBe('1 not locked, 1 out of service, 1 loaded with blanks');
  });

  it('[ST1] lists what is still out, nearest to an actor first, and of the frozen what no armorer has', () => {
    const state = withWeapons(revolver, out('3', 'inspected'), out('10', 'with-actor'), out('9', 'with-actor'));
    expect(stillOut(state)).toEqual(['9 A. Marsh', '10 A. Marsh', '3 A. Marsh']);
    const frozen = out('4', 'out-of-service');
    expect(stillOut(withWeapons(frozen))).toEqual(['4 A. Marsh']);
    for (const holder of ['p-ortiz', null]) expect(stillOut(withWeapons({ ...frozen, holder }))).toEqual([]);
  });

  it('[ST7] never says of what is frozen that it is locked', () => {
    expect(nothingOut(withWeapons(revolver))).toBe('All are locked');
    expect(nothingOut(withWeapons(revolver, out('4', 'out-of-service')))).toBe('All others are locked');
  });
});

describe('the day', () => {
  const begun = {
    number: 12,
    date: '2026-11-22',
    begun: '2026-11-22T14:00:00.000Z',
    scene: '42A',
    break: null,
    breakWhy: null,
    rolling: null,
    wrapped: null,
    meeting: { cursor: 4, at: '2026-11-22T14:10:00.000Z', topic: 'Blanks', personIds: ['p-ortiz', 'p-cole'] },
  };

  it('[DY1] is told with its unit, number and scene', () => {
    expect(dayWords(withWeapons())).toBe('Main unit · No day begun');
    expect(dayWords({ ...withWeapons(), day: begun })).toBe('Main unit · Day 12 · Sc 42A');
    expect(dayWords({ ...withWeapons(), day: { ...begun, wrapped: AT } })).toContain('Day 12, wrapped');
  });

  it('[PE4] says when the safety meeting was, or that there was none', () => {
    expect(meetingWords({ ...withWeapons(), day: begun })).toBe('Safety meeting 07:10, 2 signed');
    expect(meetingWords({ ...withWeapons(), day: { ...begun, meeting: null } })).toBe('No safety meeting yet');
    expect(meetingWords(withWeapons())).toBeNull();
    const { production } = withWeapons();
    const perScene = { ...production, policy: { ...production.policy, newMeetingEachScene: true } };
    const voided = { ...withWeapons(), production: perScene, day: { ...begun, meeting: null } };
    expect(meetingWords(voided)).toBe('No safety meeting yet for Sc 42A');
  });
});
