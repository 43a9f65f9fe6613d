import {
  isBlind,
  isChecked,
  isWorking,
  LAPSE_WORDS,
  lapseOf,
  type Incident,
  type Instant,
  type Lapse,
  type Load,
  type State,
  type Weapon,
} from '#custody';
import { CHARGE_MARKS, counted, INCIDENT_WORDS, LOAD_KIND_WORDS, nameOf, WEAPON_KIND_WORDS } from '#record';
import { otherHalf } from './halves.js';

/** SC3: what a load mark looks like; each has an edge of its own beside its colour and its word. */
export type LoadTone = 'plain' | 'cold' | 'dummy' | 'blank' | 'unknown';

export interface LoadWords {
  tone: LoadTone;
  text: string;
}

/** A load with all its counts, for those who may know them: "Dummy ×6", "Blank ½ ×3", "Empty". */
export function loadInFull(load: Load): string {
  if (load.kind === 'empty') return LOAD_KIND_WORDS.empty;
  const charge = load.charge ? ` ${CHARGE_MARKS[load.charge]}` : '';
  const rounds = load.rounds === undefined ? '' : ` ×${load.rounds}`;
  return `${LOAD_KIND_WORDS[load.kind]}${charge}${rounds}`;
}

const firedOf = (weapon: Weapon, rounds: number | undefined): string | null =>
  weapon.status === 'returned' && rounds !== undefined && weapon.fired !== undefined
    ? `${weapon.fired}/${rounds} fired`
    : null;

/**
 * What is in a weapon, as every screen may show it. CH2: until the AD has checked, by its kind alone. "Cold" only after both
 * signed and while nothing lapsed; a replica, rubber or blade goes by its kind, never as cold (CH1).
 */
export function loadWords(weapon: Weapon, at: Instant): LoadWords {
  if (!isWorking(weapon)) return { tone: 'plain', text: WEAPON_KIND_WORDS[weapon.kind] };
  const { load } = weapon;
  if (!load) return { tone: 'unknown', text: 'Load not known' };
  if (load.kind === 'empty')
    return isChecked(weapon, at) ? { tone: 'cold', text: 'Cold' } : { tone: 'plain', text: LOAD_KIND_WORDS.empty };
  if (isBlind(weapon)) return { tone: load.kind, text: LOAD_KIND_WORDS[load.kind] };
  return { tone: load.kind, text: firedOf(weapon, load.rounds) ?? loadInFull(load) };
}

/** Who has a weapon: a name, or that it is locked away. */
export const holderWords = (state: Pick<State, 'people'>, weapon: Weapon): string =>
  weapon.holder === null ? 'Locked away' : nameOf(state, weapon.holder);

/** CH4: "Check lapsed: lunch", or where nobody said what the break was for "Check lapsed: a break was called". */
export const lapseWords = (lapse: Lapse): string => `Check lapsed: ${lapse.why ?? LAPSE_WORDS[lapse.reason]}`;

/** RD3: "2 rounds short", "1 round too many". */
export const shortWords = (short: number): string =>
  short < 0 ? `${counted(-short, 'round')} too many` : `${counted(short, 'round')} short`;

/** ST4: what freezes a weapon, the newest first: "Misfire", "Discharge". */
export function frozenWords(state: Pick<State, 'incidents'>, weapon: Weapon): string {
  const incidents = (weapon.frozenBy ?? [])
    .map((incidentId) => state.incidents[incidentId])
    .filter((incident): incident is Incident => incident !== undefined);
  return incidents.length > 0
    ? [...new Set(incidents.toReversed().map((incident) => INCIDENT_WORDS[incident.kind]))].join(', ')
    : 'Frozen by an incident';
}

/** ST5, ST7: what a frozen weapon waits for, which its tile says for as long as it is frozen. */
export function frozenWaitsFor(state: Pick<State, 'incidents' | 'people'>, weapon: Weapon): string {
  const isOpen = (weapon.frozenBy ?? []).some((id) => state.incidents[id]?.closed === undefined);
  if (isOpen) return 'Leave it as it is: not closed yet';
  const given = weapon.releases?.[0];
  if (given === undefined) return 'Closed: an armorer and an AD release it';
  return `${nameOf(state, given)} gave one half of its release, ${otherHalf(state, given)} still has to`;
}

/** CU7, CU11, CH3, CH4: what is wrong with a weapon that is out, in words for its tile; null where nothing is. */
export function warningWords(state: State, weapon: Weapon, at: Instant): string | null {
  const isFrozen = weapon.status === 'out-of-service';
  if (weapon.sighted) return isFrozen ? `NOT CHECKED · ${frozenWords(state, weapon)}` : 'NOT CHECKED';
  if (isFrozen) return frozenWords(state, weapon);
  const lapse = lapseOf(weapon, at);
  if (weapon.status === 'returned') return lapse?.reason === 'counts-differ' ? 'Counts differ' : null;
  if (!lapse || weapon.status === 'locked') return null;
  // SC4: no alarm without what somebody should do about it; one that is only inspected is the armorer's already.
  return weapon.status === 'inspected' ? lapseWords(lapse) : `${lapseWords(lapse)}. Back to the armorer`;
}
