import { evolveAll, evolveEach, initialState, type Entry, type State, type WeaponId } from '#custody';
import { daysOf, type ShootingDay } from './days.js';
import { Lifts } from './lifts.js';
import type { Known } from './words/seen-words.js';

/** One day with its entries and the states at both of its ends: all that a record of that day is made from. */
export interface DayPart {
  day: ShootingDay;
  before: State;
  after: State;
  entries: readonly Entry[];
  /** What its words look names up in: the state after it, and the weapons that left in its course. */
  known: Known;
}

/**
 * The part of a whole log (from entry 1 on) that is one day's; `number` null asks for what was before the first day. Null
 * where the log has no such day.
 */
export function partOf(log: readonly Entry[], number: number | null): DayPart | null {
  const day = daysOf(log).find((each) => each.number === number);
  if (!day) return null;
  return partFrom(day, evolveAll(initialState(), log.slice(0, day.first - 1)), log);
}

/** The same for who folded what was before the day already, a piece at a time. */
export function partFrom(day: ShootingDay, before: State, log: readonly Entry[]): DayPart {
  const entries = log.slice(day.first - 1, day.last);
  const weapons: State['weapons'] = { ...before.weapons };
  const lifts = new Lifts(before);
  const after = evolveEach(before, entries, (state, entry) => {
    lifts.see(state, entry);
    const weaponId = 'weaponId' in entry.data ? entry.data.weaponId : undefined;
    const weapon = weaponId === undefined ? undefined : state.weapons[weaponId];
    if (weapon) weapons[weapon.weaponId] = weapon;
  });
  return {
    day,
    before,
    after,
    entries,
    known: { ...after, weapons: { ...weapons, ...after.weapons }, firstHalves: lifts.firstHalves },
  };
}

/** The board number of a weapon, of one that left the production too. */
export const numberOf = (known: Pick<Known, 'weapons'>, weaponId: WeaponId): string =>
  known.weapons[weaponId]?.number ?? 'one no longer on the board';
