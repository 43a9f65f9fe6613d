import { first } from '../first.js';
import type { Instant } from '../ids.js';
import { INCIDENT_NAMES } from '../incident-names.js';
import { isLoaded } from '../lapse.js';
import type { Refusal } from '../refusal.js';
import type { Incident, State } from '../state.js';
import { localDay } from '../time.js';
import type { Weapon } from '../weapon.js';
import { barredKind, inBreak, onLapse } from './bars.js';

const notOnTheDay = (state: State): Refusal | null => {
  if (!state.day) return { rule: 'CU6', reason: 'no-day', message: 'No day has begun. Start the day first.' };
  if (state.day.wrapped)
    return {
      rule: 'CU6',
      reason: 'day-wrapped',
      message: `Day ${state.day.number} is wrapped. Start the next day first.`,
    };
  return state.day.scene === null
    ? { rule: 'CU6', reason: 'no-scene', message: 'No scene is set. Set the scene first.' }
    : null;
};

/** CU9: a policy set after it was loaded holds for it too. */
const barredLoad = (state: State, weapon: Weapon): Refusal | null =>
  state.production.policy.barRounds && isLoaded(weapon)
    ? {
        rule: 'CU9',
        reason: 'rounds-barred',
        message: `This production bars all rounds. An armorer takes ${weapon.number} back and empties it.`,
      }
    : null;

const noMeeting = (state: State): Refusal | null =>
  state.day?.meeting
    ? null
    : {
        rule: 'PE4',
        reason: 'no-meeting',
        message: 'There is no safety meeting that counts now. Hold one and record who was there.',
      };

function onIncident(state: State, incident: Incident): Refusal | null {
  if (incident.stopId === undefined) return null;
  if (!incident.closed)
    return {
      rule: 'ST5',
      reason: 'incident-open',
      message: `The incident (${INCIDENT_NAMES[incident.kind].toLowerCase()}) of ${localDay(incident.at, state.production.timeZone)} is not closed. Write down its cause and what was corrected first.`,
    };
  if ((state.lastMeeting ?? 0) > incident.closed.cursor) return null;
  return {
    rule: 'ST5',
    reason: 'meeting-since-incident-wanted',
    message: 'Since the incident was closed there was no safety meeting. Hold one and record it first.',
  };
}

/** ST5: after an incident that called a stop nothing is issued until it is closed and a meeting was held since. */
const afterIncident = (state: State): Refusal | null =>
  first(...Object.values(state.incidents).map((incident) => onIncident(state, incident)));

/** CU6: what bars every issue of this weapon, whoever hands it to whom. */
export const beforeIssue = (state: State, weapon: Weapon, at: Instant): Refusal | null =>
  first(
    barredKind(state, weapon),
    barredLoad(state, weapon),
    onLapse(weapon, at),
    inBreak(state),
    notOnTheDay(state),
    afterIncident(state),
    noMeeting(state),
  );
