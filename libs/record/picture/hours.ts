import { dayOfYear } from '../words/dates.js';
import { timeOfDay } from '../words/times.js';

/** A part of a day, in milliseconds since 1970. */
export interface Span {
  from: number;
  to: number;
}

/** One line of the hours across the top. */
export interface Hour {
  ms: number;
  /** "18:00". */
  text: string;
  /** A night shoot: the date that begins here. */
  midnight?: string;
  /** The clocks were changed since the line before. */
  clocks?: 'back' | 'forward';
}

const MINUTE_MS = 60_000;
const STEPS_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440] as const;
/** Room for "18:00" and some air. */
const LEAST_PX = 64;
/** Every offset from Greenwich is a number of quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
const MINUTES_A_DAY = 1440;

const minutesOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** What the wall clock gained on time itself between two lines: an hour forward, an hour back, or nothing. */
function clocksBetween(before: Hour, after: Hour): Hour['clocks'] {
  const passed = (after.ms - before.ms) / MINUTE_MS;
  const shown = minutesOf(after.text) - minutesOf(before.text);
  const gained = (((shown - passed) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  if (gained === 0) return undefined;
  return gained < MINUTES_A_DAY / 2 ? 'forward' : 'back';
}

/** Lines at full hours (or minutes) of the wall clock, none of them too near the next. */
export function hoursIn(span: Span, width: number, timeZone: string): Hour[] {
  const least = ((span.to - span.from) / MINUTE_MS) * (LEAST_PX / Math.max(1, width));
  const step = STEPS_MINUTES.find((minutes) => minutes >= least) ?? MINUTES_A_DAY;
  // An hour that comes twice is two lines, one that is left out is none: so each quarter is asked for its wall time.
  const stride = Math.min(step * MINUTE_MS, QUARTER_MS);
  const hours: Hour[] = [];
  for (let ms = Math.ceil(span.from / stride) * stride; ms <= span.to; ms += stride) {
    const at = new Date(ms).toISOString();
    const text = timeOfDay(at, timeZone);
    const minutes = minutesOf(text);
    if (minutes % step !== 0) continue;
    const hour: Hour = { ms, text, ...(minutes === 0 ? { midnight: dayOfYear(at, timeZone) } : {}) };
    const before = hours.at(-1);
    const clocks = before && clocksBetween(before, hour);
    hours.push(clocks ? { ...hour, clocks } : hour);
  }
  return hours;
}
