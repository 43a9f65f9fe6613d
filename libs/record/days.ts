import type { Cursor, Entry, Instant, LocalDay } from '#custody';

/**
 * One shooting day's part of the log. What is recorded after a wrap belongs to that day until the next begins, so that every
 * entry is in exactly one; what was recorded before the first day has no number and no date.
 */
export interface ShootingDay {
  number: number | null;
  /** As the call sheet has it: a night shoot keeps the date on which it began. */
  date: LocalDay | null;
  /** When it was started; before the first day, when the log begins. */
  begun: Instant;
  wrapped: Instant | null;
  /** Its first entry and its newest. */
  first: Cursor;
  last: Cursor;
}

/** The day that an entry begins: `start-day` does, and the first entry of a log. */
const begunBy = (entry: Entry): ShootingDay => ({
  number: entry.type === 'start-day' ? entry.data.number : null,
  date: entry.type === 'start-day' ? entry.data.date : null,
  begun: entry.at,
  wrapped: null,
  first: entry.cursor,
  last: entry.cursor,
});

/** The day after one more entry of it, or the next day where that entry begins one. */
export function dayAfter(day: ShootingDay | null, entry: Entry): ShootingDay {
  if (day === null || entry.type === 'start-day') return begunBy(entry);
  const wrapped = entry.type === 'wrap-day' ? entry.at : day.wrapped;
  return { ...day, wrapped, last: entry.cursor };
}

/** DY1, DY6: the days of a log, oldest first, with what was before the first one at the head. */
export function daysOf(entries: readonly Entry[]): ShootingDay[] {
  const days: ShootingDay[] = [];
  for (const entry of entries) {
    const last = days.at(-1) ?? null;
    const day = dayAfter(last, entry);
    if (last !== null && day.first === last.first) days[days.length - 1] = day;
    else days.push(day);
  }
  return days;
}
