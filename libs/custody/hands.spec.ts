import { blanks, bring, check, EMPTY, inspect, issue, onSet, registered } from './testing/cast.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const withAd = (policy = {}) => bring(onSet(policy), gun, 'with-ad', blanks(3));
const withActor = (policy = {}) => withAd(policy).does('hortiz', issue(gun));

describe('issue', () => {
  it('[CU1] puts it into one actor’s hands for the scene that is set, and says who handed it over', () => {
    const set = withActor();
    expect(set.weapon(gun)).toMatchObject({ status: 'with-actor', holder: 'amarsh', scene: '41', since: set.now });
    expect(set.weapon(gun).issued).toEqual({ at: set.now, handedBy: 'hortiz', for: 'take', isLineOfFireShown: true });
    set.does('rcole', { type: 'set-scene', scene: '42' });
    expect(set.weapon(gun)).toMatchObject({ scene: '41', status: 'with-actor' });
    expect(set.weapon(gun).lapsed).toBeUndefined();
  });

  it('[CU3] is recorded by the armorer who hands it over or by the AD who checked it', () => {
    expect(said(withAd().tell('rcole', issue(gun)))).toBe('accepted');
    expect(said(withAd().tell('lokafor', issue(gun)))).toMatch(/^CU3 not-a-party: .*AD who checked it records it/);
    expect(said(withAd().tell('jreyes', issue(gun)))).toMatch(/^CU3 not-a-party: .*Name yourself/);
    expect(said(withAd().tell('jreyes', issue(gun, { handedById: 'jreyes' })))).toBe('accepted');
  });

  it('[CU4] comes from an armorer’s hands, or by policy from an AD’s', () => {
    const byAd = issue(gun, { handedById: 'rcole' });
    expect(said(withAd().tell('rcole', byAd))).toMatch(/^CU4 not-an-armorer: .*Name the armorer who does/);
    expect(said(withAd({ adMayHandOver: true }).tell('rcole', byAd))).toBe('accepted');
    const byActor = issue(gun, { handedById: 'tvance' });
    expect(said(withAd({ adMayHandOver: true }).tell('rcole', byActor))).toMatch(/^CU4 not-an-armorer/);
  });

  it('[CU4] takes two people', () => {
    const set = withAd().does('hortiz', { type: 'amend-person', personId: 'hortiz', roles: ['armorer', 'actor'] });
    expect(said(set.tell('hortiz', issue(gun, { actorId: 'hortiz' })))).toMatch(/^CU4 same-person: .*Another armorer/);
  });

  it('[CU5] never goes from actor to actor, and on from an actor only to an armorer', () => {
    expect(said(withActor().tell('hortiz', issue(gun, { actorId: 'tvance' })))).toMatch(
      /^CU5 wrong-state: .*takes it back/,
    );
    expect(said(withActor().tell('rcole', { type: 'hand-back', weaponId: gun }))).toMatch(
      /^CU5 ad-may-not-hold: .*takes it back/,
    );
  });

  it('[CU6] wants a day begun and a scene set', () => {
    const early = bring(registered(), gun, 'with-ad');
    expect(said(early.tell('hortiz', issue(gun)))).toMatch(/^CU6 no-day: .*Start the day/);
    early.does('rcole', { type: 'start-day', number: 1, date: '2026-11-22' });
    expect(said(early.tell('hortiz', issue(gun)))).toMatch(/^CU6 no-scene: .*Set the scene/);
  });

  it('[CU6] refuses in a break, and opens again after it with a new inspection and check', () => {
    const set = onSet().does('rcole', { type: 'call-break', why: 'lunch' }).does('hortiz', inspect(gun));
    expect(said(set.tell('rcole', check(gun)))).toMatch(/^CU6 in-break: .*End the break/);
    set
      .does('rcole', { type: 'end-break' })
      .does('rcole', check(gun))
      .does('rcole', { type: 'call-break', why: 'tea' });
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(/^CH4 check-lapsed: .*break was called.*inspects it again/);
  });

  it('[CU6] goes to an actor who was shown it', () => {
    const unshown = issue(gun, { shown: { actor: false, lineOfFire: true } });
    expect(said(withAd().tell('hortiz', unshown))).toMatch(/^CU6 actor-not-shown: .*Show it first/);
    expect(said(withAd().tell('hortiz', issue(gun, { actorId: 'dabara' })))).toMatch(
      /^CU6 not-an-actor: .*Add the role/,
    );
  });

  it('[CU7] wants a written reason for a rehearsal with a weapon that fires, and none for another', () => {
    const rehearsal = issue(gun, { for: 'rehearsal' });
    expect(said(withAd().tell('hortiz', rehearsal))).toMatch(/^CU7 rehearsal-reason-wanted: .*replica.*write down why/);
    const blank = issue(gun, { for: 'rehearsal', rehearsalReason: ' ' });
    expect(said(withAd().tell('hortiz', blank))).toMatch(/^CU7/);
    const told = issue(gun, { for: 'rehearsal', rehearsalReason: 'recoil timing' });
    expect(withAd().does('hortiz', told).weapon(gun).issued).toMatchObject({ rehearsalReason: 'recoil timing' });
    const airsoft = bring(onSet(), 'airsoft', 'with-ad');
    expect(said(airsoft.tell('hortiz', issue('airsoft', { for: 'rehearsal' })))).toBe('accepted');
  });

  it('[CU7] keeps the "no" of those in the line of fire', () => {
    const set = withAd().does('hortiz', issue(gun, { shown: { actor: true, lineOfFire: false } }));
    expect(set.weapon(gun).issued?.isLineOfFireShown).toBe(false);
  });

  it('[CU1] names nobody and nothing that is not there', () => {
    expect(said(withAd().tell('hortiz', issue('no')))).toMatch(/^malformed weaponId/);
    expect(said(withAd().tell('hortiz', issue(gun, { actorId: 'no' })))).toMatch(/^malformed actorId/);
    expect(said(withAd().tell('hortiz', issue(gun, { handedById: 'no' })))).toMatch(/^malformed handedById/);
  });
});

describe('the way back', () => {
  it('[CU1] is in the hands of the one who takes it back, and of nobody once locked', () => {
    const set = withActor().does('jreyes', { type: 'take-back', weaponId: gun, fired: 2 });
    expect(set.weapon(gun)).toMatchObject({ status: 'returned', holder: 'jreyes', fired: 2 });
    expect(set.weapon(gun).scene).toBeUndefined();
    set.does('hortiz', { type: 'lock', weaponId: gun, unloaded: 1 });
    expect(set.weapon(gun)).toMatchObject({ status: 'locked', holder: null, hands: [] });
    for (const field of ['load', 'fired', 'inspection', 'check', 'lapsed', 'issued', 'short'])
      expect(set.weapon(gun)).not.toHaveProperty(field);
  });

  it('[CU8] is open in a stop, a break, after the wrap and with a lapsed permit', () => {
    const set = withActor()
      .does('dabara', { type: 'call-stop', why: '' })
      .does('rcole', { type: 'call-break', why: '' });
    set.does('plind', { type: 'amend-person', personId: 'hortiz', permitEnds: '2026-01-01' });
    set.does('rcole', { type: 'sight', weaponId: gun, holderId: 'tvance', why: '' });
    set
      .does('hortiz', { type: 'take-back', weaponId: gun })
      .does('hortiz', { type: 'lock', weaponId: gun, unloaded: 3 });
    set.does('rcole', { type: 'wrap-day' }).does('dabara', { type: 'call-stop', why: 'again' });
    set.does('dabara', { type: 'report-incident', incidentId: 'i', kind: 'lost', weaponId: gun, what: '' });
    expect(
      said(set.does('hortiz', { type: 'take-back', weaponId: gun }).tell('hortiz', { type: 'lock', weaponId: gun })),
    ).toMatch(/^ST7/);
  });

  it('[CU2] goes back to the AD where policy lets the AD hold it, and from there only to an armorer', () => {
    const set = withActor({ adMayHold: true }).does('lokafor', { type: 'hand-back', weaponId: gun, fired: 1 });
    expect(set.weapon(gun)).toMatchObject({
      status: 'with-ad',
      holder: 'lokafor',
      fired: 1,
      lapsed: { reason: 'handed-back' },
    });
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(/^CH4 check-lapsed: .*takes it back and inspects it again/);
    expect(said(set.tell('hortiz', { type: 'take-back', weaponId: gun }))).toBe('accepted');
    expect(set.weapon(gun).fired).toBe(1);
  });

  it('[CU1] is held by the AD after the check where policy says so, else by the armorer', () => {
    expect(withAd({ adMayHold: true }).weapon(gun).holder).toBe('rcole');
    expect(withAd().weapon(gun).holder).toBe('hortiz');
  });
});

describe('sight', () => {
  it('[CU11] lapses both checks and stands until an armorer takes it back', () => {
    const set = withAd().wait(60);
    set.does('lokafor', { type: 'sight', weaponId: gun, holderId: 'tvance', why: 'phones were off' });
    const sighted = { by: 'lokafor', at: set.now, why: 'phones were off' };
    expect(set.weapon(gun)).toMatchObject({ holder: 'tvance', sighted, lapsed: { reason: 'sighted' }, since: set.now });
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(/^CU5/);
    expect(set.does('hortiz', { type: 'take-back', weaponId: gun }).weapon(gun).sighted).toBeUndefined();
  });

  it('[CU11] is true of a locked weapon too, and of one that is frozen changes only the holder', () => {
    const set = onSet().does('rcole', { type: 'sight', weaponId: gun, holderId: 'amarsh', why: 'safe was open' });
    expect(set.weapon(gun)).toMatchObject({ status: 'with-actor', holder: 'amarsh' });
    const frozen = bring(onSet(), gun, 'out-of-service', blanks(2));
    frozen.does('rcole', { type: 'sight', weaponId: gun, holderId: 'tvance', why: 'carried off' });
    expect(frozen.weapon(gun)).toMatchObject({ status: 'out-of-service', holder: 'tvance', load: { rounds: 2 } });
    expect(said(frozen.tell('rcole', { type: 'sight', weaponId: gun, holderId: 'no', why: '' }))).toMatch(
      /^malformed holderId/,
    );
  });
});

describe('policies that bar', () => {
  it('[CU9] bars working weapons from inspection and issue', () => {
    const set = onSet({ barWorkingWeapons: true });
    for (const weaponId of ['real', 'blank-firing'])
      expect(said(set.tell('hortiz', inspect(weaponId)))).toMatch(/^CU9 working-weapons-barred: .*replica/);
    expect(said(set.tell('hortiz', inspect('airsoft')))).toBe('accepted');
    const late = withAd().does('hortiz', { type: 'set-policy', policy: { barWorkingWeapons: true } });
    expect(said(late.tell('hortiz', issue(gun)))).toMatch(/^CU9/);
  });

  it('[CU9] bars all rounds but not an empty weapon, those loaded before among them', () => {
    const set = onSet({ barRounds: true });
    expect(said(set.tell('hortiz', inspect(gun, blanks(1))))).toMatch(/^CU9 rounds-barred: .*empty/);
    expect(said(set.tell('hortiz', inspect(gun, EMPTY)))).toBe('accepted');
    const late = withAd().does('hortiz', { type: 'set-policy', policy: { barRounds: true } });
    expect(said(late.tell('hortiz', issue(gun)))).toMatch(/^CU9 rounds-barred: .*empties it/);
  });
});
