import type { Concern } from '#custody';
import { daysFrom } from './calendar.js';
import { secondsUntilProductionMay } from '../custody/concern-limit.js';
import { PhoneLimit } from './limits.js';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 22, 14) + seconds * 1_000);
const instant = (seconds: number): string => at(seconds).toISOString();

describe('three concerns a phone in ten minutes', () => {
  it('[ST6] counts each phone by itself, and only the last ten minutes', () => {
    const phones = new PhoneLimit();
    const waits = [0, 60, 120, 180, 599, 600, 601].map((second) => phones.take('one', at(second)).waitSeconds);
    expect(waits).toEqual([0, 0, 0, 420, 1, 0, 59]);
    expect(phones.take('two', at(601)).waitSeconds).toBe(0);
  });

  it('[ST6] does not count what came to nothing', () => {
    const phones = new PhoneLimit();
    for (let tries = 0; tries < 9; tries += 1) {
      expect(phones.take('one', at(tries)).waitSeconds).toBe(0);
      phones.giveBack('one');
    }
  });
});

describe('thirty concerns a production in an hour', () => {
  const concern = (second: number, more: Partial<Concern> = {}): Concern => ({
    concernId: String(second),
    at: instant(second),
    ...more,
  });
  const stateOf = (concerns: Concern[]) => ({
    concerns: Object.fromEntries(concerns.map((each) => [each.concernId, each])),
  });

  it('[ST6] counts those that were merged and those that are answered', () => {
    const also = Array.from({ length: 20 }, (_, index) => ({ concernId: `a${index}`, at: instant(index) }));
    const answered = { by: 'ortiz', at: instant(30) };
    const nine = Array.from({ length: 9 }, (_, index) => concern(100 + index, { answered }));
    const full = [concern(50, { also }), ...nine];
    expect(secondsUntilProductionMay(stateOf(full.slice(1)), instant(200))).toBe(0);
    expect(secondsUntilProductionMay(stateOf(full), instant(200))).toBe(3_400);
    expect(secondsUntilProductionMay(stateOf(full), instant(3_600))).toBe(0);
    expect(secondsUntilProductionMay(stateOf([]), instant(0))).toBe(0);
  });
});

describe('the calendar', () => {
  it.each([
    ['2026-03-01', -1, '2026-02-28'],
    ['2027-01-01', -1, '2026-12-31'],
    // The clocks change: that day has 23 hours.
    ['2026-03-09', -1, '2026-03-08'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('[ST6] %s and %i days is %s', (day, days, there) => {
    expect(daysFrom(day, days)).toBe(there);
  });
});
