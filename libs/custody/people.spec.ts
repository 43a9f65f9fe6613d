import {
  changePolicy,
  DEFAULT_POLICY,
  isLooser,
  localDay,
  type CommandBody,
  type PolicyChange,
  type Role,
} from '#custody';
import { bring, inspect, issue, onSet, registered } from './testing/cast.js';
import { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const add = (roles: Role[], personId = 'new'): CommandBody => ({ type: 'add-person', personId, name: 'N. New', roles });
const amend = (personId: string, change: object): CommandBody => ({ type: 'amend-person', personId, ...change });

const asAd = (command: CommandBody) => said(registered().tell('rcole', command));

const issuedAfter = (hours: number) => {
  const set = onSet({ checkLastsSeconds: { empty: null } });
  set.does('hortiz', { type: 'add-person', personId: 'late', name: 'L. Late', roles: ['actor'] });
  set.does('hortiz', { type: 'record-training', personIds: ['late'], weaponId: gun, endsOn: '2026-11-22' });
  set.does('rcole', { type: 'record-meeting', personIds: ['late'], topic: 't' });
  return said(
    bring(set, gun, 'with-ad')
      .wait(hours * 3600)
      .tell('hortiz', issue(gun, { actorId: 'late' })),
  );
};

const train = (change: object): CommandBody => ({
  type: 'record-training',
  personIds: ['amarsh'],
  endsOn: '2027-01-01',
  ...change,
});

const tellTraining = (change: object) => said(registered().tell('hortiz', train(change)));

const register = (weaponId: string, number: string, chambers = 6): CommandBody => ({
  type: 'register-weapon',
  weaponId,
  number,
  name: 'Colt',
  kind: 'real',
  weaponType: 't',
  chambers,
});

describe('who gives which role', () => {
  it('[Who may] lets the armorer name the first AD, and from then on only an AD or a producer the next', () => {
    const alone = new TestProduction();
    expect(said(alone.tell('hortiz', add(['first-ad'], 'one')))).toBe('accepted');
    expect(said(alone.tell('hortiz', add(['second-ad'], 'two')))).toMatch(/^forbidden: .*an AD or a producer/);
    expect(said(alone.tell('hortiz', add(['crew'], 'three')))).toBe('accepted');
    expect(said(alone.tell('hortiz', amend('three', { roles: ['crew', 'first-ad'] })))).toMatch(/^forbidden/);
    expect(said(alone.tell('one', add(['second-ad'], 'two')))).toBe('accepted');
    expect(said(registered().tell('plind', add(['first-ad'])))).toBe('accepted');
    expect(said(registered().tell('both', add(['first-ad'])))).toBe('accepted');
  });

  it('[Who may] lets an AD send these two for an AD’s role alone', () => {
    expect(asAd(add(['crew']))).toMatch(/^forbidden/);
    expect(asAd(add(['second-ad', 'armorer']))).toMatch(/^forbidden/);
    expect(asAd(amend('dabara', { roles: ['crew', 'second-ad'] }))).toBe('accepted');
    expect(asAd(amend('dabara', { roles: ['second-ad'] }))).toMatch(/^forbidden/);
    // One role of two is kept, and the other one taken away.
    expect(asAd(amend('both', { roles: ['armorer', 'second-ad'] }))).toMatch(/^forbidden/);
    expect(asAd(amend('dabara', { name: 'D. A.', roles: ['crew', 'second-ad'] }))).toMatch(/^forbidden/);
    expect(asAd(amend('dabara', { name: 'D. A.' }))).toMatch(/^forbidden/);
  });

  it('[CU8] leaves one armorer at least, or nothing would come back', () => {
    const alone = new TestProduction();
    expect(said(alone.tell('hortiz', amend('hortiz', { roles: ['crew'] })))).toMatch(
      /^CU8 last-armorer: .*Make another one/,
    );
    alone.does('hortiz', add(['armorer'])).does('hortiz', amend('hortiz', { roles: ['crew'] }));
    expect(alone.state.people.hortiz?.roles).toEqual(['crew']);
  });

  it('[Who may] changes what is given of a person, null takes it away, and ids are used once', () => {
    const set = registered().does('hortiz', amend('jreyes', { permitEnds: '2027-01-01', otherDuty: 'props' }));
    set.does('hortiz', amend('jreyes', { name: 'Jo Reyes', otherDuty: null }));
    expect(set.state.people.jreyes).toEqual({
      personId: 'jreyes',
      name: 'Jo Reyes',
      roles: ['assistant-armorer'],
      permitEnds: '2027-01-01',
      training: [],
    });
    expect(said(set.tell('hortiz', add(['crew'], 'jreyes')))).toMatch(/^malformed personId/);
    expect(said(set.tell('hortiz', amend('nobody', {})))).toMatch(/^malformed personId/);
  });
});

describe('the policy', () => {
  it('[CU12] changes in what is given, each time by load alone, and nothing else', () => {
    const set = registered().does('hortiz', {
      type: 'set-policy',
      policy: { checkLastsSeconds: { blank: 600 }, adMayHold: true },
    });
    const { policy } = set.state.production;
    expect(policy).toEqual({
      ...DEFAULT_POLICY,
      checkLastsSeconds: { empty: null, dummy: 3600, blank: 600 },
      adMayHold: true,
    });
    expect(changePolicy(policy, { adMayHold: undefined, outLongSeconds: { empty: undefined } })).toEqual(policy);
  });

  const tighter: PolicyChange[] = [
    { checkLastsSeconds: { empty: 7200, blank: 900 } },
    { outLongSeconds: { dummy: 60 } },
    { idleLoadedSeconds: 60, weaponsPerArmorer: 4 },
    { barWorkingWeapons: true, barRounds: true, newMeetingEachScene: true },
    {},
  ];
  const looser: PolicyChange[] = [
    { checkLastsSeconds: { blank: null } },
    { checkLastsSeconds: { blank: 900, dummy: 3601 } },
    { outLongSeconds: { blank: 601 } },
    { idleLoadedSeconds: null },
    { adMayHandOver: true },
    { adMayHold: true },
  ];
  it('[Who may] is only tightened by a producer, loosened by the armorer', () => {
    for (const policy of tighter) {
      expect(said(registered().tell('plind', { type: 'set-policy', policy }))).toBe('accepted');
      expect(isLooser(DEFAULT_POLICY, changePolicy(DEFAULT_POLICY, policy))).toBe(false);
    }
    for (const policy of looser) {
      expect(said(registered().tell('plind', { type: 'set-policy', policy }))).toMatch(/^forbidden: .*only tighten/);
      expect(said(registered().tell('hortiz', { type: 'set-policy', policy }))).toBe('accepted');
    }
    for (const policy of [
      { barRounds: false },
      { barWorkingWeapons: false },
      { newMeetingEachScene: false },
      { weaponsPerArmorer: 5 },
    ]) {
      const set = registered()
        .does('plind', { type: 'set-policy', policy: tighter[3] ?? {} })
        .does('plind', { type: 'set-policy', policy: tighter[2] ?? {} });
      expect(said(set.tell('plind', { type: 'set-policy', policy }))).toMatch(/^forbidden/);
    }
  });
});

describe('training and permits', () => {
  it('[PE1] bars issue to an actor who is not trained on the weapon or its type', () => {
    const set = registered()
      .does('rcole', { type: 'start-day', number: 1, date: '2026-11-22' })
      .does('rcole', { type: 'set-scene', scene: '1' });
    set.does('rcole', { type: 'record-meeting', personIds: ['amarsh'], topic: 't' });
    bring(set, gun, 'with-ad');
    const untrained = /^PE1 not-trained: .*An armorer trains them/;
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(untrained);
    set.does('hortiz', { type: 'record-training', personIds: ['amarsh'], weaponId: 'real', endsOn: '2027-01-01' });
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(untrained);
    set.does('hortiz', { type: 'record-training', personIds: ['amarsh'], weaponId: gun, endsOn: '2027-01-01' });
    expect(said(set.tell('hortiz', issue(gun)))).toBe('accepted');
  });

  it('[PE1] is good through its last day in the production’s time zone, and not a minute more', () => {
    // 06:00 in Denver plus 17 hours is 23:00 on the same day there, though the next day in UTC.
    expect(issuedAfter(17)).toBe('accepted');
    expect(issuedAfter(18)).toMatch(/^PE1/);
    expect(localDay('2026-11-23T06:59:59.999Z', 'America/Denver')).toBe('2026-11-22');
    expect(localDay('2026-11-23T07:00:00.000Z', 'America/Denver')).toBe('2026-11-23');
    expect(localDay('2026-11-22T11:00:00.000Z', 'Pacific/Auckland')).toBe('2026-11-23');
  });

  it('[PE2] bars inspection by someone whose permit has ended, and issue by their hands, not the way back', () => {
    const set = bring(bring(onSet(), gun, 'with-ad'), 'real', 'with-actor');
    set.does('plind', amend('hortiz', { permitEnds: '2026-11-22' }));
    expect(said(set.tell('hortiz', inspect('airsoft')))).toBe('accepted');
    set.wait(18 * 3600);
    expect(said(set.tell('hortiz', inspect('rifle')))).toMatch(/^PE2 permit-lapsed: .*Another armorer/);
    expect(said(set.tell('rcole', issue(gun)))).toMatch(/^PE2 permit-lapsed/);
    expect(said(set.tell('jreyes', issue(gun, { handedById: 'jreyes' })))).toBe('accepted');
    set.does('hortiz', { type: 'take-back', weaponId: 'real' }).does('hortiz', { type: 'lock', weaponId: 'real' });
  });

  it('[PE1] is on one thing, of people and weapons that are there', () => {
    expect(tellTraining({})).toMatch(/^malformed weaponType/);
    expect(tellTraining({ weaponId: gun, weaponType: 'x' })).toMatch(/^malformed weaponType/);
    expect(tellTraining({ weaponId: 'no' })).toMatch(/^malformed weaponId/);
    expect(tellTraining({ weaponType: 'x', personIds: ['amarsh', 'no'] })).toMatch(/^malformed personIds.1/);
  });
});

describe('weapons', () => {
  it('[CU10] share no board number, whatever its case; a retired one’s is free and its id is not', () => {
    const set = registered().does('hortiz', register('a', '7a'));
    expect(said(set.tell('hortiz', register('b', '7A')))).toMatch(/^CU10 number-taken: .*Choose another/);
    expect(said(set.tell('hortiz', { type: 'amend-weapon', weaponId: gun, number: '7a' }))).toMatch(/^CU10/);
    expect(said(set.tell('hortiz', { type: 'amend-weapon', weaponId: 'a', number: '7A' }))).toBe('accepted');
    set.does('hortiz', { type: 'retire-weapon', weaponId: 'a', why: 'sold' }).does('hortiz', register('b', '7a'));
    expect(said(set.tell('hortiz', register('a', '8')))).toMatch(/^malformed weaponId/);
    expect(said(set.tell('hortiz', register('b', '8')))).toMatch(/^malformed weaponId/);
  });

  it('[CU12] can fire only with a chamber, and leave only with a reason', () => {
    expect(said(registered().tell('hortiz', register('a', '9', 0)))).toMatch(/^malformed chambers/);
    expect(said(registered().tell('hortiz', { type: 'amend-weapon', weaponId: 'rubber', kind: 'real' }))).toMatch(
      /^malformed chambers/,
    );
    expect(said(registered().tell('hortiz', { type: 'retire-weapon', weaponId: gun, why: '' }))).toMatch(
      /^malformed why/,
    );
    const out = bring(onSet(), gun, 'with-ad');
    expect(said(out.tell('hortiz', { type: 'amend-weapon', weaponId: gun, name: 'x' }))).toMatch(
      /^CU12 not-locked: .*Lock it first/,
    );
  });
});
