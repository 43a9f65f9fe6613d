import { attention, INCIDENT_KINDS, type CommandBody, type IncidentKind } from '#custody';
import { blanks, bring, check, inspect, issue, onSet } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const report = (kind: IncidentKind, weaponId = gun, incidentId: string = kind): CommandBody => ({
  type: 'report-incident',
  incidentId,
  kind,
  weaponId,
  what: 'heard it',
});
const close = (incidentId: string, cause = 'a worn sear'): CommandBody => ({
  type: 'close-incident',
  incidentId,
  cause,
  correction: 'taken off the show',
});
const takeBack = (weaponId = gun): CommandBody => ({ type: 'take-back', weaponId });
const release = (weaponId = gun): CommandBody => ({ type: 'release-weapon', weaponId, why: 'looked over' });
const meet = (set: TestProduction) =>
  set.does('rcole', { type: 'record-meeting', personIds: ['amarsh'], topic: 'why' });
const liftAll = (set: TestProduction) => {
  for (const { stopId } of set.state.stops)
    set
      .does('hortiz', { type: 'lift-stop', stopId, done: 'd' })
      .does('rcole', { type: 'lift-stop', stopId, done: 'd' });
  return set;
};

describe('an incident', () => {
  it.each(INCIDENT_KINDS)(
    '[ST4] of kind %s freezes its weapon as it is, and calls a stop where it is grave',
    (kind) => {
      const set = bring(onSet(), gun, 'with-actor', blanks(3)).wait(5).does('dabara', report(kind));
      const isGrave = kind !== 'misfire' && kind !== 'damage';
      expect(set.weapon(gun)).toMatchObject({
        status: 'out-of-service',
        holder: 'amarsh',
        load: { rounds: 3 },
        frozenBy: [kind],
        lapsed: { reason: 'incident' },
      });
      expect(set.state.stop?.incidentId).toBe(isGrave ? kind : undefined);
      expect(set.state.incidents[kind]?.stopId).toBe(isGrave ? set.log.length : undefined);
    },
  );

  it('[ST4] says on the band of its stop, and where it bars an issue, what it is in words', () => {
    const set = bring(onSet(), gun, 'with-actor').does('dabara', report('live-round'));
    expect(set.state.stop?.why).toBe('Live round: heard it');
    bring(liftAll(set), 'real', 'with-ad');
    expect(said(set.tell('hortiz', issue('real')))).toMatch(/^ST5 incident-open: The incident \(live round\) of /);
  });

  it('[ST4] is a stop by itself as the second misfire of one weapon in a day', () => {
    const set = onSet()
      .does('dabara', report('misfire', gun, 'one'))
      .does('dabara', report('misfire', 'real', 'two'));
    expect(set.state.stop).toBeNull();
    set.does('dabara', report('misfire', gun, 'three'));
    expect(set.state.stop?.incidentId).toBe('three');
  });

  it('[ST4] is a stop by itself as the second misfire of one lot in a day, and not on the next day', () => {
    const set = bring(
      bring(bring(onSet(), gun, 'with-ad', blanks(1)), 'real', 'with-ad', blanks(1)),
      'airsoft',
      'with-ad',
      blanks(1),
    );
    set.does('dabara', report('misfire', gun, 'one'));
    expect(set.state.stop).toBeNull();
    expect(bringTomorrow(set).does('dabara', report('misfire', 'real', 'two')).state.stop).toBeNull();
    set.does('dabara', report('misfire', 'airsoft', 'three'));
    expect(set.state.stop?.incidentId).toBe('three');
  });

  it('[CH2] counts no lot that is still withheld, and names it as the blindness ends', () => {
    const set = bring(bring(onSet(), gun, 'inspected', blanks(1)), 'real', 'with-ad', blanks(1));
    set.does('dabara', report('misfire', gun, 'one'));
    expect(set.state.incidents.one?.lotId).toBeUndefined();
    set.does('hortiz', takeBack());
    expect(set.state.incidents.one?.lotId).toBe('b');
    expect(set.does('dabara', report('misfire', 'real', 'two')).state.stop?.incidentId).toBe('two');
  });

  it('[ST7] leaves a frozen weapon neither inspected nor unloaded nor locked; who has it goes on being recorded', () => {
    const set = bring(onSet(), gun, 'with-actor', blanks(3)).does('dabara', report('damage'));
    expect(said(set.tell('hortiz', inspect(gun)))).toMatch(/^ST7 frozen: .*Leave it as it is/);
    expect(said(set.tell('hortiz', { type: 'lock', weaponId: gun, unloaded: 3 }))).toMatch(/^ST7 frozen/);
    expect(set.does('hortiz', takeBack()).weapon(gun)).toMatchObject({
      status: 'out-of-service',
      holder: 'hortiz',
      load: { rounds: 3 },
    });
  });

  it('[ST5] of misfire or damage lets its weapon go as it is closed, once an armorer has it', () => {
    const set = bring(onSet(), gun, 'with-actor', blanks(3)).does('dabara', report('damage'));
    expect(said(set.tell('rcole', close('damage')))).toMatch(/^CU1 armorer-must-have-it: .*takes it back first/);
    set.does('hortiz', takeBack()).does('rcole', close('damage'));
    expect(set.weapon(gun)).toMatchObject({ status: 'returned', holder: 'hortiz' });
    for (const field of ['frozenBy', 'issued', 'scene']) expect(set.weapon(gun)).not.toHaveProperty(field);
    expect(said(set.tell('rcole', close('damage')))).toMatch(/^ST5 incident-closed/);
  });

  it('[ST7] of another kind keeps it frozen until two release it', () => {
    const set = bring(onSet(), gun, 'with-actor').does('dabara', report('damage')).does('dabara', report('discharge'));
    set.does('hortiz', takeBack()).does('plind', close('damage'));
    expect(set.weapon(gun)).toMatchObject({ status: 'out-of-service', frozenBy: ['discharge'] });
    expect(said(set.tell('jreyes', release()))).toMatch(/^ST7 incident-open: .*Close it first/);
    set.does('plind', close('discharge')).does('jreyes', release());
    expect(said(set.tell('jreyes', release()))).toMatch(/^ST3 half-already-given/);
    expect(said(set.tell('hortiz', release()))).toMatch(/^ST3 other-side-wanted/);
    set.does('rcole', release());
    expect(set.weapon(gun)).toMatchObject({ status: 'returned', holder: 'hortiz' });
    expect(set.weapon(gun)).not.toHaveProperty('releases');
  });

  it('[ST7] has half a release voided by a new incident with it', () => {
    const set = onSet().does('dabara', report('lost')).does('hortiz', takeBack()).does('plind', close('lost'));
    set.does('hortiz', release()).does('dabara', report('damage'));
    expect(set.weapon(gun).releases).toBeUndefined();
  });

  it('[ST5] that called a stop is not closed by who held, inspected or checked the weapon; a producer always may', () => {
    const set = bring(onSet(), gun, 'with-actor').does('dabara', report('discharge'));
    for (const by of ['hortiz', 'rcole'])
      expect(said(set.tell(by, close('discharge')))).toMatch(/^ST5 was-involved: .*or a producer/);
    set.does('plind', { type: 'amend-person', personId: 'hortiz', roles: ['armorer', 'producer'] });
    expect(said(set.tell('hortiz', close('discharge')))).toBe('accepted');
    const other = bring(onSet(), gun, 'with-actor').does('dabara', report('discharge'));
    expect(said(other.tell('jreyes', close('discharge')))).toBe('accepted');
    const inspectedOnly = onSet()
      .does('jreyes', inspect(gun))
      .does('hortiz', takeBack())
      .does('dabara', report('discharge'));
    for (const by of ['jreyes', 'hortiz']) expect(said(inspectedOnly.tell(by, close('discharge')))).toMatch(/^ST5/);
    const seenOnly = onSet().does('rcole', { type: 'sight', weaponId: gun, holderId: 'lokafor', why: '' });
    expect(said(seenOnly.does('dabara', report('lost')).tell('lokafor', close('lost')))).toMatch(/^ST5/);
  });

  it('[ST5] keeps who had a hand in it after its weapon has left', () => {
    const set = bring(onSet(), gun, 'with-actor').does('dabara', report('injury'));
    set.does('jreyes', { type: 'retire-weapon', weaponId: gun, why: 'police' });
    expect(said(set.tell('rcole', close('injury')))).toMatch(/^ST5 was-involved/);
    expect(said(set.tell('lokafor', close('injury')))).toBe('accepted');
  });

  it('[ST5] that called a stop bars every issue until it is closed and a meeting was held since', () => {
    const set = bring(onSet(), 'real', 'with-ad').does('dabara', report('live-round'));
    liftAll(set).does('hortiz', takeBack('real')).does('hortiz', inspect('real')).does('rcole', check('real'));
    expect(said(set.tell('hortiz', issue('real')))).toMatch(/^ST5 incident-open: .*cause/);
    meet(set).does('plind', close('live-round'));
    expect(said(set.tell('hortiz', issue('real')))).toMatch(/^ST5 meeting-since-incident-wanted: .*Hold one/);
    expect(said(meet(set).tell('hortiz', issue('real')))).toBe('accepted');
  });

  it('[ST5] asks for that meeting once: on the next day it is PE4 that wants one, and no board says otherwise', () => {
    const set = liftAll(onSet().does('dabara', report('live-round', 'real'))).does('plind', close('live-round'));
    meet(set).does('rcole', { type: 'wrap-day' }).does('rcole', { type: 'start-day', number: 13, date: '2026-11-23' });
    set.does('rcole', { type: 'set-scene', scene: '43' });
    bring(set, gun, 'with-ad');
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(/^PE4 no-meeting/);
    expect(attention(set.state, set.now).map(({ kind }) => kind)).not.toContain('meeting-wanted');
  });

  it('[ST5] wants its cause and what was corrected in writing, and is named once', () => {
    const set = onSet().does('dabara', report('damage')).does('hortiz', takeBack());
    expect(said(set.tell('rcole', close('damage', ' ')))).toMatch(/^malformed cause/);
    expect(said(set.tell('rcole', close('no')))).toMatch(/^malformed incidentId/);
    expect(said(set.tell('rcole', report('damage')))).toMatch(/^malformed incidentId/);
    expect(said(set.tell('rcole', report('lost', 'no')))).toMatch(/^malformed weaponId/);
  });
});

/** Another production with the same first misfire, one day on. */
function bringTomorrow(from: TestProduction): TestProduction {
  const set = bring(onSet(), gun, 'with-ad', blanks(1)).does('dabara', report('misfire', gun, 'one'));
  set.does('rcole', { type: 'wrap-day' }).does('rcole', { type: 'start-day', number: 13, date: '2026-11-23' });
  expect(from.state.incidents.one?.dayNumber).toBe(12);
  return bring(set, 'real', 'with-ad', blanks(1));
}
