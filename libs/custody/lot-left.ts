import { accountedFor, outsideOf } from './lot.js';
import type { Lot, State } from './state.js';
import type { Weapon } from './weapon.js';

// What may be drawn of a lot no board says: a file of its own keeps it out of the board's script.

/** Rounds of a lot inside weapons now. Under the blind view, those in weapons not yet checked are not among them. */
export function inGuns(state: State, lot: Pick<Lot, 'lotId'>, except?: Weapon): number {
  let rounds = 0;
  for (const weapon of Object.values(state.weapons))
    if (weapon.load?.lotId === lot.lotId && weapon.weaponId !== except?.weaponId) rounds += weapon.load.rounds ?? 0;
  return rounds;
}

/** RD2: what is left to draw of a lot of which so many are inside weapons. What the last count missed can't be drawn. */
export const leftBeside = (lot: Lot, inWeapons: number): number =>
  accountedFor(lot) - Math.max(0, lot.missing ?? 0) - outsideOf(lot) - inWeapons;

/**
 * RD2: how many rounds of a lot are left to draw. `except` leaves one weapon out, for a reload that first puts back what that
 * weapon held.
 */
export const remaining = (state: State, lot: Lot, except?: Weapon): number =>
  leftBeside(lot, inGuns(state, lot, except));

/**
 * RD4: a lot from an unknown or mixed supplier is withheld until each of its rounds was proved and counted: those that
 * neither were fired, nor are short, nor left with a retired weapon.
 */
export function isWithheld(lot: Lot): boolean {
  if (lot.knownSource) return false;
  const wanted = Math.min(lot.rounds, accountedFor(lot));
  if (!lot.proved) return true;
  const { proved, counted } = lot.proved;
  // One more than came, and not proved, may be the one that is no dummy.
  const isOneUnproved = counted > lot.rounds && proved < counted;
  return isOneUnproved || Math.min(proved, counted) < wanted;
}
