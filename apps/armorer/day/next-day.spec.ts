import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { nextDay } from './next-day.js';

describe('the date that the next call sheet is for', () => {
  it('[DY1] follows the day that is open, also past its midnight, and else the calendar where they shoot', () => {
    const { state } = new DryGulchDay();
    // Two in the morning in Denver.
    expect(nextDay(state, '2026-11-23T09:00:00.000Z')).toBe('2026-11-23');
    expect(nextDay({ ...state, day: null }, '2026-11-23T06:00:00.000Z')).toBe('2026-11-23');
    expect(nextDay({ ...state, day: null }, '2026-11-23T09:00:00.000Z')).toBe('2026-11-24');
    expect(nextDay({ ...state, day: null }, '2026-12-31T19:00:00.000Z')).toBe('2027-01-01');
  });
});
