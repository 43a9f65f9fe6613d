import { isLooser } from '../looser.js';
import { changePolicy } from '../policy.js';
import { malformed, type Refusal } from '../refusal.js';
import { isAd, isAdRole, isHeadArmorer, isProducer, type Role } from '../roles.js';
import type { Person, State } from '../state.js';
import { accepted, fieldsOf, forbidden, taken, unknown, unless, type Decider } from './decider.js';

/** A producer may only tighten the policy. */
export const setPolicy: Decider<'set-policy'> = (state, command, by) => {
  const { policy, preset } = state.production;
  // CU12: under another preset a looser line may no longer be named, so that counts as loosening too.
  const isSamePlace = command.preset === undefined || command.preset === preset;
  const isTightening = isSamePlace && !isLooser(policy, changePolicy(policy, command.policy));
  return isHeadArmorer(by) || isTightening
    ? accepted(fieldsOf(command))
    : forbidden('A producer may only tighten the policy; the armorer may loosen it.');
};

/**
 * "Who may": once there is an AD, an AD's role is given only by a producer or by an AD, who may send these two for that
 * alone. Returns why not, or null.
 */
function roleGiftBarred(state: State, by: Person, given: readonly Role[], isForThatAlone: boolean): string | null {
  const givesAd = given.some(isAdRole);
  const isHead = isHeadArmorer(by) || isProducer(by);
  if (!isHead) return givesAd && isForThatAlone ? null : 'An AD may only give an AD’s role.';
  const hasAd = Object.values(state.people).some(isAd);
  if (givesAd && hasAd && !isProducer(by) && !isAd(by))
    return 'There is an AD: an AD or a producer names the next one.';
  return null;
}

export const addPerson: Decider<'add-person'> = (state, command, by) => {
  if (state.people[command.personId]) return taken('personId');
  const isForThatAlone = command.roles.every(isAdRole) && command.permitEnds === undefined;
  const barred = roleGiftBarred(state, by, command.roles, isForThatAlone);
  return barred ? forbidden(barred) : accepted(fieldsOf(command));
};

const lastArmorer = (state: State, person: Person, roles: readonly Role[] | undefined): Refusal | null => {
  const isLast = Object.values(state.people).every((other) => other === person || !isHeadArmorer(other));
  if (!roles || roles.includes('armorer') || !isHeadArmorer(person) || !isLast) return null;
  return {
    rule: 'CU8',
    reason: 'last-armorer',
    message: `${person.name} is the only armorer; without one nothing comes back. Make another one armorer first.`,
  };
};

export const amendPerson: Decider<'amend-person'> = (state, command, by) => {
  const person = state.people[command.personId];
  if (!person) return unknown('personId', 'person');
  const given = (command.roles ?? []).filter((role) => !person.roles.includes(role));
  const keepsAll = person.roles.every((role) => command.roles?.includes(role));
  const isBare = command.name === undefined && command.permitEnds === undefined && command.otherDuty === undefined;
  const barred = roleGiftBarred(state, by, given, keepsAll && isBare && given.every(isAdRole));
  return barred ? forbidden(barred) : unless(lastArmorer(state, person, command.roles), fieldsOf(command));
};

export const recordTraining: Decider<'record-training'> = (state, command) => {
  const stranger = command.personIds.findIndex((personId) => !state.people[personId]);
  if (stranger >= 0) return unknown(`personIds.${stranger}`, 'person');
  if (command.weaponId !== undefined && !state.weapons[command.weaponId]) return unknown('weaponId', 'weapon');
  if ((command.weaponId === undefined) === (command.weaponType === undefined))
    return malformed('weaponType', 'Say either the weapon or the type that they were trained on.');
  return accepted(fieldsOf(command));
};
