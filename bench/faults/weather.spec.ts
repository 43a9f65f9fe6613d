import { worstWeather } from '../../libs/live/testing/weather.js';
import { Chance } from './chance.js';

const HOURS = 10;

describe('Wi-Fi at its worst', () => {
  it.each([1, 2, 3])('[SC1] never raises the veil in ten hours of stalls of up to 1.5 s (seed %i)', (seed) => {
    const { raised, stalls, oldestMs } = worstWeather(new Chance(seed), HOURS);
    expect(raised).toBe(0);
    expect(stalls).toBeGreaterThan(HOURS * 300);
    // It would be no test if the veil were never near.
    expect(oldestMs).toBeGreaterThan(1_900);
  });
});
