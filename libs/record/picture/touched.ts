import type { Entry, State, WeaponId } from '#custody';
import { weaponOfEntry } from '../words/entry-weapon.js';

const NONE: readonly WeaponId[] = [];

/** Which weapons an entry may have changed, so that a long fold looks at one rather than at three hundred (CH4: some lapse all). */
export function touchedBy(state: State, entry: Entry): readonly WeaponId[] {
  if (entry.type === 'call-break' || entry.type === 'wrap-day' || entry.type === 'lift-stop')
    return Object.keys(state.weapons);
  const weaponId = weaponOfEntry(state, entry);
  return weaponId === null ? NONE : [weaponId];
}
