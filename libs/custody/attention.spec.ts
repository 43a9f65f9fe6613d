import { armorerLoads, attention, ATTENTION_KINDS, attentionTo, type CommandBody, type PolicyChange } from '#custody';
import { besides } from './attention/besides.js';
import { blanks, bring, check, dummies, inspect, issue, onSet, registered } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';

const gun = 'blank-firing';
const lines = (set: TestProduction) => attention(set.state, set.now);
const about = (set: TestProduction, weaponId = gun) => attentionTo(set.state, set.weapon(weaponId), set.now);

const give = (lotId: 'b' | 'd', personId: string): CommandBody => ({
  type: 'issue-rounds',
  lotId,
  rounds: 2,
  personId,
  ...(lotId === 'd' ? { proved: 2, sign: 'rattle' } : {}),
});
const count = (counted: number, lotId = 'd'): CommandBody => ({
  type: 'prove-lot',
  lotId,
  proved: counted,
  counted,
  sign: 'rattle',
});
const callBreak: CommandBody = { type: 'call-break', why: 'lunch' };
const report = (incidentId: string, kind: 'lost' | 'injury' | 'damage' = 'injury', weaponId?: string): CommandBody => ({
  type: 'report-incident',
  incidentId,
  kind,
  what: 'w',
  ...(weaponId === undefined ? {} : { weaponId }),
});
const close = (incidentId: string): CommandBody => ({
  type: 'close-incident',
  incidentId,
  cause: 'c',
  correction: 'c',
});
const liftNewest = (set: TestProduction) => {
  const stopId = set.state.stop?.stopId ?? 0;
  return set
    .does('hortiz', { type: 'lift-stop', stopId, done: 'd' })
    .does('rcole', { type: 'lift-stop', stopId, done: 'd' });
};
const meet: CommandBody = { type: 'record-meeting', personIds: ['amarsh'], topic: 't' };

describe('the lines on every board', () => {
  it('[SC4] are in this order, worst first', () => {
    expect(ATTENTION_KINDS).toEqual([
      'sighted',
      'counts-differ',
      'incident-open',
      'check-lapsed',
      'frozen',
      'not-locked-in-break',
      'rounds-outside-in-break',
      'short',
      'meeting-wanted',
      'out-long',
      'loaded-idle',
      'line-of-fire-not-shown',
      'armorer-overloaded',
      'armorer-other-duty',
    ]);
  });

  it('[SC4] are none before the first day, and none on a day where nothing is out', () => {
    expect(lines(registered())).toEqual([]);
    for (const set of [registered(), onSet(), bring(onSet(), gun, 'with-actor')])
      expect(besides(set.state)).toEqual([]);
  });

  it('[SC4] of one kind are oldest first, whichever weapon was registered first', () => {
    const set = bring(onSet(), 'rifle', 'with-actor').wait(60);
    const first = set.now;
    bring(set, 'real', 'out-of-service').wait(60);
    bring(set, gun, 'out-of-service').wait(60);
    const between = set.weapon(gun).since;
    bring(set, 'airsoft', 'out-of-service');
    expect(lines(set)).toEqual([
      { kind: 'frozen', weaponIds: ['real'], since: first },
      { kind: 'frozen', weaponIds: [gun], since: between },
      { kind: 'frozen', weaponIds: ['airsoft'], since: set.now },
    ]);
  });

  it('[DY4] are one line where more than five are alike, with every lot and person once', () => {
    const set = onSet();
    for (const personId of ['amarsh', 'tvance', 'dabara']) set.does('hortiz', give('b', personId));
    for (const personId of ['amarsh', 'tvance']) set.does('hortiz', give('d', personId));
    set.wait(60).does('rcole', callBreak);
    expect(lines(set)).toHaveLength(5);
    set.does('hortiz', give('d', 'dabara'));
    const personIds = ['amarsh', 'tvance', 'dabara'];
    expect(lines(set)).toStrictEqual([
      { kind: 'rounds-outside-in-break', weaponIds: [], lotIds: ['b', 'd'], personIds, since: set.now },
    ]);
  });

  it('[ST5] are one line where more than five incidents that called a stop are open', () => {
    const ids = ['i1', 'i2', 'i3', 'i4', 'i5', 'i6'];
    const set = onSet().wait(60);
    const since = set.now;
    for (const id of ids) liftNewest(set.does('dabara', report(id))).wait(60);
    expect(lines(set)).toStrictEqual([{ kind: 'incident-open', weaponIds: [], incidentIds: ids, since }]);
  });
});

describe('what stands beside the weapons', () => {
  it('[RD3] is a lot whose last count was short, since that count', () => {
    const set = onSet().wait(60).does('hortiz', count(49)).does('hortiz', count(120, 'b'));
    expect(lines(set)).toEqual([{ kind: 'short', weaponIds: [], lotIds: ['d'], since: set.now }]);
  });

  it('[RD6] is each person’s rounds of each lot in a break, since it was called, and never at another time', () => {
    const set = onSet().does('hortiz', give('d', 'amarsh')).does('hortiz', give('b', 'tvance'));
    expect(besides(set.state)).toEqual([]);
    set.wait(60).does('rcole', callBreak);
    const outside = { kind: 'rounds-outside-in-break', weaponIds: [], since: set.now };
    expect(lines(set.wait(60))).toEqual([
      { ...outside, lotIds: ['b'], personIds: ['tvance'] },
      { ...outside, lotIds: ['d'], personIds: ['amarsh'] },
    ]);
    expect(lines(set.does('rcole', { type: 'end-break' }))).toEqual([]);
  });

  it('[ST5] is an incident that called a stop, once the stop is lifted and until it is closed', () => {
    const set = onSet().wait(60).does('dabara', report('i'));
    const since = set.now;
    expect(lines(set.wait(60))).toEqual([]);
    liftNewest(set);
    expect(lines(set)).toEqual([{ kind: 'incident-open', weaponIds: [], incidentIds: ['i'], since }]);
    expect(lines(onSet().does('dabara', report('i', 'damage')))).toEqual([]);
  });

  it('[ST5] is not an incident that its stop or its weapon shows, though another stop stands or the weapon leaves', () => {
    const set = onSet().does('dabara', { type: 'call-stop', why: 'a dog' }).does('dabara', report('i'));
    expect(liftNewest(set).state.stop?.why).toBe('a dog');
    expect(lines(set).map(({ kind }) => kind)).toEqual(['incident-open']);
    const lost = liftNewest(onSet().does('dabara', report('l', 'lost', gun)));
    expect(lines(lost).map(({ kind }) => kind)).toEqual(['frozen']);
    lost.does('hortiz', { type: 'retire-weapon', weaponId: gun, why: 'police' });
    expect(lines(lost)).toMatchObject([{ kind: 'incident-open', incidentIds: ['l'] }]);
  });

  it('[ST5] is a meeting since the incident that was closed last, whichever was reported first', () => {
    const set = onSet();
    for (const id of ['i1', 'i2']) liftNewest(set.does('dabara', report(id)));
    set.does('plind', close('i2')).does('rcole', meet).wait(60).does('plind', close('i1'));
    expect(lines(set)).toStrictEqual([{ kind: 'meeting-wanted', weaponIds: [], since: set.now }]);
    expect(lines(set.does('rcole', meet))).toEqual([]);
    const other = onSet();
    for (const id of ['i1', 'i2']) liftNewest(other.does('dabara', report(id)));
    other.does('plind', close('i1')).does('rcole', meet).wait(60).does('plind', close('i2'));
    expect(lines(other)).toMatchObject([{ kind: 'meeting-wanted', since: other.now }]);
  });
});

describe('what an armorer answers for', () => {
  const duty = (personId: string, otherDuty: string): CommandBody => ({ type: 'amend-person', personId, otherDuty });
  /** Two by H. Ortiz, the rifle the longer one out, and one by J. Reyes. */
  const out = (weaponsPerArmorer: number | null) => {
    const set = bring(onSet({ weaponsPerArmorer }), 'rifle', 'with-actor').wait(60).does('jreyes', inspect('real'));
    return bring(set.wait(60), gun, 'inspected');
  };

  it('[PE5] is too much over the policy’s number, since the weapon that is out longest, and not for another armorer', () => {
    const set = out(1);
    expect(besides(set.state)).toEqual([
      {
        kind: 'armorer-overloaded',
        weaponIds: [gun, 'rifle'],
        personIds: ['hortiz'],
        since: set.weapon('rifle').since,
      },
    ]);
    expect(besides(out(2).state)).toEqual([]);
  });

  it('[PE5] is theirs alone where they have another duty, and nothing where none of it is out', () => {
    const set = out(null).does('hortiz', duty('jreyes', 'props')).does('hortiz', duty('both', 'props'));
    expect(besides(set.state)).toEqual([
      { kind: 'armorer-other-duty', weaponIds: ['real'], personIds: ['jreyes'], since: set.weapon('real').since },
    ]);
    for (const none of [' ', '']) expect(besides(set.does('hortiz', duty('jreyes', none)).state)).toEqual([]);
    expect(besides(set.does('hortiz', duty('amarsh', 'stunts')).state)).toEqual([]);
  });

  it('[PE5] is what they have, or put into an actor’s hands, or inspected; locked and frozen is nobody’s', () => {
    const set = out(null).does('hortiz', { type: 'take-back', weaponId: 'rifle' });
    set.does('jreyes', { type: 'take-back', weaponId: gun });
    const isTooMany = false;
    expect(armorerLoads(set.state)).toEqual([
      { personId: 'jreyes', weaponIds: ['real', gun], isTooMany },
      { personId: 'hortiz', weaponIds: ['rifle'], isTooMany },
    ]);
    bring(set, 'airsoft', 'out-of-service').does('hortiz', { type: 'lock', weaponId: 'rifle' });
    expect(armorerLoads(set.state)).toEqual([{ personId: 'jreyes', weaponIds: ['real', gun], isTooMany }]);
    const held = bring(onSet({ adMayHold: true }), gun, 'with-ad');
    expect(armorerLoads(held.state)).toEqual([{ personId: 'hortiz', weaponIds: [gun], isTooMany }]);
    held.does('jreyes', issue(gun, { handedById: 'jreyes' }));
    expect(armorerLoads(held.state)).toEqual([{ personId: 'jreyes', weaponIds: [gun], isTooMany }]);
  });
});

describe('the worst thing about one weapon', () => {
  const at = (status: 'with-actor' | 'inspected' | 'with-ad', load = blanks(1), policy?: PolicyChange) =>
    bring(onSet(policy).wait(60), gun, status, load);

  it('[SC4] stands since it happened', () => {
    const seen = at('with-ad').wait(60);
    seen.does('rcole', { type: 'sight', weaponId: gun, holderId: 'tvance', why: '' });
    expect(about(seen)).toEqual({ kind: 'sighted', since: seen.now });
    const differs = at('inspected')
      .wait(60)
      .does('rcole', check(gun, blanks(2)));
    expect(about(differs)).toEqual({ kind: 'counts-differ', since: differs.now });
    expect(about(differs.wait(60).does('hortiz', { ...inspect(gun), unloaded: 1 }))).toBeNull();
    const late = at('inspected');
    const endsAt = late.weapon(gun).inspection?.endsAt;
    expect(about(late.wait(1801))).toEqual({ kind: 'check-lapsed', since: endsAt });
    expect(about(at('inspected').does('hortiz', { type: 'take-back', weaponId: gun }))).toBeNull();
    const short = at('inspected')
      .wait(60)
      .does('hortiz', { ...inspect(gun), unloaded: 0 });
    expect(about(short)).toEqual({ kind: 'short', since: short.now });
    const unseen = at('with-ad').does('hortiz', issue(gun, { shown: { actor: true, lineOfFire: false } }));
    expect(about(unseen)).toEqual({ kind: 'line-of-fire-not-shown', since: unseen.now });
    expect(about(unseen.does('hortiz', { type: 'take-back', weaponId: gun }))).toBeNull();
  });

  it('[DY4] is out long by its load, a replica as an empty one', () => {
    const out = at('with-actor', dummies(1), { outLongSeconds: { dummy: 5 } });
    const since = out.now;
    expect(about(out.wait(6))).toEqual({ kind: 'out-long', since });
    const rubber = onSet({ outLongSeconds: { empty: 60 } });
    rubber.does('hortiz', { type: 'inspect', weaponId: 'rubber', sound: true });
    rubber.does('rcole', { type: 'check', weaponId: 'rubber', sound: true }).does('hortiz', issue('rubber'));
    expect(about(rubber.wait(60), 'rubber')).toBeNull();
    expect(about(rubber.wait(1), 'rubber')?.kind).toBe('out-long');
  });

  it('[DY5] is loaded and idle with the armorer as with the AD, unless the policy has no time for it', () => {
    for (const status of ['inspected', 'with-ad'] as const) {
      const set = at(status);
      const since = set.now;
      expect(about(set.wait(601))).toEqual({ kind: 'loaded-idle', since });
      expect(about(at(status, blanks(1), { idleLoadedSeconds: null }).wait(601))).toBeNull();
    }
  });
});
