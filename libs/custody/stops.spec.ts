import { areBothSides } from '#custody';
import { bring, check, inspect, issue, onSet } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const stopped = (set = onSet()) => set.does('dabara', { type: 'call-stop', why: 'a dog on set' });
const stopIdOf = (set: TestProduction) => set.state.stop?.stopId ?? 0;
const lift = (set: TestProduction, by: string, stopId = stopIdOf(set)) =>
  said(set.tell(by, { type: 'lift-stop', stopId, done: 'the dog is gone' }));

describe('a stop', () => {
  it('[ST1] is called by anyone in one press, with no word if need be', () => {
    const set = onSet().does('dabara', { type: 'call-stop', why: '' });
    const stop = { stopId: set.log.length, why: '', by: 'dabara', at: set.now, lifts: [], done: [] };
    expect(set.state.stop).toEqual(stop);
    expect(set.state.stops).toEqual([stop]);
  });

  it('[ST2] bars what moves onward and nothing else', () => {
    const set = bring(
      bring(bring(onSet({ adMayHold: true }), gun, 'with-ad'), 'real', 'with-actor'),
      'rifle',
      'inspected',
    );
    stopped(set);
    const bars = /^ST2 stop-stands: .*One armorer and one AD lift it together/;
    expect(said(set.tell('hortiz', inspect('airsoft')))).toMatch(bars);
    expect(said(set.tell('rcole', check('rifle')))).toMatch(bars);
    expect(said(set.tell('hortiz', issue(gun)))).toMatch(bars);
    expect(said(set.tell('rcole', { type: 'hand-back', weaponId: 'real' }))).toMatch(bars);
    expect(said(set.tell('rcole', { type: 'roll' }))).toMatch(bars);
    set.does('rcole', { type: 'set-scene', scene: '9' }).does('rcole', { type: 'call-break', why: '' });
    for (const weaponId of [gun, 'real', 'rifle'])
      set.does('hortiz', { type: 'take-back', weaponId }).does('hortiz', { type: 'lock', weaponId });
    set.does('rcole', { type: 'wrap-day' });
    expect(said(set.tell('rcole', { type: 'start-day', number: 13, date: '2026-11-23' }))).toMatch(bars);
  });

  it('[ST2] stands beside another one; the newest has the top', () => {
    const set = stopped(stopped());
    expect(set.state.stops).toHaveLength(2);
    expect(set.state.stop).toBe(set.state.stops[1]);
    expect(lift(set, 'hortiz')).toBe('accepted');
    expect(lift(set, 'rcole')).toBe('accepted');
    expect(set.state.stops).toHaveLength(1);
    expect(set.state.stop).toBe(set.state.stops[0]);
  });

  it('[ST3] is lifted by one armorer and one AD, two people', () => {
    for (const pair of [
      ['hortiz', 'lokafor'],
      ['rcole', 'jreyes'],
      ['both', 'jreyes'],
      ['both', 'rcole'],
    ] as const) {
      const set = stopped();
      expect(lift(set, pair[0])).toBe('accepted');
      expect(set.state.stop?.lifts).toEqual([pair[0]]);
      expect(lift(set, pair[1])).toBe('accepted');
      expect(set.state.stop).toBeNull();
    }
  });

  it('[ST3] is not lifted by one person twice, nor by two of one side', () => {
    const set = stopped();
    expect(lift(set, 'hortiz')).toBe('accepted');
    expect(lift(set, 'hortiz')).toMatch(/^ST3 half-already-given: .*another person/);
    expect(lift(set, 'jreyes')).toMatch(/^ST3 other-side-wanted: .*one armorer and one AD/);
    const own = stopped();
    expect(lift(own, 'both')).toBe('accepted');
    expect(lift(own, 'both')).toMatch(/^ST3 half-already-given/);
    const { both, hortiz, rcole } = own.state.people;
    if (!both || !hortiz || !rcole) throw new Error('somebody is missing');
    expect([areBothSides(both, both), areBothSides(both, hortiz), areBothSides(rcole, hortiz)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('[ST3] is named, with what was done; one already lifted is refused', () => {
    const set = stopped();
    const stopId = stopIdOf(set);
    expect(said(set.tell('hortiz', { type: 'lift-stop', stopId, done: ' ' }))).toMatch(/^malformed done/);
    expect(lift(set, 'hortiz', 1)).toMatch(/^malformed stopId/);
    lift(set, 'hortiz');
    lift(set, 'rcole');
    expect(lift(set, 'rcole', stopId)).toMatch(/^ST3 stop-already-lifted/);
  });

  it('[ST3] has half a lift voided by a new stop or any incident', () => {
    for (const anew of [
      { type: 'call-stop', why: 'again' },
      { type: 'report-incident', incidentId: 'i', kind: 'damage', what: 'bent' },
    ] as const) {
      const set = stopped();
      const stopId = stopIdOf(set);
      lift(set, 'hortiz');
      set.does('dabara', anew);
      expect(set.state.stops[0]).toMatchObject({ stopId, lifts: [], done: [] });
      expect(lift(set, 'rcole', stopId)).toBe('accepted');
      expect(set.state.stops.map((stop) => stop.stopId)).toContain(stopId);
    }
  });

  it('[ST3] has the half of someone who is neither side any more voided, so that it can be lifted at all', () => {
    const set = stopped();
    lift(set, 'jreyes');
    set.does('hortiz', { type: 'amend-person', personId: 'jreyes', roles: ['crew'] });
    expect(set.state.stop?.lifts).toEqual([]);
    expect(lift(set, 'hortiz')).toBe('accepted');
    expect(lift(set, 'rcole')).toBe('accepted');
  });

  it('[DY3] ends a roll; an incident that calls none does not', () => {
    const set = onSet().does('rcole', { type: 'roll' });
    set.does('dabara', { type: 'report-incident', incidentId: 'i', kind: 'damage', weaponId: gun, what: '' });
    expect(set.state.day?.rolling).toBe(set.now);
    expect(stopped(set).state.day?.rolling).toBeNull();
  });
});
