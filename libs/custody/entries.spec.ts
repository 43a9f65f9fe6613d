import { evolve, redactEntry, redactState, type CommandBody } from '#custody';
import { blanks, bring, check, dummies, EMPTY, inspect, LOOK, onSet, registered } from './testing/cast.js';
import { MORNING, type TestProduction } from './testing/production.js';

const gun = 'blank-firing';
const takeBack = (weaponId = gun): CommandBody => ({ type: 'take-back', weaponId });
const lock = (unloaded?: number): CommandBody => ({
  type: 'lock',
  weaponId: gun,
  ...(unloaded === undefined ? {} : { unloaded }),
});
const sight = (holderId: string): CommandBody => ({ type: 'sight', weaponId: gun, holderId, why: 'seen' });
const report = (incidentId: string, kind: 'misfire' | 'damage' | 'lost' = 'damage', weaponId = gun): CommandBody => ({
  type: 'report-incident',
  incidentId,
  kind,
  weaponId,
  what: 'w',
});
const close = (incidentId: string): CommandBody => ({
  type: 'close-incident',
  incidentId,
  cause: 'c',
  correction: 'c',
});
const release = (weaponId = gun): CommandBody => ({ type: 'release-weapon', weaponId, why: 'looked over' });
const lift = (stopId: number, done = 'd'): CommandBody => ({ type: 'lift-stop', stopId, done });
const toCrew = (personId: string): CommandBody => ({ type: 'amend-person', personId, roles: ['crew'] });

const has = (set: TestProduction, ...fields: string[]) => fields.filter((field) => field in set.weapon(gun));

describe('what an entry leaves of a weapon', () => {
  it('[CU1] is in the safe with nobody as it is registered', () => {
    expect(registered().weapon('rubber')).toMatchObject({ status: 'locked', holder: null, hands: [], since: MORNING });
  });

  it('[CH1] is what was seen and no field more', () => {
    const by = { by: 'hortiz', at: MORNING };
    const sound = onSet().does('hortiz', { type: 'inspect', weaponId: 'rubber', sound: true });
    expect(sound.weapon('rubber').inspection).toStrictEqual({
      ...by,
      cursor: sound.log.length,
      endsAt: null,
      sound: true,
    });
    const weapon = bring(onSet(), gun, 'with-ad', dummies(2)).weapon(gun);
    expect(weapon.load).toStrictEqual({ kind: 'dummy', rounds: 2, lotId: 'd' });
    expect(weapon.inspection?.load).toStrictEqual(dummies(2));
    const load = { kind: 'dummy', rounds: 2, proved: 2, sign: 'primer' };
    expect(weapon.check).toStrictEqual({ by: 'rcole', at: MORNING, agreed: true, ...LOOK, load });
  });

  it('[CU1] is no issue and no scene once the actor has it no more', () => {
    for (const [by, gives] of [
      ['rcole', { type: 'hand-back', weaponId: gun }],
      ['hortiz', takeBack()],
      ['rcole', sight('tvance')],
    ] as const) {
      const set = bring(onSet({ adMayHold: true }), gun, 'with-actor');
      expect(has(set, 'issued', 'scene')).toEqual(['issued', 'scene']);
      expect(set.weapon(gun).issued).not.toHaveProperty('rehearsalReason');
      expect(has(set.does(by, gives), 'issued', 'scene')).toEqual([]);
    }
  });

  it('[CU8] is nothing of the inspection and the sighting once it is locked', () => {
    const set = bring(onSet(), gun, 'with-ad', blanks(1)).does('rcole', sight('jreyes'));
    const fields = ['load', 'inspection', 'isAnswered', 'check', 'lapsed', 'sighted'];
    expect(has(set, ...fields)).toEqual(fields);
    expect(has(set.does('hortiz', lock(1)), ...fields)).toEqual([]);
  });

  it('[CU11] is no sighting once an armorer took it back, frozen or not; one never inspected has nothing to answer', () => {
    const set = bring(onSet(), gun, 'out-of-service').does('rcole', sight('tvance'));
    expect(has(set.does('hortiz', takeBack()), 'sighted')).toEqual([]);
    const never = onSet().does('rcole', sight('tvance')).does('hortiz', takeBack());
    expect(has(never, 'sighted', 'isAnswered', 'inspection')).toEqual([]);
  });

  it('[RD3] is no word of a shortage that one too many makes up for', () => {
    const set = bring(onSet(), gun, 'returned', blanks(2)).does('hortiz', lock(1));
    expect(set.weapon(gun).short).toBe(1);
    bring(set, gun, 'returned', blanks(1)).does('hortiz', lock(2));
    expect(has(set, 'short')).toEqual([]);
  });

  it('[CH4] lapses with the wrap, whatever the log let be wrapped', () => {
    const set = bring(onSet(), gun, 'inspected');
    expect(set.folded('hortiz', 'wrap-day', {}).weapons[gun]?.lapsed).toEqual({ reason: 'wrap', at: set.now });
  });

  it('[CH2] is the same for the blind view as for the full one from the entry that answers its inspection', () => {
    for (const [by, answers] of [
      ['rcole', check(gun, dummies(2))],
      ['hortiz', takeBack()],
      ['hortiz', lock(2)],
      ['hortiz', { ...inspect(gun), unloaded: 2 }],
    ] as const) {
      const set = bring(onSet(), gun, 'inspected', dummies(2));
      const before = redactState(set.state, 'blind');
      expect(before.weapons[gun]?.load).toStrictEqual({ kind: 'dummy' });
      const [entry] = set.does(by, answers).log.slice(-1);
      if (!entry) throw new Error('no entry');
      expect(evolve(before, redactEntry(entry, set.state, 'blind'))).toStrictEqual(redactState(set.state, 'blind'));
    }
  });
});

describe('what an entry leaves of an incident', () => {
  it('[ST4] is how long its weapon is frozen, from the first of them', () => {
    const set = bring(onSet(), gun, 'with-actor').wait(60).does('dabara', report('one', 'lost'));
    const since = set.now;
    expect(set.weapon(gun).since).toBe(since);
    expect(set.wait(60).does('dabara', report('two')).weapon(gun)).toMatchObject({ since, frozenBy: ['one', 'two'] });
  });

  it('[ST4] may come before any day, and with a replica that has no load', () => {
    const set = registered().does('dabara', { type: 'call-stop', why: '' }).does('dabara', report('one'));
    expect(set.state).toMatchObject({ day: null, incidents: { one: { dayNumber: null } } });
    const rubber = onSet().does('hortiz', { type: 'inspect', weaponId: 'rubber', sound: true });
    rubber.does('rcole', { type: 'check', weaponId: 'rubber', sound: true });
    expect(rubber.does('dabara', report('two', 'damage', 'rubber')).state.incidents.two).not.toHaveProperty('lotId');
  });

  it('[ST4] is its lot as the blindness ends, in its own incidents alone; a weapon without rounds has none', () => {
    const set = bring(bring(onSet(), gun, 'inspected', blanks(1)), 'real', 'inspected', EMPTY);
    set.does('dabara', report('one')).does('dabara', report('two', 'damage', 'real'));
    set.does('hortiz', takeBack()).does('hortiz', takeBack('real'));
    expect(set.state.incidents.one?.lotId).toBe('b');
    expect(set.state.incidents.two).not.toHaveProperty('lotId');
  });

  it('[ST5] that was a misfire lets its weapon go as it is closed', () => {
    const set = bring(onSet(), gun, 'returned', blanks(1)).does('dabara', report('one', 'misfire')).wait(60);
    expect(set.does('rcole', close('one')).weapon(gun)).toMatchObject({ status: 'returned', since: set.now });
  });
});

describe('halves', () => {
  it('[ST7] of a release are void once who gave one stands on neither side, those of others stay', () => {
    const set = onSet()
      .does('dabara', report('one', 'lost'))
      .does('dabara', report('two', 'lost', 'real'));
    for (const weaponId of [gun, 'real']) set.does('hortiz', takeBack(weaponId));
    set.does('plind', close('one')).does('plind', close('two'));
    set.does('jreyes', release()).does('hortiz', release('real')).does('hortiz', toCrew('jreyes'));
    expect(has(set, 'releases')).toEqual([]);
    expect(set.weapon('real').releases).toEqual(['hortiz']);
  });

  it('[ST3] of a lift say what was done and are void one stop at a time', () => {
    const set = onSet()
      .does('dabara', { type: 'call-stop', why: 'a dog' })
      .does('dabara', { type: 'call-stop', why: 'rain' });
    const [older, newer] = set.state.stops.map(({ stopId }) => stopId);
    set.does('hortiz', lift(older ?? 0, 'caught')).does('jreyes', lift(newer ?? 0, 'dried'));
    expect(set.state.stops.map(({ lifts, done }) => [lifts, done])).toEqual([
      [['hortiz'], ['caught']],
      [['jreyes'], ['dried']],
    ]);
    set.does('hortiz', toCrew('jreyes'));
    expect(set.state.stops.map(({ lifts, done }) => [lifts, done])).toEqual([
      [['hortiz'], ['caught']],
      [[], []],
    ]);
    set.does('hortiz', lift(newer ?? 0)).does('rcole', lift(newer ?? 0));
    expect(set.state.stop).toMatchObject({ stopId: older, why: 'a dog' });
  });
});
