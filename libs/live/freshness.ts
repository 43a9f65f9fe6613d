import type { Cursor, Instant } from '#custody';
import { CURRENT_FOR_MS, type Epoch, type Pulse } from '#wire';
import { elapsedMs, type Moment } from './clock.js';

/** A pulse that came so much later than the least delay of its connection is late. */
const LATE_BY_MS = 1_000;
/** A round trip of `painted` that took, or has been waiting, so long makes every pulse late. */
const ROUND_TRIP_MS = 2_000;
/** After so long of late pulses alone the screen dials anew. */
const LATE_FOR_MS = 5_000;
/** The clocks may run apart by this much between a pulse and now; more is a clock change or a sleep. */
const CLOCKS_APART_MS = 1_000;

interface Arrived {
  epoch: Epoch;
  cursor: Cursor;
  at: Instant;
  got: Moment;
}

/** What a screen knows about how fresh it is. Pure data: each function below answers a new one. */
export interface Freshness {
  /** The newest pulse that was not late. */
  newest: Arrived | null;
  /** The newest of those that the board agreed with as it came: it held the veil back. */
  held: Arrived | null;
  /** The least delay on this connection by each clock. The offsets mean nothing; only what comes above them does. */
  least: Moment | null;
  /** Since when only late pulses came. */
  lateSince: Moment | null;
  /** When the unanswered `painted` was sent. */
  asked: Moment | null;
  /** How long the newest answered one took, in ms; null before the first on this connection. */
  roundTripMs: number | null;
  /** The page was hidden, frozen or asleep since the newest pulse. */
  isOverslept: boolean;
}

export const NOTHING_HEARD: Freshness = {
  newest: null,
  held: null,
  least: null,
  lateSince: null,
  asked: null,
  roundTripMs: null,
  isOverslept: false,
};

/** What the board shows, as far as freshness minds. */
type Shown = { epoch: Epoch; cursor: Cursor } | null;

const agrees = (pulse: { epoch: Epoch; cursor: Cursor }, shown: Shown): boolean =>
  shown !== null && shown.epoch === pulse.epoch && shown.cursor >= pulse.cursor;

/** A new connection measures anew; what the last one held back stays held back for its 2.5 s. */
export const dialledAnew = (was: Freshness): Freshness => ({
  ...was,
  least: null,
  lateSince: null,
  asked: null,
  roundTripMs: null,
});

/** `painted` was sent; one at a time. */
export const paintedAsked = (was: Freshness, now: Moment): Freshness => ({ ...was, asked: now });

/** `painted` was acknowledged. */
export const paintedAnswered = (was: Freshness, now: Moment): Freshness =>
  was.asked ? { ...was, asked: null, roundTripMs: elapsedMs(was.asked, now) } : was;

/**
 * Before the first round trip nothing tells a prompt link from one that is ten seconds behind from its start, so until then
 * every pulse counts as late.
 */
const isRoundTripLate = ({ asked, roundTripMs }: Freshness, now: Moment): boolean =>
  roundTripMs === null || roundTripMs > ROUND_TRIP_MS || (asked !== null && elapsedMs(asked, now) > ROUND_TRIP_MS);

/** What a pulse does. A late one holds nothing back and raises nothing. */
export function pulseCame(was: Freshness, pulse: Pulse, shown: Shown, now: Moment): Freshness {
  const at = Date.parse(pulse.at);
  const delay: Moment = { mono: now.mono - at, wall: now.wall - at };
  const least: Moment = {
    mono: Math.min(delay.mono, was.least?.mono ?? delay.mono),
    wall: Math.min(delay.wall, was.least?.wall ?? delay.wall),
  };
  const isLate =
    delay.mono - least.mono > LATE_BY_MS || delay.wall - least.wall > LATE_BY_MS || isRoundTripLate(was, now);
  if (isLate) return { ...was, least, lateSince: was.lateSince ?? now };
  const newest: Arrived = { epoch: pulse.epoch, cursor: pulse.cursor, at: pulse.at, got: now };
  const held = agrees(newest, shown) ? newest : was.held;
  return { ...was, newest, held, least, lateSince: null, isOverslept: false };
}

/** The page was hidden, shown again, frozen or asleep: nothing counts until a new pulse. */
export const overslept = (was: Freshness): Freshness => ({ ...was, isOverslept: true });

function isWithinTime(pulse: Arrived | null, now: Moment): boolean {
  if (!pulse || elapsedMs(pulse.got, now) >= CURRENT_FOR_MS) return false;
  const apartMs = now.wall - pulse.got.wall - (now.mono - pulse.got.mono);
  return Math.abs(apartMs) <= CLOCKS_APART_MS;
}

/** SC1: whether what is shown may be gone by. */
export const isCurrent = (is: Freshness, shown: Shown, now: Moment): boolean =>
  !is.isOverslept && is.newest !== null && agrees(is.newest, shown) && isWithinTime(is.newest, now);

/** Whether no pulse holds the veil back any more. */
export const isVeilUp = (is: Freshness, now: Moment): boolean => is.isOverslept || !isWithinTime(is.held, now);

/** Whether late pulses alone came for so long that a new connection may do better. */
export const isLateForLong = (is: Freshness, now: Moment): boolean =>
  is.lateSince !== null && elapsedMs(is.lateSince, now) >= LATE_FOR_MS;
