import { first } from '../first.js';
import { barOnMove } from '../gates/move.js';
import { isWorking } from '../lapse.js';
import { malformed, type Decision, type Refusal } from '../refusal.js';
import type { State } from '../state.js';
import type { Weapon } from '../weapon.js';
import { answering, fieldsOf, taken, unknown, unless, unwritten, type Decider } from './decider.js';

type Described = Pick<Weapon, 'kind' | 'chambers'>;

const noChambers = (weapon: Described): Decision<never> | null =>
  isWorking(weapon) && weapon.chambers < 1
    ? malformed('chambers', 'A weapon that can fire has at least one chamber.')
    : null;

/** CU10: "7a" and "7A" are one number. */
const told = (number: string): string => number.trim().toLowerCase();

/** CU10: two weapons never share a board number. */
function numberTaken(state: State, number: string, except?: Weapon): Refusal | null {
  const wanted = told(number);
  const same = (weapon: Weapon): boolean => weapon.weaponId !== except?.weaponId && told(weapon.number) === wanted;
  const other = Object.values(state.weapons).find(same);
  return other
    ? { rule: 'CU10', reason: 'number-taken', message: `Number ${number} is ${other.name}. Choose another number.` }
    : null;
}

export const registerWeapon: Decider<'register-weapon'> = (state, command) => {
  if (state.weapons[command.weaponId] || state.retired.includes(command.weaponId)) return taken('weaponId');
  return noChambers(command) ?? unless(numberTaken(state, command.number), fieldsOf(command));
};

export const amendWeapon: Decider<'amend-weapon'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const described = { kind: command.kind ?? weapon.kind, chambers: command.chambers ?? weapon.chambers };
  const refusal = first(
    barOnMove(state, 'amend-weapon', weapon, by, at),
    command.number === undefined ? null : numberTaken(state, command.number, weapon),
  );
  return noChambers(described) ?? unless(refusal, fieldsOf(command));
};

export const retireWeapon: Decider<'retire-weapon'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const refusal = barOnMove(state, 'retire-weapon', weapon, by, at);
  return (
    unwritten('why', command.why, 'Write down why it leaves, and where to.') ??
    unless(refusal, { ...fieldsOf(command), ...answering(weapon) })
  );
};
