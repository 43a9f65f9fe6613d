import type { Instant } from '../ids.js';
import { LAPSE_WORDS, lapseOf } from '../lapse.js';
import type { Refusal } from '../refusal.js';
import type { Person, State } from '../state.js';
import { hasEnded } from '../time.js';
import type { Weapon } from '../weapon.js';

/** CU6: in a break nothing is checked or issued. */
export const inBreak = (state: State): Refusal | null =>
  state.day?.break
    ? { rule: 'CU6', reason: 'in-break', message: 'It is a break. End the break first, then inspect and check anew.' }
    : null;

/** PE2: a permit without an end date does not lapse; one with an end counts through that day. */
export function permitLapsed(state: State, person: Person, at: Instant): Refusal | null {
  const { permitEnds } = person;
  if (!permitEnds || !hasEnded(permitEnds, at, state.production.timeZone)) return null;
  return {
    rule: 'PE2',
    reason: 'permit-lapsed',
    message: `${person.name}’s permit ended on ${permitEnds}. Another armorer does this until it is renewed.`,
  };
}

/** CH4: nothing moves onward on a lapsed check. */
export function onLapse(weapon: Weapon, at: Instant): Refusal | null {
  const lapse = lapseOf(weapon, at);
  if (!lapse) return null;
  const again =
    weapon.status === 'inspected' ? 'An armorer inspects it again.' : 'An armorer takes it back and inspects it again.';
  return {
    rule: 'CH4',
    reason: 'check-lapsed',
    message: `The check of ${weapon.number} has lapsed: ${LAPSE_WORDS[lapse.reason]}. ${again}`,
  };
}

/** CU9: a policy may bar working weapons altogether. */
export function barredKind(state: State, weapon: Weapon): Refusal | null {
  const isBarred =
    state.production.policy.barWorkingWeapons && (weapon.kind === 'real' || weapon.kind === 'blank-firing');
  if (!isBarred) return null;
  return {
    rule: 'CU9',
    reason: 'working-weapons-barred',
    message: 'This production bars real and blank-firing weapons. Use a replica.',
  };
}
