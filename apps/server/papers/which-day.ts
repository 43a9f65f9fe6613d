import type { LocalDay, Problem } from '#custody';
import { DeniedError, denied } from '../http/denial.js';

/** A day as an address names it: by its date in the production's time zone, or by its number. */
export type NamedDay = { date: string } | { number: number };

const wants = 'must be a date such as 2026-11-22 in the production’s time zone, or a day’s number';

/** Reads a day out of an address; 400 where it is neither a date that there is nor a number. */
export function namedDay(sent: unknown, path = 'day'): NamedDay {
  const text = typeof sent === 'string' ? sent : '';
  if (/^\d{1,9}$/.test(text)) return { number: Number(text) };
  if (isDate(text)) return { date: text };
  throw new DeniedError(denied('malformed', { details: { problems: [{ path, message: wants }] } }));
}

/** Reads a day to come out of an address, which has a date alone; 400 where it is none that there is. */
export function namedDate(sent: string): LocalDay {
  if (isDate(sent)) return sent;
  const problems: Problem[] = [{ path: 'day', message: 'must be a date such as 2026-11-22' }];
  throw new DeniedError(denied('malformed', { details: { problems } }));
}

/** Whether a text is a date of the calendar: 30 February is none. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Whether a day that was begun is the one that is asked for. */
export const isNamed = (day: { number: number; date: string }, named: NamedDay): boolean =>
  'number' in named ? day.number === named.number : day.date === named.date;
