import type { Lot } from './state.js';

/** RD6: rounds of a lot outside weapons now, whoever has them. */
export const outsideOf = (lot: Pick<Lot, 'outside'>): number =>
  Object.values(lot.outside).reduce((sum, rounds) => sum + rounds, 0);

/** What a count of the whole lot should come to, those in weapons and outside among them. */
export const accountedFor = (lot: Lot): number => lot.rounds - lot.fired - lot.short - lot.gone;

/** How many a count of the whole lot misses (below zero: too many); undefined where it comes out right. */
export const missedBy = (lot: Lot, counted: number): number | undefined => accountedFor(lot) - counted || undefined;
