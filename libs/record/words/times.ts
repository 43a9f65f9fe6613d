import { secondsBetween, type Instant } from '#custody';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string | undefined, withSeconds: boolean): Intl.DateTimeFormat {
  const key = `${timeZone} ${withSeconds}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      ...(withSeconds ? { second: '2-digit' } : {}),
      hourCycle: 'h23',
    });
    formats.set(key, found);
  }
  return found;
}

/** "14:32" in the production's time zone (IANA name). */
export const timeOfDay = (at: Instant, timeZone: string): string => format(timeZone, false).format(new Date(at));

/** "14:32:07" in the production's time zone, or without one in this machine's: a screen's clock, and when a stop was called. */
export const clockTime = (at: Instant, timeZone: string | undefined): string =>
  format(timeZone, true).format(new Date(at));

const days = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  let found = days.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'short' });
    days.set(timeZone, found);
  }
  return found;
}

const TIME_OF_DAY_WITHIN_SECONDS = 20 * 3600;

/** "14:03", or from twenty hours ago on "21 Oct": a time of day alone would be taken for the last one. */
export const sinceWords = (since: Instant, at: Instant, timeZone: string): string =>
  secondsBetween(since, at) < TIME_OF_DAY_WITHIN_SECONDS
    ? timeOfDay(since, timeZone)
    : dayFormat(timeZone).format(new Date(since));

const two = (value: number): string => String(value).padStart(2, '0');
const DAY_SECONDS = 86_400;
const AGE_IN_DAYS_FROM_SECONDS = 2 * DAY_SECONDS;

/** A length of time as m:ss or h:mm:ss, and from two days on as "3 days". Below zero counts as nothing. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole >= AGE_IN_DAYS_FROM_SECONDS) return `${Math.floor(whole / DAY_SECONDS)} days`;
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/** How long ago, as m:ss or h:mm:ss. `at` is the pulse's time, never this machine's clock. */
export const age = (since: Instant, at: Instant): string => duration(secondsBetween(since, at));
