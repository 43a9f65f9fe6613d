import type { EntryType, Happened } from './event.js';
import { checked, inspected } from './evolve/checks.js';
import { concernAnswered, concernRaised } from './evolve/concerns.js';
import * as day from './evolve/day.js';
import { drafting, type Fold } from './evolve/fold.js';
import { handedBack, issued, locked, sighted, takenBack } from './evolve/hands.js';
import { incidentClosed, incidentReported, released } from './evolve/incidents.js';
import * as people from './evolve/people.js';
import { policySet, productionCreated } from './evolve/production.js';
import * as rounds from './evolve/rounds.js';
import { stopCalled, stopLifted } from './evolve/stops.js';
import * as weapons from './evolve/weapons.js';
import type { State } from './state.js';

const FOLDS: { [T in EntryType]: Fold<T> } = {
  'create-production': productionCreated,
  'reset-pin': (state) => state,
  'raise-concern': concernRaised,
  'set-policy': policySet,
  'add-person': people.personAdded,
  'amend-person': people.personAmended,
  'record-training': people.trainingRecorded,
  'register-weapon': weapons.weaponRegistered,
  'amend-weapon': weapons.weaponAmended,
  'retire-weapon': weapons.weaponRetired,
  'add-lot': rounds.lotAdded,
  'prove-lot': rounds.lotProved,
  'issue-rounds': rounds.roundsIssued,
  'return-rounds': rounds.roundsReturned,
  'answer-short': rounds.shortAnswered,
  'answer-concern': concernAnswered,
  correct: (state) => state,
  'start-day': day.dayStarted,
  'set-scene': day.sceneSet,
  'record-meeting': day.meetingRecorded,
  'call-break': day.breakCalled,
  'end-break': day.breakEnded,
  roll: day.rolled,
  cut: day.cut,
  'wrap-day': day.dayWrapped,
  inspect: inspected,
  check: checked,
  issue: issued,
  'hand-back': handedBack,
  'take-back': takenBack,
  lock: locked,
  sight: sighted,
  'call-stop': stopCalled,
  'lift-stop': stopLifted,
  'report-incident': incidentReported,
  'close-incident': incidentClosed,
  'release-weapon': released,
};

export { initialState } from './evolve/production.js';

/**
 * The state after one more entry of the log. Never changes its argument; what an entry does not touch keeps its identity.
 * Folding the same entries gives the same state on the server and on every screen, redacted or not (CH2).
 */
export function evolve<T extends EntryType>(state: State, entry: Happened<T>): State {
  const next = FOLDS[entry.type](state, entry);
  return { ...next, cursor: entry.cursor };
}

/** The state after many more entries: the same as one by one, and far faster over hundreds of weapons. */
export const evolveAll = (state: State, entries: readonly Happened[]): State =>
  drafting(state, (draft) => entries.reduce<State>(evolve, draft));
