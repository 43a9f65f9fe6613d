import type { Entry, State, WeaponId } from '#custody';

/** Which weapon an entry is about, if any. */
export function weaponOfEntry(state: Pick<State, 'incidents'>, entry: Entry): WeaponId | null {
  if (entry.type === 'close-incident') return state.incidents[entry.data.incidentId]?.weaponId ?? null;
  return 'weaponId' in entry.data ? (entry.data.weaponId ?? null) : null;
}
