import type { LocalDay } from '#custody';

const format = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "Monday 23 November": the last day on which a code is taken, as it is read off a wall. */
export const goodThroughWords = (day: LocalDay): string => format.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
