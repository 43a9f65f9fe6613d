import type { CommandBody, CommandType } from './command.js';
import { check, inspect } from './decide/checks.js';
import { answerConcern, correct } from './decide/concerns.js';
import * as day from './decide/day.js';
import type { Decider } from './decide/decider.js';
import { handBack, issue, lock, sight, takeBack } from './decide/hands.js';
import * as incidents from './decide/incidents.js';
import * as people from './decide/people.js';
import * as rounds from './decide/rounds.js';
import { callStop, liftStop } from './decide/stops.js';
import * as weapons from './decide/weapons.js';
import type { EntryData } from './event.js';
import type { Instant, PersonId } from './ids.js';
import type { Decision } from './refusal.js';
import { maySend } from './roles.js';
import type { State } from './state.js';

const DECIDERS: { [T in CommandType]: Decider<T> } = {
  'set-policy': people.setPolicy,
  'add-person': people.addPerson,
  'amend-person': people.amendPerson,
  'record-training': people.recordTraining,
  'register-weapon': weapons.registerWeapon,
  'amend-weapon': weapons.amendWeapon,
  'retire-weapon': weapons.retireWeapon,
  'add-lot': rounds.addLot,
  'prove-lot': rounds.proveLot,
  'start-day': day.startDay,
  'set-scene': day.setScene,
  'record-meeting': day.recordMeeting,
  'call-break': day.callBreak,
  'end-break': day.endBreak,
  roll: day.roll,
  cut: day.cut,
  'wrap-day': day.wrapDay,
  inspect,
  check,
  issue,
  'hand-back': handBack,
  'take-back': takeBack,
  lock,
  sight,
  'call-stop': callStop,
  'lift-stop': liftStop,
  'report-incident': incidents.reportIncident,
  'close-incident': incidents.closeIncident,
  'release-weapon': incidents.releaseWeapon,
  'issue-rounds': rounds.issueRounds,
  'return-rounds': rounds.returnRounds,
  'answer-short': rounds.answerShort,
  'answer-concern': answerConcern,
  correct,
};

/**
 * Decides one command of well-formed shape against the state, for the person who sent it, at the server's time. Pure: no
 * throw, no await, and nothing changes. Accepted comes with the data of the entry to be made; refused with the rule.
 */
export function decide<T extends CommandType>(
  state: State,
  command: CommandBody<T>,
  by: PersonId,
  at: Instant,
): Decision<EntryData<T>> {
  const person = state.people[by];
  if (!person) return { kind: 'forbidden', message: 'You are not among this production’s people.' };
  if (!maySend(person, command.type))
    return { kind: 'forbidden', message: `${person.name} may not do this: it is not for your role.` };
  return DECIDERS[command.type](state, command, person, at);
}
