import { missedBy } from '../lot.js';
import type { PersonId } from '../ids.js';
import type { Lot, State } from '../state.js';
import { byOf, weaponOf, withWeapon, without, type Fold } from './fold.js';

const withLot = (state: State, lot: Lot): State => ({ ...state, lots: { ...state.lots, [lot.lotId]: lot } });

export const lotAdded: Fold<'add-lot'> = (state, { data }) =>
  withLot(state, { ...data, fired: 0, back: 0, short: 0, gone: 0, outside: {} });

export const lotProved: Fold<'prove-lot'> = (state, entry) => {
  const { lotId, ...proved } = entry.data;
  const lot = state.lots[lotId];
  if (!lot) return state;
  const missing = missedBy(lot, proved.counted);
  return withLot(state, {
    ...without(lot, 'missing'),
    proved: { by: byOf(entry), at: entry.at, ...proved },
    ...(missing === undefined ? {} : { missing }),
  });
};

/** RD6: so many more of a lot are outside with this person, or fewer. */
function withOutside(state: State, lot: Lot, personId: PersonId, more: number): State {
  const rounds = (lot.outside[personId] ?? 0) + more;
  const others = without(lot.outside, personId);
  return withLot(state, { ...lot, outside: rounds === 0 ? others : { ...others, [personId]: rounds } });
}

export const roundsIssued: Fold<'issue-rounds'> = (state, { data }) => {
  const lot = state.lots[data.lotId];
  return lot ? withOutside(state, lot, data.personId, data.rounds) : state;
};

/** RD6: counted back, they are in the lot again. */
export const roundsReturned: Fold<'return-rounds'> = (state, { data }) => {
  const lot = state.lots[data.lotId];
  if (!lot) return state;
  return withOutside(state, { ...lot, back: lot.back + data.rounds }, data.personId, -data.rounds);
};

/** RD6: what a person did not count back is short for good once it is answered for. */
function writtenOff(state: State, personId: PersonId): State {
  let next = state;
  for (const lot of Object.values(state.lots)) {
    const rounds = lot.outside[personId];
    if (rounds) next = withLot(next, { ...lot, outside: without(lot.outside, personId), short: lot.short + rounds });
  }
  return next;
}

/** RD3, RD6: somebody answered in writing for what is short. The lot does not get the rounds back. */
export const shortAnswered: Fold<'answer-short'> = (state, entry) => {
  const { weaponId, lotId, personId } = entry.data;
  if (weaponId !== undefined) return withWeapon(state, without(weaponOf(state, weaponId, entry), 'short'));
  if (personId !== undefined) return writtenOff(state, personId);
  const lot = lotId === undefined ? undefined : state.lots[lotId];
  if (!lot) return state;
  return withLot(state, { ...without(lot, 'missing'), short: lot.short + (lot.missing ?? 0) });
};
