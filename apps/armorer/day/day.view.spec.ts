import { changePolicy, DEFAULT_POLICY } from '#custody';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { inTheWay, nextDay, policyChange, policyFields } from './day.view.js';

describe('the day', () => {
  it('[DY1] lists what stands in the way of the wrap', () => {
    const day = new DryGulchDay();
    expect(inTheWay(day.state).map(({ number }) => number)).toEqual(['03', '07', '08', '11', '12', '15']);
    day.does('H. Ortiz', { type: 'lock', weaponId: day.weapon('15').weaponId, unloaded: 2 });
    expect(inTheWay(day.state).find(({ number }) => number === '15')?.why).toBe('1 round short');
  });

  it('proposes the next number and today in the production’s own time zone', () => {
    expect(nextDay(new DryGulchDay().state, '2026-11-23T05:30:00.000Z')).toEqual({ number: 13, date: '2026-11-22' });
  });

  it('[CU12] sends only what was changed of the policy', () => {
    const fields = policyFields(DEFAULT_POLICY);
    expect(policyChange(DEFAULT_POLICY, fields)).toBeNull();
    const change = policyChange(DEFAULT_POLICY, { ...fields, lastsBlank: '20', idle: '', adMayHold: true });
    expect(change).toEqual({ checkLastsSeconds: { blank: 1200 }, idleLoadedSeconds: null, adMayHold: true });
    expect(policyFields(changePolicy(DEFAULT_POLICY, change ?? {}))).toMatchObject({ lastsBlank: '20', idle: '' });
  });
});
