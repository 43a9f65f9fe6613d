import type { EntryType, Happened } from '../event.js';
import type { PersonId } from '../ids.js';
import type { Incident, Person, State, Stop } from '../state.js';
import type { Weapon } from '../weapon.js';

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

/**
 * Records of weapons that one fold of many entries made for itself and that nobody else has seen yet. Copying three hundred
 * weapons for each of ten thousand entries is what a start-up would spend its time on.
 */
const drafts = new WeakSet<State['weapons']>();

/** Folds with a draft of its own, which is finished and everybody's from when it returns; until then it is for looking at. */
export function drafting(state: State, fold: (draft: State) => State): State {
  const weapons = { ...state.weapons };
  drafts.add(weapons);
  const done = fold({ ...state, weapons });
  drafts.delete(done.weapons);
  return done;
}

/** The state with other weapons; a fresh record that takes the place of a draft is one too. */
export function withWeapons(state: State, weapons: State['weapons']): State {
  if (drafts.has(state.weapons)) drafts.add(weapons);
  return { ...state, weapons };
}

/** The state with one weapon changed; the others keep their identity, so that only its tile repaints. */
export function withWeapon(state: State, weapon: Weapon): State {
  if (!drafts.has(state.weapons)) return { ...state, weapons: { ...state.weapons, [weapon.weaponId]: weapon } };
  state.weapons[weapon.weaponId] = weapon;
  return state;
}

/** The state with one person added or changed. */
export const withPerson = (state: State, person: Person): State => ({
  ...state,
  people: { ...state.people, [person.personId]: person },
});

/** The state with these stops standing, oldest first; the newest has the top of every board (ST1). */
export const withStops = (state: State, stops: Stop[]): State => ({ ...state, stops, stop: stops.at(-1) ?? null });

/** The incidents, those that freeze this weapon with something more known of them. */
export const withKnown = (
  state: State,
  { frozenBy = [] }: Weapon,
  known: Pick<Incident, 'hands' | 'lotId'>,
): State['incidents'] =>
  Object.fromEntries(
    Object.entries(state.incidents).map(([incidentId, incident]) => [
      incidentId,
      frozenBy.includes(incidentId) ? { ...incident, ...known } : incident,
    ]),
  );

/** A copy without some fields, rather than with fields that hold undefined. */
export function without<T extends object, K extends keyof T>(from: T, ...fields: K[]): Omit<T, K> {
  const rest = { ...from };
  for (const field of fields) delete rest[field];
  return rest;
}

/** What an amendment may say of each field: another value, or null to take it away. */
type Amendment<T> = { [Field in keyof T]?: T[Field] | null };

/** A copy with the fields that an amendment gives; null takes a field away. */
export function amended<T extends object>(was: T, change: Amendment<T>): T {
  const next = { ...was };
  for (const field in change) {
    const value = change[field];
    if (value === null) delete next[field];
    else if (value !== undefined) next[field] = value;
  }
  return next;
}

/** CH4: every inspection that still holds lapses, for one reason, at one moment. */
export function lapseAll(state: State, lapsed: NonNullable<Weapon['lapsed']>): State {
  const weapons = { ...state.weapons };
  for (const weapon of Object.values(weapons))
    if (weapon.inspection && !weapon.lapsed) weapons[weapon.weaponId] = { ...weapon, lapsed };
  return withWeapons(state, weapons);
}

/** ST5: remembers who held, inspected or checked a weapon since it was last locked. */
export const handled = (weapon: Weapon, ...people: PersonId[]): PersonId[] => [
  ...new Set([...weapon.hands, ...people]),
];
