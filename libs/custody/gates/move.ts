import { first } from '../first.js';
import type { Instant } from '../ids.js';
import { misplaced, type Move } from '../moves.js';
import type { Refusal } from '../refusal.js';
import type { Person, State } from '../state.js';
import type { Weapon } from '../weapon.js';
import { barredKind, inBreak, onLapse, permitLapsed } from './bars.js';
import { beforeRelease } from './halves.js';
import { beforeIssue } from './issue.js';
import { byStop } from './stop.js';

/** CH2: never one person on both sides of a check. */
const ownInspection = (weapon: Weapon, by: Person): Refusal | null =>
  weapon.inspection?.by === by.personId
    ? { rule: 'CH2', reason: 'same-person', message: 'You inspected it yourself. An AD who did not checks it.' }
    : null;

const handBackBarred = (state: State): Refusal | null =>
  state.production.policy.adMayHold
    ? null
    : {
        rule: 'CU5',
        reason: 'ad-may-not-hold',
        message: 'From an actor a weapon goes back to an armorer, not to the AD. An armorer takes it back.',
      };

/** RD3: what is short stands until someone answers for it, so it does not leave the board with its weapon. */
const shortStands = (weapon: Weapon): Refusal | null =>
  weapon.short
    ? {
        rule: 'RD3',
        reason: 'short-stands',
        message: `The rounds of ${weapon.number} don’t add up. Answer for them in writing first.`,
      }
    : null;

/**
 * What bars a move of a weapon before any field of the command is looked at: its state (CU2), a stop, a break, a lapse,
 * a permit. `decide` refuses by it and `allowed` shows it. CU8: take-back, lock, sight and incidents know their state alone.
 */
export const barOnMove = (state: State, move: Move, weapon: Weapon, by: Person, at: Instant): Refusal | null =>
  misplaced(weapon, move) ?? barFrom(state, move, weapon, by, at);

function barFrom(state: State, move: Move, weapon: Weapon, by: Person, at: Instant): Refusal | null {
  switch (move) {
    case 'inspect':
      return first(byStop(state, move), barredKind(state, weapon), permitLapsed(state, by, at));
    case 'check':
      return first(byStop(state, move), ownInspection(weapon, by), inBreak(state), onLapse(weapon, at));
    case 'issue':
      return first(byStop(state, move), beforeIssue(state, weapon, at));
    case 'hand-back':
      return first(handBackBarred(state), byStop(state, move));
    case 'release-weapon':
      return beforeRelease(state, weapon, by);
    case 'retire-weapon':
      return shortStands(weapon);
    case 'take-back':
    case 'lock':
    case 'sight':
    case 'report-incident':
    case 'amend-weapon':
      return null;
    default:
      return move satisfies never;
  }
}
