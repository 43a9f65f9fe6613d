import type { Incident, IncidentId, Instant, Person, Refusal, State, Weapon } from '#custody';
import type { DayBook } from '#record';
import { INCIDENT_WORDS, listed, nameOf, otherHalf, sinceWords } from '#ui/words';
import { foresee } from '../foresee.js';

/** One incident as the station tells it. */
export interface IncidentView {
  incidentId: IncidentId;
  /** "Discharge of 12, 14:03". */
  title: string;
  what: string;
  by: string;
  /** ST4: what the report did by itself. */
  did: string;
  /** ST3: whether the STOP that it called stands, and who lifted it; null where it called none. */
  stop: string | null;
  /** ST5: its closing; null while it is open. */
  closed: { by: string; cause: string; correction: string } | null;
  /** ST5: why this person may not close it; null where they may, or where it is closed. */
  bar: Refusal | null;
  /** ST5, ST7: what is still wanted of it, in words; null when nothing is. */
  wanted: string | null;
  /** Its weapon, while it is on the board. */
  weapon: Pick<Weapon, 'weaponId' | 'number'> | null;
  /** ST7: it is frozen, and released or retired by hand. */
  isFrozen: boolean;
}

function didOf(incident: Incident, weapon: Weapon | undefined): string {
  const called = incident.stopId === undefined ? 'It called no STOP' : 'It called a STOP';
  if (incident.weaponId === undefined) return `${called}.`;
  return `${called} and froze ${weapon?.number ?? 'its weapon, which is off the board'}.`;
}

/** Who lifted a stop, as far as this page has read the log. */
export type LiftOf = DayBook['liftOf'];

function stopOf(state: State, { stopId }: Incident, lifts: LiftOf, at: Instant): string | null {
  if (stopId === undefined) return null;
  const stands = state.stops.find((stop) => stop.stopId === stopId);
  if (stands) {
    const [given] = stands.lifts;
    if (given === undefined) return 'Its STOP stands.';
    return `Its STOP stands: ${nameOf(state, given)} gave a half of its lift, ${otherHalf(state, given)} is still to come.`;
  }
  const lifted = lifts(stopId);
  if (lifted === null) return 'Its STOP was lifted.';
  const names = listed(lifted.by.map((personId) => nameOf(state, personId)));
  return `Its STOP was lifted by ${names}, ${sinceWords(lifted.at, at, state.production.timeZone)}.`;
}

function releaseWanted(state: State, weapon: Weapon): string {
  const given = weapon.releases?.[0];
  if (given === undefined) return `${weapon.number} is frozen until an armorer and an AD release it, or it is retired.`;
  return `${nameOf(state, given)} gave a half of its release. Still to come: ${otherHalf(state, given)}.`;
}

function wantedOf(state: State, incident: Incident, weapon: Weapon | undefined): string | null {
  if (!incident.closed) return 'It waits for its cause and what was corrected.';
  const isMet = (state.lastMeeting ?? 0) > incident.closed.cursor;
  if (incident.stopId !== undefined && !isMet)
    return 'Nothing is issued before a safety meeting that is held after its closing.';
  return weapon?.frozenBy?.includes(incident.incidentId) ? releaseWanted(state, weapon) : null;
}

function viewOf(state: State, incident: Incident, me: Person | null, at: Instant, lifts: LiftOf): IncidentView {
  const { incidentId, kind, closed } = incident;
  const weapon = incident.weaponId === undefined ? undefined : state.weapons[incident.weaponId];
  // What is not yet written can't be the reason for a no.
  const body = { type: 'close-incident', incidentId, cause: '…', correction: '…' } as const;
  return {
    incidentId,
    title: `${INCIDENT_WORDS[kind]}${weapon ? ` of ${weapon.number}` : ''}, ${sinceWords(incident.at, at, state.production.timeZone)}`,
    what: incident.what,
    by: nameOf(state, incident.by),
    did: didOf(incident, weapon),
    stop: stopOf(state, incident, lifts, at),
    closed: closed ? { by: nameOf(state, closed.by), cause: closed.cause, correction: closed.correction } : null,
    bar: closed ? null : foresee(state, body, me, at),
    wanted: wantedOf(state, incident, weapon),
    weapon: weapon ? { weaponId: weapon.weaponId, number: weapon.number } : null,
    isFrozen: weapon?.frozenBy?.includes(incidentId) ?? false,
  };
}

/** ST5: the open ones first, of those the ones that bar every issue; then what is still wanted, then the newest. */
export function incidentViews(
  state: State,
  me: Person | null,
  at: Instant,
  lifts: LiftOf = () => null,
): IncidentView[] {
  const rank = ({ closed, stopId }: Incident): number => (closed ? 2 : stopId === undefined ? 1 : 0);
  return Object.values(state.incidents)
    .toSorted((a, b) => rank(a) - rank(b) || b.at.localeCompare(a.at))
    .map((incident) => viewOf(state, incident, me, at, lifts))
    .toSorted((a, b) => Number(b.wanted !== null) - Number(a.wanted !== null));
}
