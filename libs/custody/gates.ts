import type { CommandType } from './command.js';
import type { Instant } from './ids.js';
import { isDayOpen, lapseOf, rollingSince } from './lapse.js';
import { misplaced, type Move } from './moves.js';
import type { Refusal } from './refusal.js';
import type { Person, State, Weapon } from './state.js';
import { hasEnded } from './time.js';

/** ST2: what a stop bars; all else stays open (CU8). */
const STOPPED: readonly CommandType[] = ['inspect', 'check', 'issue', 'hand-back', 'roll', 'start-day'];

/** Plain words for each lapse, as they stand on a tile after "Check lapsed". */
export const LAPSE_WORDS = {
  time: 'its time is up',
  break: 'a break was called',
  'taken-back': 'it went back to the armorer',
  'handed-back': 'it came back from the actor',
  'counts-differ': 'the counts differ',
  incident: 'an incident names it',
  'stop-lifted': 'a stop that followed an incident was lifted',
  sighted: 'it was seen elsewhere than the log believed',
  wrap: 'the day was wrapped',
} as const;

function byStop(state: State, type: CommandType): Refusal | null {
  if (!state.stop || !STOPPED.includes(type)) return null;
  return {
    rule: 'ST2',
    reason: 'stop-stands',
    message: 'A STOP stands: weapons only go back. One armorer and one AD lift it together.',
  };
}

const inBreak = (state: State): Refusal | null =>
  state.day?.break
    ? { rule: 'CU6', reason: 'in-break', message: 'It is a break. End the break first, then inspect and check anew.' }
    : null;

const noDay = (state: State): Refusal | null => {
  if (!state.day) return { rule: 'DY1', reason: 'no-day', message: 'No day has begun. Start the day first.' };
  if (state.day.wrapped)
    return {
      rule: 'DY1',
      reason: 'day-wrapped',
      message: `Day ${state.day.number} is wrapped. Start the next day first.`,
    };
  return null;
};

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
function onLapse(weapon: Weapon, at: Instant): Refusal | null {
  const lapse = lapseOf(weapon, at);
  if (!lapse) return null;
  return {
    rule: 'CH4',
    reason: 'check-lapsed',
    message: `The check of ${weapon.number} has lapsed: ${LAPSE_WORDS[lapse.reason]}. An armorer takes it back and inspects it again.`,
  };
}

const first = (...refusals: (Refusal | null)[]): Refusal | null => refusals.find((refusal) => refusal !== null) ?? null;

/** CU9: a policy may bar working weapons altogether. */
function barredKind(state: State, weapon: Weapon): Refusal | null {
  const isBarred =
    state.production.policy.barWorkingWeapons && (weapon.kind === 'real' || weapon.kind === 'blank-firing');
  if (!isBarred) return null;
  return {
    rule: 'CU9',
    reason: 'working-weapons-barred',
    message: 'This production bars real and blank-firing weapons. Use a replica.',
  };
}

/** CH2: never one person on both sides of a check. */
const ownInspection = (weapon: Weapon, by: Person): Refusal | null =>
  weapon.inspection?.by === by.personId
    ? { rule: 'CH2', reason: 'same-person', message: 'You inspected it yourself. Another AD checks it.' }
    : null;

const handBackBarred = (state: State): Refusal | null =>
  state.production.policy.adMayHold
    ? null
    : {
        rule: 'CU5',
        reason: 'ad-may-not-hold',
        message: 'From an actor a weapon goes back to an armorer, not to the AD. An armorer takes it back.',
      };

function beforeIssue(state: State, weapon: Weapon, at: Instant): Refusal | null {
  return first(
    inBreak(state),
    noDay(state),
    state.day?.scene ? null : { rule: 'CU6', reason: 'no-scene', message: 'No scene is set. Set the scene first.' },
    barredKind(state, weapon),
    onLapse(weapon, at),
    afterIncident(state),
  );
}

/** ST5: after an incident that called a stop nothing is issued until it is closed and a meeting was held since. */
function afterIncident(state: State): Refusal | null {
  for (const incident of Object.values(state.incidents)) {
    if (incident.stopId === undefined) continue;
    if (!incident.closed)
      return {
        rule: 'ST5',
        reason: 'incident-open',
        message: `The ${incident.kind} of ${incident.at.slice(0, 10)} is not closed. Write down its cause and what was corrected first.`,
      };
    const meeting = state.day?.meeting;
    if (!meeting || meeting.cursor < incident.closed.cursor)
      return {
        rule: 'ST5',
        reason: 'meeting-since-incident-wanted',
        message: 'Since the incident was closed there was no safety meeting. Hold one and record it first.',
      };
  }
  return null;
}

/**
 * What bars a move of a weapon before any field of the command is looked at: its state (CU2), a stop, a break, a lapse,
 * a permit. `decide` refuses by it and `allowed` shows it. CU8: take-back, lock, sight and incidents know their state alone.
 */
export function barOnMove(state: State, move: Move, weapon: Weapon, by: Person, at: Instant): Refusal | null {
  const early = first(misplaced(weapon, move), byStop(state, move));
  if (early) return early;
  switch (move) {
    case 'inspect':
      return first(barredKind(state, weapon), permitLapsed(state, by, at));
    case 'check':
      return first(ownInspection(weapon, by), inBreak(state), onLapse(weapon, at));
    case 'issue':
      return beforeIssue(state, weapon, at);
    case 'hand-back':
      return handBackBarred(state);
    case 'take-back':
    case 'lock':
    case 'sight':
    case 'report-incident':
    case 'release-weapon':
    case 'amend-weapon':
    case 'retire-weapon':
      return null;
  }
}

/** The commands of the day that name no weapon. */
export const DAY_COMMANDS = [
  'start-day',
  'set-scene',
  'record-meeting',
  'call-break',
  'end-break',
  'roll',
  'cut',
  'wrap-day',
] as const satisfies readonly CommandType[];
export type DayCommand = (typeof DAY_COMMANDS)[number];

/** What bars a command of the day before its fields are looked at (DY1, DY2, DY6, ST2). */
export function barOnDay(state: State, type: DayCommand, at: Instant): Refusal | null {
  const day = state.day;
  switch (type) {
    case 'start-day':
      if (isDayOpen(state))
        return { rule: 'DY6', reason: 'day-begun', message: `Day ${day?.number} has begun. Wrap it first.` };
      return byStop(state, type);
    case 'set-scene':
    case 'record-meeting':
    case 'wrap-day':
      return noDay(state);
    case 'call-break':
      return (
        noDay(state) ?? (day?.break ? { rule: 'DY6', reason: 'in-break', message: 'It is a break already.' } : null)
      );
    case 'end-break':
      return (
        noDay(state) ?? (day?.break ? null : { rule: 'DY6', reason: 'no-break', message: 'There is no break to end.' })
      );
    case 'roll':
      return first(
        noDay(state),
        byStop(state, type),
        inBreak(state),
        rollingSince(state, at)
          ? { rule: 'DY6', reason: 'already-rolling', message: 'The camera rolls already. Cut first.' }
          : null,
      );
    case 'cut':
      return (
        noDay(state) ??
        (day?.rolling ? null : { rule: 'DY6', reason: 'not-rolling', message: 'The camera does not roll.' })
      );
  }
}
