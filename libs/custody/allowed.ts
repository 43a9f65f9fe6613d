import { permitLapsed } from './gates/bars.js';
import { barOnDay, DAY_COMMANDS, type DayCommand } from './gates/day.js';
import { barOnMove } from './gates/move.js';
import type { Instant, PersonId, WeaponId } from './ids.js';
import { MOVE_TABLE, MOVES, type Move } from './moves.js';
import type { Refusal } from './refusal.js';
import { isAd, isArmorer, maySend } from './roles.js';
import type { Person, State } from './state.js';
import type { Weapon } from './weapon.js';
import { hasEnded } from './time.js';

/** SC6: one thing that a person may do next, or why it is barred, before anyone taps. */
export interface Offer<Type extends string> {
  type: Type;
  /** null: the server would let it through, but for what its form is still to say. */
  refusal: Refusal | null;
}

/** The moves that this person's role lets them make and the weapon's state lets start, each with what bars it. */
export function allowedMoves(state: State, personId: PersonId, weaponId: WeaponId, at: Instant): Offer<Move>[] {
  const person = state.people[personId];
  const weapon = state.weapons[weaponId];
  if (!person || !weapon) return [];
  return MOVES.filter((move) => maySend(person, move) && MOVE_TABLE[move][weapon.status]).map((move) => ({
    type: move,
    refusal: barOnMove(state, move, weapon, person, at),
  }));
}

/** The commands of the day that this person may send, each with what bars it. */
export function allowedOfDay(state: State, personId: PersonId, at: Instant): Offer<DayCommand>[] {
  const person = state.people[personId];
  if (!person) return [];
  return DAY_COMMANDS.filter((type) => maySend(person, type)).map((type) => ({
    type,
    refusal: barOnDay(state, type, at),
  }));
}

/** Everything that a person may do next: the offers of the day, and those for each weapon. */
export function allowed(
  state: State,
  personId: PersonId,
  at: Instant,
): { day: Offer<DayCommand>[]; weapons: Record<WeaponId, Offer<Move>[]> } {
  const weapons: Record<WeaponId, Offer<Move>[]> = {};
  for (const weaponId of Object.keys(state.weapons)) weapons[weaponId] = allowedMoves(state, personId, weaponId, at);
  return { day: allowedOfDay(state, personId, at), weapons };
}

/** PE1: training on the weapon itself or on its type, through its last day. */
export const isTrained = (state: State, person: Person, weapon: Weapon, at: Instant): boolean =>
  person.training.some(
    (training) =>
      (training.weaponId === weapon.weaponId ||
        training.weaponType?.trim().toLowerCase() === weapon.weaponType.trim().toLowerCase()) &&
      !hasEnded(training.endsOn, at, state.production.timeZone),
  );

/** PE1, PE4, CU6: why this weapon can't go to this person, whoever hands it over; null where it can. */
export function barOnActor(state: State, weapon: Weapon, actor: Person, at: Instant): Refusal | null {
  if (!actor.roles.includes('actor'))
    return {
      rule: 'CU6',
      reason: 'not-an-actor',
      message: `${actor.name} is not down as an actor. Add the role first.`,
    };
  if (!isTrained(state, actor, weapon, at))
    return {
      rule: 'PE1',
      reason: 'not-trained',
      message: `${actor.name} has no current training on ${weapon.number} or on a ${weapon.weaponType}. An armorer trains them and records it.`,
    };
  const meeting = state.day?.meeting;
  if (!meeting)
    return {
      rule: 'PE4',
      reason: 'no-meeting',
      message: 'There was no safety meeting yet. Hold it and record who was there.',
    };
  if (!meeting.personIds.includes(actor.personId))
    return {
      rule: 'PE4',
      reason: 'not-at-meeting',
      message: `${actor.name} was not at the safety meeting. Brief them in and record it.`,
    };
  return null;
}

/** CU4, PE2: why this person can't be the one who puts it into the actor's hands; null where they can. */
export function barOnHandingOver(state: State, person: Person, at: Instant): Refusal | null {
  const isAdBy = state.production.policy.adMayHandOver && isAd(person);
  if (!isArmorer(person) && !isAdBy)
    return {
      rule: 'CU4',
      reason: 'not-an-armorer',
      message: `Only an armorer puts a weapon into an actor’s hands; ${person.name} is none. Name the armorer who does.`,
    };
  return isArmorer(person) ? permitLapsed(state, person, at) : null;
}
