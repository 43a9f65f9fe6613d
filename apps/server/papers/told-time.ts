import { localDay, type Instant } from '#custody';
import { clockTime, dayOfYear, type DayPart } from '#record';

/**
 * A time as a day's report prints it, in the production's time zone: "14:03:00", and with its date where that is not the one on
 * which the day began. After midnight of a night shoot, or of what stands since another day, a time alone would be taken for one of
 * this day.
 */
export function timeIn({ day, after }: Pick<DayPart, 'day' | 'after'>, at: Instant): string {
  const { timeZone } = after.production;
  const time = clockTime(at, timeZone);
  return localDay(at, timeZone) === localDay(day.begun, timeZone) ? time : `${dayOfYear(at, timeZone)} ${time}`;
}
