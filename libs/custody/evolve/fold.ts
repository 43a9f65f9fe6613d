import type { EntryType, Happened } from '../event.js';
import type { PersonId } from '../ids.js';
import type { LapseReason, State, Weapon } from '../state.js';

/** How one type of entry changes the state: pure, and its arguments stay as they were. */
export type Fold<T extends EntryType> = (state: State, entry: Happened<T>) => State;

/** Who did it; only a concern has nobody, and no concern comes here. */
export const byOf = (entry: Happened): PersonId => entry.by?.personId ?? '';

/** The weapon an entry names. A log that names one that is not there is no log of ours. */
export function weaponOf(state: State, weaponId: string, entry: { cursor: number }): Weapon {
  const weapon = state.weapons[weaponId];
  if (!weapon) throw new Error(`entry ${entry.cursor} names weapon ${weaponId}, which is not registered`);
  return weapon;
}

/** The state with one weapon changed; the others keep their identity, so that only its tile repaints. */
export const withWeapon = (state: State, weapon: Weapon): State => ({
  ...state,
  weapons: { ...state.weapons, [weapon.weaponId]: weapon },
});

/** A copy without some fields, rather than with fields that hold undefined. */
export function without<T extends object, K extends keyof T>(from: T, ...fields: K[]): Omit<T, K> {
  const rest: Partial<T> = { ...from };
  for (const field of fields) delete rest[field];
  return rest as Omit<T, K>;
}

/** CH4: every inspection that still holds lapses, for one reason, at one moment. */
export function lapseAll(state: State, reason: LapseReason, at: string): State {
  const weapons = { ...state.weapons };
  for (const weapon of Object.values(weapons))
    if (weapon.inspection && !weapon.lapsed) weapons[weapon.weaponId] = { ...weapon, lapsed: { reason, at } };
  return { ...state, weapons };
}

/** ST5: remembers who held, inspected or checked a weapon since it was last locked. */
export const handled = (weapon: Weapon, ...people: PersonId[]): PersonId[] => [
  ...new Set([...weapon.hands, ...people]),
];
