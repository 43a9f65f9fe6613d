import type { Instant, State } from '#custody';

const PRODUCTION_MAY = 30;
const PRODUCTION_WITHIN_MS = 60 * 60 * 1_000;

/** What is said to whoever comes past the limit. */
export const PRODUCTION_WAITS = 'Thirty concerns came in an hour. Tell the armorer or the AD; in danger, shout STOP.';

/** Seconds until one more fits among those that count for `withinMs`; 0 when it does now. */
export function waitSeconds(times: readonly number[], most: number, withinMs: number, now: number): number {
  const counting = times.filter((time) => time > now - withinMs).sort((a, b) => b - a);
  const oldest = counting[most - 1];
  return oldest === undefined ? 0 : Math.max(1, Math.ceil((oldest + withinMs - now) / 1_000));
}

/** ST6: at most thirty a production in an hour, merged ones among them. Counted from the log's state, so alike on every server. */
export function secondsUntilProductionMay(state: Pick<State, 'concerns'>, at: Instant): number {
  const voices = Object.values(state.concerns).flatMap((concern) => [concern, ...(concern.also ?? [])]);
  const times = voices.map((voice) => Date.parse(voice.at));
  return waitSeconds(times, PRODUCTION_MAY, PRODUCTION_WITHIN_MS, Date.parse(at));
}
