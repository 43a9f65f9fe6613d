import { callFor, isChecked, lapseOf, type CommandBody } from '#custody';
import { blanks, bring, check, dummies, EMPTY, inspect, issue, LOOK, onSet, RIFLE_LOOK } from './testing/cast.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const minutes = 60;

const tellInspect = (change: object, weaponId = gun) =>
  said(onSet().tell('hortiz', { ...inspect(weaponId), ...change }));

const inspected = (load = blanks(3)) => bring(onSet(), gun, 'inspected', load);

const call = (load = blanks(3)) => callFor(bring(onSet(), gun, 'with-ad', load).weapon(gun));

const afterWaiting = (load: ReturnType<typeof blanks>, seconds: number) => {
  const set = bring(onSet(), gun, 'with-ad', load).wait(seconds);
  return said(set.tell('hortiz', issue(gun)));
};

describe('an inspection', () => {
  it('[CH1] is of a clear bore, every chamber and the magazine, or it is not recorded', () => {
    expect(tellInspect({ boreClear: false })).toMatch(/^CH1 bore-not-clear: .*Clear it and look again/);
    expect(tellInspect({ chambersSeen: 5 })).toMatch(/^CH1 chambers-unseen: 5 of 6 .*Look into every one/);
    expect(tellInspect({ chambersSeen: 7 })).toMatch(/^malformed chambersSeen: .*6 chambers/);
    expect(tellInspect({ magazineSeen: undefined }, 'rifle')).toMatch(/^CH1 magazine-unseen: .*Look into it too/);
    expect(tellInspect({ magazineSeen: false }, 'rifle')).toMatch(/^CH1 magazine-unseen/);
    expect(tellInspect({ magazineSeen: 11 }, 'rifle')).toMatch(/^CH1 magazine-unseen/);
    expect(tellInspect({ magazineSeen: 13 }, 'rifle')).toMatch(/^malformed magazineSeen: .*holds 12/);
    for (const magazineSeen of [true, 12]) expect(tellInspect({ magazineSeen }, 'rifle')).toBe('accepted');
  });

  it('[CH1] of a replica, rubber or blade says that it is sound, has no time limit and no load', () => {
    for (const weaponId of ['replica', 'rubber', 'blade']) {
      const sound: CommandBody = { type: 'inspect', weaponId, sound: true };
      const set = onSet().does('hortiz', sound);
      expect(set.weapon(weaponId)).toMatchObject({ status: 'inspected', inspection: { sound: true, endsAt: null } });
      expect(set.weapon(weaponId)).not.toHaveProperty('load');
      expect(said(onSet().tell('hortiz', { ...sound, sound: false }))).toMatch(/^CH1 not-sound: .*report the damage/);
      expect(said(onSet().tell('hortiz', inspect(weaponId)))).toMatch(/^malformed sound/);
      set.does('rcole', { type: 'check', weaponId, sound: true });
      expect(callFor(set.weapon(weaponId))).not.toMatch(/cold/i);
    }
    expect(said(onSet().tell('hortiz', { type: 'inspect', weaponId: 'airsoft', sound: true }))).toMatch(
      /^malformed sound/,
    );
  });

  it('[CH1] begins anew: nothing is left of the check, the lapse, the sighting and the count before it', () => {
    const set = bring(onSet(), gun, 'with-actor', blanks(3)).does('rcole', { type: 'call-break', why: 'lunch' });
    set.does('hortiz', { type: 'take-back', weaponId: gun, fired: 2 });
    set.does('hortiz', { type: 'sight', weaponId: gun, holderId: 'jreyes', why: 'on the bench' });
    const before = ['check', 'lapsed', 'sighted', 'fired'];
    for (const field of before) expect(set.weapon(gun)).toHaveProperty(field);
    set.does('rcole', { type: 'end-break' }).does('hortiz', { ...inspect(gun), unloaded: 1 });
    for (const field of before) expect(set.weapon(gun)).not.toHaveProperty(field);
  });

  it('[CH5] proves each dummy, both people do', () => {
    const load = { kind: 'dummy', rounds: 6, lotId: 'd', proved: 5, sign: 'rattle' } as const;
    const partly = /^CH5 not-all-proved: 5 of 6 .*Prove each one/;
    expect(said(onSet().tell('hortiz', { ...inspect(gun), load }))).toMatch(partly);
    const set = bring(onSet(), gun, 'inspected', dummies(6));
    const saw = { kind: 'dummy', rounds: 6, proved: 5, sign: 'rattle' } as const;
    expect(said(set.tell('rcole', { ...check(gun), load: saw }))).toMatch(partly);
  });

  it('[CH1] is kept with its load, its charge and the moment its time is up', () => {
    const set = bring(onSet(), gun, 'inspected', blanks(3));
    const load = { kind: 'blank', rounds: 3, lotId: 'b', charge: 'half' };
    const endsAt = new Date(Date.parse(set.now) + 1800_000).toISOString();
    expect(set.weapon(gun)).toMatchObject({ load, inspection: { ...LOOK, by: 'hortiz', at: set.now, endsAt, load } });
  });
});

describe('a check', () => {
  it('[CH1] is no more partial than an inspection', () => {
    expect(said(inspected().tell('rcole', { ...check(gun, blanks(3)), chambersSeen: 5 }))).toMatch(
      /^CH1 chambers-unseen/,
    );
    expect(said(inspected().tell('rcole', { ...check(gun, blanks(3)), boreClear: false }))).toMatch(
      /^CH1 bore-not-clear/,
    );
  });

  it('[CH2] is by another person than the inspector', () => {
    const set = onSet().does('both', inspect(gun, blanks(3)));
    expect(said(set.tell('both', check(gun, blanks(3))))).toMatch(/^CH2 same-person: .*An AD who did not/);
    expect(said(set.tell('rcole', check(gun, blanks(3))))).toBe('accepted');
  });

  it('[CH3] sends a weapon back when kind or rounds differ, and records both', () => {
    for (const [declared, sawInstead] of [
      [blanks(3), blanks(2)],
      [blanks(3), dummies(3)],
      [EMPTY, blanks(1)],
      [dummies(2), EMPTY],
    ] as const) {
      const set = inspected(declared).does('rcole', check(gun, sawInstead));
      const { status, holder, check: recorded, inspection, lapsed } = set.weapon(gun);
      expect({ status, holder, reason: lapsed?.reason }).toEqual({
        status: 'returned',
        holder: 'hortiz',
        reason: 'counts-differ',
      });
      expect(recorded).toMatchObject({ agreed: false, by: 'rcole', load: { kind: sawInstead.kind } });
      expect(inspection?.load?.kind).toBe(declared.kind);
    }
  });

  it('[CH3] agrees where only the sign of proving differs', () => {
    const set = inspected(dummies(6)).does('rcole', check(gun, dummies(6)));
    expect(set.weapon(gun)).toMatchObject({ status: 'with-ad', check: { agreed: true, load: { sign: 'primer' } } });
    expect(isChecked(set.weapon(gun), set.now)).toBe(true);
  });

  it('[CH7] gives the AD the words to call', () => {
    expect(call(EMPTY)).toBe('Cold gun on set');
    expect(call(blanks(3))).toBe('Hot gun: three half loads');
    expect(call(blanks(1))).toBe('Hot gun: one half load');
    expect(call(dummies(6))).toBe('Cold gun on set: six dummies in it');
  });
});

describe('a lapse', () => {
  it('[CH4] comes when time is up before it is issued: blanks 30 minutes, dummies 60, empty never', () => {
    expect(afterWaiting(blanks(1), 30 * minutes - 1)).toBe('accepted');
    expect(afterWaiting(blanks(1), 30 * minutes)).toMatch(/^CH4 check-lapsed: .*time is up.*inspects it again/);
    expect(afterWaiting(dummies(1), 60 * minutes - 1)).toBe('accepted');
    expect(afterWaiting(dummies(1), 60 * minutes)).toMatch(/^CH4/);
    expect(afterWaiting(EMPTY, 600 * minutes)).toBe('accepted');
  });

  it('[CH4] bars the check as well, and time alone lapses nothing once an actor has it', () => {
    const waiting = bring(onSet(), gun, 'inspected', blanks(3)).wait(31 * minutes);
    expect(said(waiting.tell('rcole', check(gun, blanks(3))))).toMatch(
      /^CH4 check-lapsed: .*An armorer inspects it again/,
    );
    const out = bring(onSet(), gun, 'with-actor', blanks(3)).wait(600 * minutes);
    expect(lapseOf(out.weapon(gun), out.now)).toBeNull();
  });

  it('[CH4] by time is fixed as the inspection is recorded; a later policy doesn’t change it', () => {
    const set = bring(onSet(), gun, 'with-ad', blanks(3));
    const before = set.weapon(gun).inspection?.endsAt;
    set.does('hortiz', { type: 'set-policy', policy: { checkLastsSeconds: { blank: 60 } } }).wait(20 * minutes);
    expect(set.weapon(gun).inspection?.endsAt).toBe(before);
    expect(said(set.tell('hortiz', issue(gun)))).toBe('accepted');
  });

  it('[CH4] comes with a break, also to what an actor has', () => {
    const set = bring(bring(onSet(), gun, 'with-actor', blanks(1)), 'real', 'with-ad').does('rcole', {
      type: 'call-break',
      why: '',
    });
    for (const weaponId of [gun, 'real']) expect(set.weapon(weaponId).lapsed).toEqual({ reason: 'break', at: set.now });
    expect(set.weapon('airsoft').lapsed).toBeUndefined();
  });

  it('[CH4] says what the break was for', () => {
    const set = bring(onSet(), gun, 'with-ad', blanks(1)).does('rcole', { type: 'call-break', why: 'lunch' });
    expect(set.weapon(gun).lapsed).toEqual({ reason: 'break', at: set.now, why: 'lunch' });
  });

  it('[CH4] comes as the weapon goes back to an armorer, as an incident names it and as such a stop is lifted', () => {
    const back = bring(onSet(), gun, 'returned', blanks(1));
    expect(back.weapon(gun).lapsed?.reason).toBe('taken-back');
    const set = bring(bring(onSet(), gun, 'with-ad', blanks(1)), 'real', 'with-ad');
    set.does('dabara', { type: 'report-incident', incidentId: 'i', kind: 'discharge', weaponId: gun, what: '' });
    expect(set.weapon(gun).lapsed?.reason).toBe('incident');
    expect(set.weapon('real').lapsed).toBeUndefined();
    const stopId = set.state.stop?.stopId ?? 0;
    set
      .does('hortiz', { type: 'lift-stop', stopId, done: 'cleared' })
      .does('rcole', { type: 'lift-stop', stopId, done: 'seen' });
    expect(set.weapon('real').lapsed?.reason).toBe('stop-lifted');
    expect(set.weapon(gun).lapsed?.reason).toBe('incident');
  });

  it('[CH4] does not come with a stop that followed no incident', () => {
    const set = bring(onSet(), gun, 'with-ad', blanks(1)).does('dabara', { type: 'call-stop', why: 'a dog' });
    const stopId = set.state.stop?.stopId ?? 0;
    set
      .does('hortiz', { type: 'lift-stop', stopId, done: 'gone' })
      .does('rcole', { type: 'lift-stop', stopId, done: 'gone' });
    expect(said(set.tell('hortiz', issue(gun)))).toBe('accepted');
  });

  it('[CH4] ends with a new inspection: the load changed', () => {
    const set = bring(onSet(), gun, 'returned', blanks(1)).does('hortiz', { ...inspect(gun), unloaded: 1 });
    expect(set.weapon(gun).lapsed).toBeUndefined();
    expect(set.weapon(gun)).not.toHaveProperty('check');
  });

  it('[CH1] has a magazine counted or simply seen', () => {
    expect(onSet().does('hortiz', inspect('rifle')).weapon('rifle').inspection).toMatchObject(RIFLE_LOOK);
  });
});
