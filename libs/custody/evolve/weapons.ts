import type { State } from '../state.js';
import type { Weapon } from '../weapon.js';
import { amended, weaponOf, withWeapon, withWeapons, without, type Fold } from './fold.js';
import { opened } from './load.js';

export const weaponRegistered: Fold<'register-weapon'> = (state, { data, at }) =>
  withWeapon(state, { ...data, status: 'locked', holder: null, since: at, hands: [] });

export const weaponAmended: Fold<'amend-weapon'> = (state, entry) => {
  const { weaponId, ...change } = entry.data;
  return withWeapon(state, amended(weaponOf(state, weaponId, entry), change));
};

/** ST5: who had a hand in it stays known after its weapon has left. */
function keepingHands(state: State, { frozenBy = [], hands }: Weapon): State['incidents'] {
  const incidents = { ...state.incidents };
  for (const incidentId of frozenBy) {
    const incident = incidents[incidentId];
    if (incident) incidents[incidentId] = { ...incident, hands };
  }
  return incidents;
}

/** The number is free again, the id never; rounds still in it leave the production with it. */
export const weaponRetired: Fold<'retire-weapon'> = (state, entry) => {
  const weapon = opened(weaponOf(state, entry.data.weaponId, entry), entry.data.inspection);
  const lot = weapon.load?.lotId ? state.lots[weapon.load.lotId] : undefined;
  const lots = lot
    ? { ...state.lots, [lot.lotId]: { ...lot, gone: lot.gone + (weapon.load?.rounds ?? 0) } }
    : state.lots;
  const incidents = keepingHands(state, weapon);
  const rest = withWeapons(state, without(state.weapons, weapon.weaponId));
  return { ...rest, lots, incidents, retired: [...state.retired, weapon.weaponId] };
};
