import type { Instant } from '#custody';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    // Sweden writes a date and a time as a form field does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format;
}

/** "2026-11-22T14:32": what the clock on the set's wall says, as a form's field has it. */
export const wallTime = (at: Instant, timeZone: string): string =>
  formatOf(timeZone).format(new Date(at)).replace(' ', 'T');

const MINUTE_MS = 60_000;
const offsetMs = (ms: number, timeZone: string): number =>
  Date.parse(`${wallTime(new Date(ms).toISOString(), timeZone)}Z`) - Math.floor(ms / MINUTE_MS) * MINUTE_MS;

/**
 * The instant of what a clock on the set's wall says. An hour that comes twice (the clocks went back) is the first of both;
 * one that is left out is as long after the change as it says. Null where it is no time.
 */
export function instantOf(wall: string, timeZone: string): Instant | null {
  const asIfUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asIfUtc)) return null;
  const dayBefore = asIfUtc - offsetMs(asIfUtc - 24 * 60 * MINUTE_MS, timeZone);
  const dayAfter = asIfUtc - offsetMs(asIfUtc + 24 * 60 * MINUTE_MS, timeZone);
  const said = [dayBefore, dayAfter]
    .sort((a, b) => a - b)
    .find((ms) => wallTime(new Date(ms).toISOString(), timeZone) === wall.slice(0, 16));
  return new Date(said ?? dayBefore).toISOString();
}
