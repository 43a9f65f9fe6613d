import { concernOf, isBlind, type Entry, type State } from '#custody';

/** What an export may leave out: the counts of an inspection (CH2), the words of a concern (ST6). */
export type Withheld = { readonly kind: 'counts' | 'words'; readonly entry: Entry; readonly line: number };

/** Which of the two an entry without salt leaves out; null where nothing of its kind is ever withheld. */
export function withheldKind({ type }: Entry): Withheld['kind'] | null {
  if (type === 'inspect') return 'counts';
  return type === 'raise-concern' ? 'words' : null;
}

const OPEN_OF_INSPECT = new Set(['weaponId', 'endsAt', 'load', 'fired', 'unloaded', 'inspection']);

/** Whether it still is to be withheld by the state at the export's end. Else somebody took out what everyone may see. */
export function isStillWithheld({ entry }: Withheld, state: State): boolean {
  if (entry.type === 'raise-concern') {
    const concern = concernOf(state, entry.data.concernId);
    return entry.data.text === undefined && concern?.answered?.withhold !== undefined;
  }
  if (entry.type !== 'inspect' || Object.keys(entry.data).some((field) => !OPEN_OF_INSPECT.has(field))) return false;
  const weapon = state.weapons[entry.data.weaponId];
  return weapon !== undefined && isBlind(weapon) && weapon.inspection?.cursor === entry.cursor;
}
