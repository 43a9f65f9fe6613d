import { randomUUID } from 'node:crypto';
import { standingConcerns, type IncidentKind, type State } from '#custody';
import { deed, type Deed, type Names } from '../deed.js';

const KIND_WORDS: Record<IncidentKind, string> = {
  misfire: 'a misfire',
  discharge: 'a discharge',
  'live-round': 'a live round',
  injury: 'an injury',
  lost: 'a lost weapon',
  damage: 'damage',
};

/** The newest of them that nobody closed. */
function openIncident(state: State): string {
  const open = Object.values(state.incidents).filter(({ closed }) => !closed);
  const newest = open.sort((a, b) => b.at.localeCompare(a.at))[0];
  if (!newest) throw new Error('no incident is open');
  return newest.incidentId;
}

const standingStop = ({ shown }: Names): number => {
  if (!shown.stop) throw new Error('no stop stands');
  return shown.stop.stopId;
};

export const report = (kind: IncidentKind, number: string | null, what: string): Deed =>
  deed('report-incident', 'report', `${KIND_WORDS[kind]}${number ? ` with ${number}` : ''}: “${what}”`, (names) => ({
    incidentId: randomUUID(),
    kind,
    ...(number ? { weaponId: names.weapon(number) } : {}),
    what,
  }));

export const liftStop = (done: string): Deed =>
  deed('lift-stop', 'give', `half of the lift of the stop: “${done}”`, (names) => ({
    stopId: standingStop(names),
    done,
  }));

/** ST6: the oldest that stands, and with it all others about that number. */
export const answerConcern = (answer: string): Deed =>
  deed('answer-concern', 'answer', `the concern in writing: “${answer}”`, ({ shown }) => {
    const [oldest] = standingConcerns(shown);
    if (!oldest) throw new Error('no concern stands');
    return { concernId: oldest.concernId, answer };
  });

export const closeIncident = (cause: string, correction: string): Deed =>
  deed('close-incident', 'close', `the incident. Cause: “${cause}” Correction: “${correction}”`, ({ shown }) => ({
    incidentId: openIncident(shown),
    cause,
    correction,
  }));
