import type { Instant } from '#custody';

const weekdays = new Map<string, Intl.DateTimeFormat>();

/** "Sun 22 Nov" in the production's time zone. */
export function dayOfYear(at: Instant, timeZone: string): string {
  let found = weekdays.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
    weekdays.set(timeZone, found);
  }
  return found.format(new Date(at)).replace(',', '');
}
