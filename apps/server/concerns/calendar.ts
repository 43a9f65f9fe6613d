import type { LocalDay } from '#custody';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The day so many days later, or earlier below zero. By the calendar: a day of the clock may have 23 hours. */
export const daysFrom = (day: LocalDay, days: number): LocalDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
