import type { DeclaredLoad } from '../command.js';
import { unproved } from '../gates/rounds.js';
import { remaining } from '../lot-left.js';
import { audienceOf } from '../redact.js';
import type { Refusal } from '../refusal.js';
import type { Lot, Person, State } from '../state.js';
import type { Weapon } from '../weapon.js';

const isSameCalibre = (a: string, b: string | undefined): boolean =>
  b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();

const wrongCalibre = (lot: Lot, { number, calibre }: Weapon): string =>
  calibre === undefined
    ? `${lot.label} is ${lot.calibre}; the calibre of ${number} is not written down. Add it while ${number} is locked.`
    : `${lot.label} is ${lot.calibre}, ${number} is ${calibre}. Choose a lot of its calibre.`;

/** RD2: no lot goes below zero. `left` is what may still be drawn from it. */
export function tooFew(rounds: number, lot: Lot, left: number, by: Person): Refusal | null {
  if (rounds <= left) return null;
  // CH2: what remains of a lot tells what an unchecked weapon holds, so who is sent the blind view is not told here either.
  const told =
    audienceOf(by) === 'full' ? `${lot.label} has ${Math.max(0, left)} left` : `${lot.label} has too few left`;
  return { rule: 'RD2', reason: 'lot-too-small', message: `${told}. Take fewer or choose another lot.` };
}

/** RD2, RD4, RD5: whether this load may be drawn from this lot for this weapon. */
export function drawBarred(
  state: State,
  weapon: Weapon,
  load: Exclude<DeclaredLoad, { kind: 'empty' }>,
  lot: Lot,
  unloaded: number,
  by: Person,
): Refusal | null {
  if (lot.kind !== load.kind)
    return {
      rule: 'RD5',
      reason: 'wrong-lot-kind',
      message: `${lot.label} is a lot of ${lot.kind === 'dummy' ? 'dummies' : 'blanks'}. Dummies and blanks are never in one weapon: choose another lot.`,
    };
  if (lot.kind === 'blank' && !isSameCalibre(lot.calibre, weapon.calibre))
    return { rule: 'RD5', reason: 'wrong-calibre', message: wrongCalibre(lot, weapon) };
  // The load that this one replaces closes first: of it only what was unloaded goes back to the lot.
  const stays = weapon.load?.lotId === lot.lotId ? (weapon.load.rounds ?? 0) - unloaded : 0;
  return unproved(lot) ?? tooFew(load.rounds, lot, remaining(state, lot, weapon) - stays, by);
}
