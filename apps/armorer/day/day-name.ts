import { dayOfYear, type ShootingDay } from '#record';

/** "Day 12 · Sun 22 Nov", by the date of the call sheet; what was before the first day says so. */
export function dayName({ number, date }: Pick<ShootingDay, 'number' | 'date'>): string {
  if (number === null || date === null) return 'Before the first day';
  // A date has no time zone; noon in Greenwich is on that date in Greenwich.
  return `Day ${number} · ${dayOfYear(`${date}T12:00:00.000Z`, 'UTC')}`;
}
