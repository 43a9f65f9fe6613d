import { amended, weaponOf, withKnown, withWeapon, withWeapons, without, type Fold } from './fold.js';
import { opened } from './load.js';

export const weaponRegistered: Fold<'register-weapon'> = (state, { data, at }) =>
  withWeapon(state, { ...data, status: 'locked', holder: null, since: at, hands: [] });

export const weaponAmended: Fold<'amend-weapon'> = (state, entry) => {
  const { weaponId, ...change } = entry.data;
  return withWeapon(state, amended(weaponOf(state, weaponId, entry), change));
};

/** The number is free again, the id never; rounds still in it leave the production with it. */
export const weaponRetired: Fold<'retire-weapon'> = (state, entry) => {
  const weapon = opened(weaponOf(state, entry.data.weaponId, entry), entry.data.inspection);
  const lot = weapon.load?.lotId ? state.lots[weapon.load.lotId] : undefined;
  const lots = lot
    ? { ...state.lots, [lot.lotId]: { ...lot, gone: lot.gone + (weapon.load?.rounds ?? 0) } }
    : state.lots;
  // ST5: who had a hand in it stays known after its weapon has left.
  const incidents = withKnown(state, weapon, { hands: weapon.hands });
  const rest = withWeapons(state, without(state.weapons, weapon.weaponId));
  return { ...rest, lots, incidents, retired: [...state.retired, weapon.weaponId] };
};
