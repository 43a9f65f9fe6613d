import {
  allowedMoves,
  allowedOfDay,
  armorerLoads,
  evolve,
  happened,
  isBlind,
  isLoaded,
  rollingSince,
  type CommandBody,
} from '#custody';
import { blanks, bring, dummies, inspect, onSet, registered } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const misfire = (incidentId: string, weaponId?: string): CommandBody => ({
  type: 'report-incident',
  incidentId,
  kind: 'misfire',
  what: 'a click',
  ...(weaponId === undefined ? {} : { weaponId }),
});
const lastData = (set: TestProduction): object => set.log.at(-1)?.data ?? {};

describe('a misfire', () => {
  it('[ST4] of no weapon calls no stop, however many there are', () => {
    const set = onSet().does('hortiz', misfire('one')).does('hortiz', misfire('two'));
    expect(set.state.stops).toEqual([]);
  });

  it('[ST4] calls a stop with another of the weapon before the first day too', () => {
    const set = registered().does('hortiz', misfire('one', gun));
    expect(set.state.stops).toEqual([]);
    expect(set.does('hortiz', misfire('two', gun)).state.stops).toHaveLength(1);
  });

  it('[ST4] calls none with a misfire of another lot, or of none', () => {
    for (const first of [dummies(2), undefined]) {
      const set = bring(bring(onSet(), 'real', 'with-actor', first), gun, 'with-actor', blanks(2));
      set.does('hortiz', misfire('one', 'real')).does('hortiz', misfire('two', gun));
      expect(set.state.stops).toEqual([]);
    }
  });

  it('[ST4] may be reported of a replica, which has no load', () => {
    const set = onSet().does('hortiz', { type: 'inspect', weaponId: 'rubber', sound: true });
    set.does('rcole', { type: 'check', weaponId: 'rubber', sound: true });
    expect(said(set.tell('hortiz', misfire('one', 'rubber')))).toBe('accepted');
  });
});

describe('an entry', () => {
  it('[CH2] carries the inspection where it ends its blindness, and has no such field elsewhere', () => {
    const set = onSet().does('hortiz', inspect(gun));
    expect(lastData(set)).not.toHaveProperty('inspection');
    const taken = bring(onSet(), gun, 'inspected').does('hortiz', { type: 'take-back', weaponId: gun });
    expect(lastData(taken)).toHaveProperty('inspection');
    const answered = bring(onSet(), gun, 'with-ad').does('hortiz', { type: 'take-back', weaponId: gun });
    expect(lastData(answered)).not.toHaveProperty('inspection');
  });

  it('[CU12] has no field that the command holds nothing in', () => {
    const command = { type: 'take-back', weaponId: gun, fired: undefined } as unknown as CommandBody;
    expect(lastData(bring(onSet(), gun, 'with-actor').does('hortiz', command))).not.toHaveProperty('fired');
  });

  it('[Who may] of a new PIN changes nothing in the state but the cursor', () => {
    const set = onSet();
    const by = { personId: 'hortiz', name: 'H. Ortiz' };
    const entry = happened(set.log.length + 1, set.now, by, 'reset-pin', { personId: 'rcole' });
    expect(evolve(set.state, entry)).toEqual({ ...set.state, cursor: entry.cursor });
  });
});

describe('what is not there', () => {
  it('[PE4] a meeting that nobody held is joined by nobody', () => {
    const join: CommandBody = { type: 'record-meeting', personIds: ['amarsh'], topic: 'late', joins: 3 };
    const set = registered();
    expect(said(set.tell('rcole', join))).toMatch(/^DY1 no-day/);
    set.does('rcole', { type: 'start-day', number: 12, date: '2026-11-22' });
    expect(said(set.tell('rcole', join))).toMatch(/^PE4 no-such-meeting/);
  });

  it('[DY3] no camera rolls before the first day', () => {
    expect(rollingSince(registered().state, registered().now)).toBeNull();
  });

  it('[CH2] a weapon that nobody inspected is neither blind nor loaded', () => {
    const weapon = registered().weapon(gun);
    expect([isBlind(weapon), isLoaded(weapon)]).toEqual([false, false]);
  });

  it('[PE5] a weapon seen with an actor that nobody inspected is no armorer’s', () => {
    const set = onSet().does('rcole', { type: 'sight', weaponId: gun, holderId: 'amarsh', why: 'safe was open' });
    expect(set.weapon(gun).status).toBe('with-actor');
    expect(armorerLoads(set.state)).toEqual([]);
  });

  it('[Who may] nothing is offered to a stranger, nor of a weapon that is not there', () => {
    const { state, now } = onSet();
    expect(allowedOfDay(state, 'nobody', now)).toEqual([]);
    expect(allowedMoves(state, 'nobody', gun, now)).toEqual([]);
    expect(allowedMoves(state, 'hortiz', 'nothing', now)).toEqual([]);
  });

  it('[CH1] a revolver has no magazine to be seen, and may be said to be seen whole', () => {
    expect(said(onSet().tell('hortiz', { ...inspect(gun), magazineSeen: true }))).toBe('accepted');
  });
});
