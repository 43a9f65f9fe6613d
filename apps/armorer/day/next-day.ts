import { after, isDayOpen, localDay, type Instant, type LocalDay, type State } from '#custody';

const DAY_SECONDS = 86_400;

/** The date that the next call sheet is for: of a night shoot that is still open, the day after it began. */
export function nextDay(state: State, at: Instant): LocalDay {
  const { day, production } = state;
  const today = day && isDayOpen(state) ? day.date : localDay(at, production.timeZone);
  // A date has no time zone, and in Greenwich no day is longer than another.
  const next = after(`${today}T12:00:00.000Z`, DAY_SECONDS);
  return next === null ? today : next.slice(0, 10);
}
