import { barOnActor, barOnHandingOver } from '../allowed.js';
import type { CommandBody } from '../command.js';
import { first } from '../first.js';
import { barOnMove } from '../gates/move.js';
import { isArmorer } from '../roles.js';
import { malformed, refused, type Refusal } from '../refusal.js';
import type { Person } from '../state.js';
import type { Weapon } from '../weapon.js';
import { uncounted } from './checks.js';
import { answering, fieldsOf, unknown, unless, type Decider } from './decider.js';

/** CU3: recorded by one of its parties or by the AD who checked it. */
function notAParty(weapon: Weapon, command: CommandBody<'issue'>, by: Person): Refusal | null {
  const isParty = by.personId === command.handedById || by.personId === weapon.check?.by;
  if (isParty) return null;
  return {
    rule: 'CU3',
    reason: 'not-a-party',
    message: isArmorer(by)
      ? 'The armorer who hands it over records it. Name yourself, or let the other armorer or the AD who checked it record it.'
      : 'The AD who checked it records it, or the armorer who hands it over.',
  };
}

/** CU4: putting it into a performer's hands takes two people. */
const ownHands = ({ actorId, handedById }: CommandBody<'issue'>): Refusal | null =>
  actorId === handedById
    ? { rule: 'CU4', reason: 'same-person', message: 'Nobody hands a weapon to themselves. Another armorer does.' }
    : null;

function shownBarred(weapon: Weapon, command: CommandBody<'issue'>, actor: Person): Refusal | null {
  if (!command.shown.actor)
    return {
      rule: 'CU6',
      reason: 'actor-not-shown',
      message: `${actor.name} was not shown ${weapon.number}. Show it first, every chamber.`,
    };
  const isWorkingGun = weapon.kind === 'real' || weapon.kind === 'blank-firing';
  if (command.for === 'rehearsal' && isWorkingGun && !command.rehearsalReason?.trim())
    return {
      rule: 'CU7',
      reason: 'rehearsal-reason-wanted',
      message: 'A rehearsal takes a replica. If it must be this weapon, write down why.',
    };
  return null;
}

/** CU4, CU6, CU7: from an armorer's hands into those of one trained actor who was shown it, for one scene. */
export const issue: Decider<'issue'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const actor = state.people[command.actorId];
  if (!actor) return unknown('actorId', 'person');
  const hander = state.people[command.handedById];
  if (!hander) return unknown('handedById', 'person');
  const refusal = first(
    barOnMove(state, 'issue', weapon, by, at),
    barOnHandingOver(state, hander, at),
    ownHands(command),
    notAParty(weapon, command, by),
    barOnActor(state, weapon, actor, at),
    shownBarred(weapon, command, actor),
  );
  return unless(refusal, fieldsOf(command));
};

/** CU2: back to the AD, only where policy lets the AD hold it. */
export const handBack: Decider<'hand-back'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  return unless(barOnMove(state, 'hand-back', weapon, by, at), fieldsOf(command));
};

/** CU8: the way back; refused only by a state that makes no sense. */
export const takeBack: Decider<'take-back'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  return unless(barOnMove(state, 'take-back', weapon, by, at), { ...fieldsOf(command), ...answering(weapon) });
};

/** CU8, RD3: into the safe, unloaded and counted. */
export const lock: Decider<'lock'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const barred = barOnMove(state, 'lock', weapon, by, at);
  if (barred) return refused(barred);
  const problem = uncounted(weapon, command.unloaded);
  if (problem) return malformed(problem.path, problem.message);
  return unless(null, { ...fieldsOf(command), ...answering(weapon) });
};

/** CU11: records who has it, whatever the log believed. */
export const sight: Decider<'sight'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  if (!state.people[command.holderId]) return unknown('holderId', 'person');
  return unless(barOnMove(state, 'sight', weapon, by, at), fieldsOf(command));
};
