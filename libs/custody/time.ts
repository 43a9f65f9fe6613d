import type { Instant, LocalDay } from './ids.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format;
}

/** The calendar day of an instant in a time zone (IANA name), as `YYYY-MM-DD`. */
export const localDay = (at: Instant, timeZone: string): LocalDay => dayFormat(timeZone).format(new Date(at));

/** `at` plus so many seconds; null, "no limit", stays null. */
export const after = (at: Instant, seconds: number | null): Instant | null =>
  seconds === null ? null : new Date(Date.parse(at) + seconds * 1000).toISOString();

/** Seconds from one instant to another, below zero when `to` is the earlier. */
export const secondsBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 1000;

/** An end date counts as still good: it has ended from the day after, in the production's time zone. */
export const hasEnded = (endsOn: LocalDay, at: Instant, timeZone: string): boolean => localDay(at, timeZone) > endsOn;
