import type { AttentionKind, Charge, IncidentKind, LoadKind, Role, State, Status, WeaponKind } from '#custody';

export { listed, SIGN_WORDS } from './listed.js';

/** The names of the states, as lane titles and in lists. */
export const STATUS_WORDS: Record<Status, string> = {
  locked: 'Locked',
  inspected: 'Inspected',
  'with-ad': 'With the AD',
  'with-actor': 'With an actor',
  returned: 'Returned',
  'out-of-service': 'Out of service',
};

export const WEAPON_KIND_WORDS: Record<WeaponKind, string> = {
  real: 'Real',
  'blank-firing': 'Blank-firing',
  replica: 'Replica',
  airsoft: 'Airsoft',
  rubber: 'Rubber',
  blade: 'Blade',
};

export const LOAD_KIND_WORDS: Record<LoadKind, string> = { empty: 'Empty', dummy: 'Dummy', blank: 'Blank' };

/** The charge of a blank, as short as it is written on a tile. */
export const CHARGE_MARKS: Record<Charge, string> = { full: 'full', half: '½', quarter: '¼' };

export const ROLE_WORDS: Record<Role, string> = {
  armorer: 'Armorer',
  'assistant-armorer': 'Assistant armorer',
  'first-ad': '1st AD',
  'second-ad': '2nd AD',
  actor: 'Actor',
  producer: 'Producer',
  crew: 'Crew',
};

export const INCIDENT_WORDS: Record<IncidentKind, string> = {
  misfire: 'Misfire',
  discharge: 'Discharge',
  'live-round': 'Live round found',
  injury: 'Injury',
  lost: 'Lost',
  damage: 'Damage',
};

/** What somebody should act on, in a few words. */
export const ATTENTION_WORDS: Record<AttentionKind, string> = {
  sighted: 'Not checked',
  'counts-differ': 'Counts differ',
  'incident-open': 'Incident not closed',
  'check-lapsed': 'Check lapsed',
  frozen: 'Out of service',
  'not-locked-in-break': 'Not locked',
  'rounds-outside-in-break': 'Rounds outside',
  short: 'Rounds short',
  'meeting-wanted': 'Safety meeting wanted',
  'out-long': 'Out long',
  'loaded-idle': 'Loaded and idle',
  'line-of-fire-not-shown': 'Line of fire not shown it',
  'armorer-overloaded': 'Too many for one armorer',
  'armorer-other-duty': 'Armorer has another duty',
};

/** A person's name, or words that say plainly that the list has no such person. */
export const nameOf = (state: Pick<State, 'people'>, personId: string | null | undefined): string =>
  (personId ? state.people[personId]?.name : undefined) ?? 'Nobody on the list';

/** "R. Cole, 1st AD": the name with the first of the roles. */
export function nameAndRole(state: Pick<State, 'people'>, personId: string): string {
  const role = state.people[personId]?.roles[0];
  return role ? `${nameOf(state, personId)}, ${ROLE_WORDS[role]}` : nameOf(state, personId);
}

/** "1 check", "3 checks"; an irregular plural is given. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
