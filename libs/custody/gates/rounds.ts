import { isWithheld } from '../lot-left.js';
import type { Refusal } from '../refusal.js';
import type { Lot, State } from '../state.js';

/** CU9: no round goes anywhere, into a weapon or onto a belt. */
export const roundsBarred = (state: State, instead: string): Refusal | null =>
  state.production.policy.barRounds
    ? { rule: 'CU9', reason: 'rounds-barred', message: `This production bars all rounds. ${instead}` }
    : null;

/** RD4: nothing is drawn from a lot that nobody has proved. */
export const unproved = (lot: Lot): Refusal | null =>
  isWithheld(lot)
    ? {
        rule: 'RD4',
        reason: 'lot-unproved',
        message: `${lot.label} is from an unknown or mixed supplier. Prove and count each of its rounds first.`,
      }
    : null;

/** RD6, SC6: why no round of this lot may be given out, whoever asks for how many; null where they may. */
export const barOnLot = (state: State, lot: Lot): Refusal | null =>
  roundsBarred(state, 'Dress with something that never was a round.') ?? unproved(lot);
