import { PULSE_EVERY_MS } from '#wire';
import type { Moment } from '../clock.js';
import {
  dialledAnew,
  isCurrent,
  isVeilUp,
  NOTHING_HEARD,
  paintedAnswered,
  paintedAsked,
  pulseCame,
} from '../freshness.js';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-11-22T06:00:00.000Z');
const LONGEST_STALL_MS = 1_500;
const LONGEST_DELAY_MS = 150;
const PAINTED_EVERY_MS = 1_000;
const SHOWN = { epoch: 'e', cursor: 5 };
/** A screen dials anew every three hours, so for no longer than that may two clocks run apart on one connection. */
const EXCHANGED_AFTER_MS = 3 * HOUR_MS;
/** No two clocks run alike: so many parts in a million. */
const DRIFT = 20e-6;

/** What came of so many hours. */
export interface Weather {
  stalls: number;
  pulses: number;
  /** How often nobody would have gone by the screen, though the server said something within the longest stall. */
  raised: number;
  /** The oldest pulse by which it was still current, in ms. */
  oldestMs: number;
}

/**
 * Hours of Wi-Fi at its worst in a moment: pulses and round trips with delays of their own, stalls of up to 1.5 s that let
 * nothing through either way and then everything at once, and two clocks that run apart. Pure: the chance says all of it.
 */
export function worstWeather(chance: { between: (least: number, most: number) => number }, hours: number): Weather {
  const wholeMs = hours * HOUR_MS;
  const drift = chance.between(-DRIFT, DRIFT);
  const now = (ms: number): Moment => ({ mono: ms, wall: START + ms });
  const serverAt = (ms: number): string => new Date(START + ms * (1 + drift)).toISOString();
  const weather: Weather = { stalls: 0, pulses: 0, raised: 0, oldestMs: 0 };

  let [stallFrom, stallTo] = [0, 0];
  /** When what is sent now gets through, before its own delay; asked in order of time. */
  const through = (ms: number): number => {
    while (ms >= stallTo) {
      stallFrom = stallTo + chance.between(500, 20_000);
      stallTo = stallFrom + chance.between(0, LONGEST_STALL_MS);
      weather.stalls += 1;
    }
    return ms >= stallFrom ? stallTo : ms;
  };

  let is = dialledAnew(NOTHING_HEARD);
  let exchangeAt = EXCHANGED_AFTER_MS;
  let askedAt: number | null = null;
  let answeredAt = Infinity;
  let lastArrival = 0;
  const settled = 5_000;
  for (let sent = 0; sent < wholeMs; sent += PULSE_EVERY_MS) {
    const arrives = Math.max(lastArrival, through(sent + chance.between(2, LONGEST_DELAY_MS)));
    if (answeredAt <= arrives) {
      is = paintedAnswered(is, now(answeredAt));
      answeredAt = Infinity;
    }
    // Just before a pulse is when the newest is at its oldest.
    const isHeld = isCurrent(is, SHOWN, now(arrives)) && !isVeilUp(is, now(arrives));
    if (sent > settled && sent < exchangeAt - settled) {
      if (!isHeld) weather.raised += 1;
      else weather.oldestMs = Math.max(weather.oldestMs, arrives - (is.newest?.got.mono ?? 0));
    }
    is = pulseCame(is, { ...SHOWN, at: serverAt(sent) }, SHOWN, now(arrives));
    weather.pulses += 1;
    lastArrival = arrives;
    if (answeredAt === Infinity && (askedAt === null || arrives - askedAt >= PAINTED_EVERY_MS)) {
      is = paintedAsked(is, now(arrives));
      askedAt = arrives;
      // The answer comes behind whatever is on its way to the screen already.
      answeredAt = through(arrives + chance.between(4, 2 * LONGEST_DELAY_MS));
    }
    if (sent >= exchangeAt) {
      is = dialledAnew(is);
      [askedAt, answeredAt] = [null, Infinity];
      exchangeAt = sent + EXCHANGED_AFTER_MS + settled;
    }
  }
  return weather;
}
