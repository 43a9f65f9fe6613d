import type { CommandBody, CommandType } from './command.js';
import { check, inspect } from './decide/checks.js';
import type { Decider } from './decide/decider.js';
import { handBack, issue, lock, sight, takeBack } from './decide/hands.js';
import * as set from './decide/set.js';
import * as stops from './decide/stops.js';
import type { EntryData } from './event.js';
import type { Instant, PersonId } from './ids.js';
import type { Decision } from './refusal.js';
import { maySend } from './roles.js';
import type { State } from './state.js';

const DECIDERS: { [T in CommandType]: Decider<T> } = {
  'set-policy': set.setPolicy,
  'add-person': set.addPerson,
  'amend-person': set.amendPerson,
  'record-training': set.recordTraining,
  'register-weapon': set.registerWeapon,
  'amend-weapon': set.amendWeapon,
  'retire-weapon': set.retireWeapon,
  'add-lot': set.addLot,
  'prove-lot': set.proveLot,
  'start-day': set.startDay,
  'set-scene': set.setScene,
  'record-meeting': set.recordMeeting,
  'call-break': set.plainDay('call-break'),
  'end-break': set.plainDay('end-break'),
  roll: set.plainDay('roll'),
  cut: set.plainDay('cut'),
  'wrap-day': set.wrapDay,
  inspect,
  check,
  issue,
  'hand-back': handBack,
  'take-back': takeBack,
  lock,
  sight,
  'call-stop': stops.callStop,
  'lift-stop': stops.liftStop,
  'report-incident': stops.reportIncident,
  'close-incident': stops.closeIncident,
  'release-weapon': stops.releaseWeapon,
  'answer-short': stops.answerShort,
};

/** Every type of command there is: the codes, the table "Who may" and the tests walk this list. */
export const COMMAND_TYPES = Object.keys(DECIDERS) as CommandType[];

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
  const decider = DECIDERS[command.type as T] as Decider<T>;
  return decider(state, command, person, at);
}
