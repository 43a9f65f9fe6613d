import { first } from '../first.js';
import type { PersonId } from '../ids.js';
import type { Refusal } from '../refusal.js';
import { areBothSides, isArmorer } from '../roles.js';
import type { Person, State, Stop } from '../state.js';
import type { Weapon } from '../weapon.js';

/** ST3, ST7: the second half comes from another person, on the other side. */
function halfBarred(state: State, halves: readonly PersonId[], by: Person): Refusal | null {
  const given = halves[0] === undefined ? undefined : state.people[halves[0]];
  if (!given) return null;
  if (given.personId === by.personId)
    return {
      rule: 'ST3',
      reason: 'half-already-given',
      message: 'You gave your half already. The other half is another person’s: one armorer and one AD.',
    };
  if (areBothSides(given, by)) return null;
  return {
    rule: 'ST3',
    reason: 'other-side-wanted',
    message: `${given.name} gave one half. The other comes from the other side: one armorer and one AD.`,
  };
}

/** ST3: why this person can't give a half of this stop's lift now, or null where they can. */
export const barOnLift = (state: State, stop: Stop, by: Person): Refusal | null => halfBarred(state, stop.lifts, by);

/** CU1: what thaws goes to `returned`, which is always in an armorer's hands. */
export function notWithArmorer(state: State, weapon: Weapon): Refusal | null {
  const holder = weapon.holder === null ? undefined : state.people[weapon.holder];
  if (holder && isArmorer(holder)) return null;
  return {
    rule: 'CU1',
    reason: 'armorer-must-have-it',
    message: `${weapon.number} is not in an armorer’s hands. An armorer takes it back first.`,
  };
}

/** ST7: a frozen weapon is released by two people, after its incidents are closed and once an armorer has it. */
export function beforeRelease(state: State, weapon: Weapon, by: Person): Refusal | null {
  const isOpen = Object.values(state.incidents).some((each) => each.weaponId === weapon.weaponId && !each.closed);
  return first(
    isOpen
      ? { rule: 'ST7', reason: 'incident-open', message: `An incident with ${weapon.number} is open. Close it first.` }
      : null,
    notWithArmorer(state, weapon),
    halfBarred(state, weapon.releases ?? [], by),
  );
}
