import type { Lot, State } from '../state.js';
import { byOf, weaponOf, withWeapon, without, type Fold } from './fold.js';

const withLot = (state: State, lot: Lot): State => ({ ...state, lots: { ...state.lots, [lot.lotId]: lot } });

export const lotAdded: Fold<'add-lot'> = (state, { data }) =>
  withLot(state, { ...data, fired: 0, back: 0, short: 0, gone: 0 });

export const lotProved: Fold<'prove-lot'> = (state, entry) => {
  const { lotId, ...proved } = entry.data;
  const lot = state.lots[lotId];
  return lot ? withLot(state, { ...lot, proved: { by: byOf(entry), at: entry.at, ...proved } }) : state;
};

/** RD3: somebody answered in writing for what is short. */
export const shortAnswered: Fold<'answer-short'> = (state, entry) =>
  withWeapon(state, without(weaponOf(state, entry.data.weaponId, entry), 'short'));
