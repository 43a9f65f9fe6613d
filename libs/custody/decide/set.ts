import { barOnDay, barOnMove } from '../gates.js';
import type { Instant } from '../ids.js';
import { isWorking } from '../lapse.js';
import { changePolicy, isLooser } from '../policy.js';
import { malformed, refused, type Decision, type Refusal } from '../refusal.js';
import { isAd, isAdRole, isHeadArmorer, isProducer, type Role } from '../roles.js';
import type { Person, State, Weapon } from '../state.js';
import { accepted, answering, fieldsOf, firstOf, taken, unknown, unless, type Decider } from './decider.js';

const forbidden = (message: string): { kind: 'forbidden'; message: string } => ({ kind: 'forbidden', message });

/** A producer may only tighten the policy. */
export const setPolicy: Decider<'set-policy'> = (state, command, by) => {
  const { policy } = state.production;
  const isTightening = !isLooser(policy, changePolicy(policy, command.policy));
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

type Described = Pick<Weapon, 'kind' | 'chambers'>;

const noChambers = (weapon: Described): Decision<never> | null =>
  isWorking(weapon) && weapon.chambers < 1
    ? malformed('chambers', 'A weapon that can fire has at least one chamber.')
    : null;

/** CU10: two weapons never share a board number; "7a" and "7A" are one number. */
function numberTaken(state: State, number: string, except?: Weapon): Refusal | null {
  const same = (weapon: Weapon): boolean => weapon.number.toLowerCase() === number.toLowerCase();
  const other = Object.values(state.weapons).find((weapon) => weapon.weaponId !== except?.weaponId && same(weapon));
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
  const refusal = firstOf(
    barOnMove(state, 'amend-weapon', weapon, by, at),
    command.number === undefined ? null : numberTaken(state, command.number, weapon),
  );
  return noChambers(described) ?? unless(refusal, fieldsOf(command));
};

export const retireWeapon: Decider<'retire-weapon'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const short: Refusal | null = weapon.short
    ? {
        rule: 'RD3',
        reason: 'short-stands',
        message: `Rounds of ${weapon.number} are short. Answer for them in writing first.`,
      }
    : null;
  const refusal = firstOf(barOnMove(state, 'retire-weapon', weapon, by, at), short);
  return unless(refusal, { ...fieldsOf(command), ...answering(weapon) });
};

export const addLot: Decider<'add-lot'> = (state, command) => {
  if (state.lots[command.lotId]) return taken('lotId');
  if (command.kind === 'dummy' && command.charge !== undefined) return malformed('charge', 'A dummy has no charge.');
  return accepted(fieldsOf(command));
};

export const proveLot: Decider<'prove-lot'> = (state, command) => {
  const lot = state.lots[command.lotId];
  if (!lot) return unknown('lotId', 'lot');
  if (command.proved > lot.rounds) return malformed('proved', `${lot.label} has ${lot.rounds} rounds.`);
  if (command.counted > lot.rounds) return malformed('counted', `${lot.label} has ${lot.rounds} rounds.`);
  return accepted(fieldsOf(command));
};

export const startDay: Decider<'start-day'> = (state, command, _by, at) => {
  const isSame = state.day?.number === command.number;
  const again: Refusal | null = isSame
    ? { rule: 'DY6', reason: 'day-wrapped', message: `Day ${command.number} was wrapped. Start the next one.` }
    : null;
  return unless(barOnDay(state, 'start-day', at) ?? again, fieldsOf(command));
};

export const setScene: Decider<'set-scene'> = (state, command, _by, at) =>
  unless(barOnDay(state, 'set-scene', at), fieldsOf(command));

export const recordMeeting: Decider<'record-meeting'> = (state, command, _by, at) => {
  const stranger = command.personIds.findIndex((personId) => !state.people[personId]);
  if (stranger >= 0) return unknown(`personIds.${stranger}`, 'person');
  const isGone = command.joins !== undefined && state.day?.meeting?.cursor !== command.joins;
  const gone: Refusal | null = isGone
    ? {
        rule: 'PE4',
        reason: 'no-such-meeting',
        message: 'That is not the meeting that counts now. Brief them into the current one, or hold a new one.',
      }
    : null;
  return unless(barOnDay(state, 'record-meeting', at) ?? gone, fieldsOf(command));
};

/** The commands of the day that have no field to look at. */
export const plainDay =
  <T extends 'call-break' | 'end-break' | 'roll' | 'cut'>(type: T): Decider<T> =>
  (state, command, _by, at) =>
    unless(barOnDay(state, type, at), fieldsOf(command)) as ReturnType<Decider<T>>;

/** DY1: what stands in the way of the wrap, each with where it is. */
function notHome(state: State): Refusal | null {
  const weapons = Object.values(state.weapons);
  const out = weapons.filter(({ status }) => status !== 'locked' && status !== 'out-of-service');
  if (out.length > 0)
    return {
      rule: 'DY1',
      reason: 'weapons-out',
      message: `Not locked: ${out.map((weapon) => `${weapon.number} ${nameOf(state, weapon.holder)}`).join(', ')}. Lock each one first.`,
    };
  const short = weapons.filter((weapon) => weapon.short);
  if (short.length > 0)
    return {
      rule: 'DY1',
      reason: 'rounds-short',
      message: `Rounds short: ${short.map((weapon) => `${weapon.number} by ${weapon.short}`).join(', ')}. Answer for them in writing first.`,
    };
  return null;
}

const nameOf = (state: State, personId: string | null): string =>
  personId === null ? '' : `with ${state.people[personId]?.name ?? 'someone'}`;

export const wrapDay: Decider<'wrap-day'> = (state, command, _by, at: Instant) => {
  const refusal = firstOf(barOnDay(state, 'wrap-day', at), notHome(state));
  return refusal ? refused(refusal) : accepted(fieldsOf(command));
};
