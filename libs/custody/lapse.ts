import type { Instant } from './ids.js';
import type { State } from './state.js';
import type { LapseReason, Weapon } from './weapon.js';

/** CH4: why the inspection and the check of a weapon no longer hold, `time` among the reasons. */
export interface Lapse {
  reason: LapseReason | 'time';
  at: Instant;
  /** What a break was called for. */
  why?: string;
}

/** Plain words for each lapse, as they stand on a tile after "Check lapsed". */
export const LAPSE_WORDS = {
  time: 'its time is up',
  break: 'a break was called',
  'taken-back': 'it went back to the armorer',
  'handed-back': 'it came back from the actor',
  'counts-differ': 'the counts differ',
  incident: 'an incident names it',
  'stop-lifted': 'a stop that followed an incident was lifted',
  sighted: 'it was seen elsewhere than the log believed',
  wrap: 'the day was wrapped',
} as const satisfies Record<Lapse['reason'], string>;

/** DY3: a roll that nobody cut is over after this long. */
const ROLL_LASTS_MS = 15 * 60 * 1000;

/** A replica, rubber or blade has no bore, chambers, load or time limit (CH1). */
export const isWorking = (weapon: Pick<Weapon, 'kind'>): boolean =>
  weapon.kind === 'real' || weapon.kind === 'blank-firing' || weapon.kind === 'airsoft';

/**
 * CH4: the lapse of a weapon's inspection and check at an instant, or null while they hold (or there is none).
 * Once with an actor, time alone lapses nothing.
 */
export function lapseOf(weapon: Weapon, at: Instant): Lapse | null {
  if (weapon.lapsed) return weapon.lapsed;
  const endsAt = weapon.inspection?.endsAt;
  const isWaiting = weapon.status === 'inspected' || weapon.status === 'with-ad';
  return isWaiting && endsAt && endsAt <= at ? { reason: 'time', at: endsAt } : null;
}

/** CH2: the counts of its inspection are still for armorers alone. */
export const isBlind = (weapon: Weapon): boolean => weapon.inspection !== undefined && weapon.isAnswered !== true;

/** Both have signed and nothing has lapsed: what may be called "cold" or "hot". */
export const isChecked = (weapon: Weapon, at: Instant): boolean =>
  weapon.check?.agreed === true && lapseOf(weapon, at) === null;

/** DY3: since when the camera rolls, or null. A roll of 15 minutes is over by itself. */
export function rollingSince(state: State, at: Instant): Instant | null {
  const since = state.day?.rolling ?? null;
  return since !== null && Date.parse(at) - Date.parse(since) < ROLL_LASTS_MS ? since : null;
}

/** A day has begun and was not wrapped. */
export const isDayOpen = (state: State): boolean => state.day !== null && state.day.wrapped === null;

/** What is in it counts as rounds: something to fire, unload or count. */
export const roundsIn = (weapon: Pick<Weapon, 'load'>): number => weapon.load?.rounds ?? 0;

/** CH2: under the blind view a loaded weapon's rounds are unknown, so ask by kind. */
export const isLoaded = (weapon: Pick<Weapon, 'load'>): boolean =>
  weapon.load !== undefined && weapon.load.kind !== 'empty';
