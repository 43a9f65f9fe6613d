import type { EntryType, Happened } from './event.js';
import { checked, inspected } from './evolve/checks.js';
import type { Fold } from './evolve/fold.js';
import { handedBack, issued, locked, sighted, takenBack } from './evolve/hands.js';
import * as set from './evolve/set.js';
import { incidentClosed, incidentReported, released, stopCalled, stopLifted } from './evolve/stops.js';
import type { State } from './state.js';

const FOLDS: { [T in EntryType]: Fold<T> } = {
  'create-production': set.productionCreated,
  'reset-pin': (state) => state,
  'set-policy': set.policySet,
  'add-person': set.personAdded,
  'amend-person': set.personAmended,
  'record-training': set.trainingRecorded,
  'register-weapon': set.weaponRegistered,
  'amend-weapon': set.weaponAmended,
  'retire-weapon': set.weaponRetired,
  'add-lot': set.lotAdded,
  'prove-lot': set.lotProved,
  'answer-short': set.shortAnswered,
  'start-day': set.dayStarted,
  'set-scene': set.sceneSet,
  'record-meeting': set.meetingRecorded,
  'call-break': set.breakCalled,
  'end-break': set.breakEnded,
  roll: set.rolled,
  cut: set.cut,
  'wrap-day': set.dayWrapped,
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

export { initialState } from './evolve/set.js';

/**
 * The state after one more entry of the log. Never changes its argument; what an entry does not touch keeps its identity.
 * Folding the same entries gives the same state on the server and on every screen, redacted or not (CH2).
 */
export function evolve(state: State, entry: Happened): State {
  const fold = FOLDS[entry.type] as Fold<EntryType>;
  return fold(state, entry);
}
