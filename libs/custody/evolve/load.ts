import type { Lot, State } from '../state.js';
import type { Inspection, Load, Seen, Weapon } from '../weapon.js';
import { without } from './fold.js';

/**
 * CH2: the entry that ends a blindness carries the inspection that it answers. Opening it here gives the blind view what the
 * full view had all along, so that both go on alike.
 */
export function opened(weapon: Weapon, inspection: Inspection | undefined): Weapon {
  if (!weapon.inspection || weapon.isAnswered) return weapon;
  const answered = { ...weapon, isAnswered: true };
  if (!inspection) return answered;
  const load = loadOf(inspection);
  return { ...answered, inspection, ...(load ? { load } : {}) };
}

/** What stays in the weapon of what an inspection saw. */
export function loadOf(seen: Seen): Load | undefined {
  if (!seen.load) return undefined;
  return without(seen.load, 'proved', 'sign');
}

/** RD3: what a load comes to as it closes. */
interface Closing {
  lots: State['lots'];
  /** To be added to what is short already; below zero where there were too many. */
  short: number;
}

/**
 * RD3: a load closes at the next inspect or lock: loaded = fired + unloaded, and what differs is short. Fired nowhere given
 * is unknown: then all that was not unloaded is short.
 */
export function closeLoad(state: State, weapon: Weapon, counts: { fired?: number; unloaded?: number }): Closing {
  const fired = counts.fired ?? weapon.fired ?? 0;
  const unloaded = counts.unloaded ?? 0;
  const short = (weapon.load?.rounds ?? 0) - fired - unloaded;
  const lot = weapon.load?.lotId ? state.lots[weapon.load.lotId] : undefined;
  if (!lot) return { lots: state.lots, short };
  const closed: Lot = { ...lot, fired: lot.fired + fired, back: lot.back + unloaded, short: lot.short + short };
  return { lots: { ...state.lots, [lot.lotId]: closed }, short };
}

/** The weapon with so many more rounds short; none at all leaves no field. */
export function withShort(weapon: Weapon, more: number): Weapon {
  const short = (weapon.short ?? 0) + more;
  return short === 0 ? without(weapon, 'short') : { ...weapon, short };
}
