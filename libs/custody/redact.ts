import type { Entry, EntryData } from './event.js';
import { isBlind } from './lapse.js';
import { isAd, isArmorer } from './roles.js';
import type { Person, State } from './state.js';
import type { Inspection, Weapon } from './weapon.js';

/** CH2: armorers see the counts before the AD's check; everyone else, and any AD, gets the blind view. */
export const AUDIENCES = ['full', 'blind'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Which view somebody is sent. A screen that nobody is signed in on gets the blind one. */
export const audienceOf = (person: Pick<Person, 'roles'> | null): Audience =>
  person && isArmorer(person) && !isAd(person) ? 'full' : 'blind';

function redactInspection({ by, at, cursor, endsAt, load }: Inspection): Inspection {
  return { by, at, cursor, endsAt, ...(load ? { load: { kind: load.kind } } : {}) };
}

function redactWeapon(weapon: Weapon): Weapon {
  const { inspection, load } = weapon;
  if (!inspection || !isBlind(weapon)) return weapon;
  return { ...weapon, inspection: redactInspection(inspection), ...(load ? { load: { kind: load.kind } } : {}) };
}

/** The state as an audience may see it now. Weapons that hide nothing keep their identity. */
export function redactState(state: State, audience: Audience): State {
  if (audience === 'full' || !Object.values(state.weapons).some(isBlind)) return state;
  const weapons: State['weapons'] = {};
  for (const weapon of Object.values(state.weapons)) weapons[weapon.weaponId] = redactWeapon(weapon);
  return { ...state, weapons };
}

/** CH2: an inspection that nobody has answered yet, in the state now. */
function isWithheld(entry: Entry, state: State): entry is Entry<'inspect'> {
  if (entry.type !== 'inspect') return false;
  const weapon = state.weapons[entry.data.weaponId];
  return weapon !== undefined && isBlind(weapon) && weapon.inspection?.cursor === entry.cursor;
}

/**
 * An entry as an audience may see it, by the state now and not by the state then: an inspection that nobody has answered
 * goes without its counts and without the salt under its hash, so that nothing can be guessed from it.
 */
export function redactEntry(entry: Entry, state: State, audience: Audience): Entry {
  if (audience === 'full' || !isWithheld(entry, state)) return entry;
  const { weaponId, load, endsAt, fired, unloaded, inspection } = entry.data;
  const data: EntryData<'inspect'> = { weaponId, endsAt };
  if (load) data.load = { kind: load.kind };
  if (fired !== undefined) data.fired = fired;
  if (unloaded !== undefined) data.unloaded = unloaded;
  if (inspection) data.inspection = inspection;
  const { salt: _withheld, ...rest } = entry;
  return { ...rest, data };
}
