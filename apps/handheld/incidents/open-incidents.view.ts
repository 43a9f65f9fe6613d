import type { CommandBody, Incident, IncidentId, State, Weapon } from '#custody';
import { INCIDENT_WORDS, nameOf, sinceWords } from '#ui/words';
import { foresee, type Bar } from '../foresee.js';
import type { Desk } from '../parts/desk.js';

/** ST5: an incident that waits for its cause and what was corrected. */
export interface OpenIncident {
  incidentId: IncidentId;
  /** "Discharge of 12, 14:03". */
  title: string;
  what: string;
  by: string;
  /** Why this person may not close it; null where they may. */
  bar: Bar | null;
  /** What its closing does by itself. */
  does: string;
}

/** Words in place of what is not written yet, which is no reason for a no. */
const YET = '…';

const toClose = (incidentId: IncidentId, cause: string, correction: string): CommandBody<'close-incident'> => ({
  type: 'close-incident',
  incidentId,
  cause,
  correction,
});

/** "Discharge of 12, 14:03"; of a weapon that is off the board by its kind alone. */
export function incidentTitle(state: State, incident: Incident, at: string): string {
  const weapon: Weapon | undefined = state.weapons[incident.weaponId ?? ''];
  const of = weapon ? ` of ${weapon.number}` : '';
  return `${INCIDENT_WORDS[incident.kind]}${of}, ${sinceWords(incident.at, at, state.production.timeZone)}`;
}

function doesOf(state: State, incident: Incident): string {
  if (incident.stopId !== undefined)
    return 'Closing it lets nothing go yet: a safety meeting is held, then things are issued again.';
  const number = state.weapons[incident.weaponId ?? '']?.number;
  return number === undefined ? 'Closing it is all it needs.' : `${number} then is back with the armorer.`;
}

/** One incident as this person sees it. */
export const openIncident = (desk: Pick<Desk, 'state' | 'me' | 'at'>, incident: Incident): OpenIncident => ({
  incidentId: incident.incidentId,
  title: incidentTitle(desk.state, incident, desk.at),
  what: incident.what,
  by: nameOf(desk.state, incident.by),
  bar: foresee(desk, toClose(incident.incidentId, YET, YET)).bar,
  does: doesOf(desk.state, incident),
});

/** ST5: what is not closed, the oldest first; those that bar every issue before the others. */
export const openIncidents = (desk: Pick<Desk, 'state' | 'me' | 'at'>, weaponId?: string): OpenIncident[] =>
  Object.values(desk.state.incidents)
    .filter((incident) => !incident.closed && (weaponId === undefined || incident.weaponId === weaponId))
    .sort((a, b) => Number(b.stopId !== undefined) - Number(a.stopId !== undefined) || a.at.localeCompare(b.at))
    .map((incident) => openIncident(desk, incident));

/** What the button sends; null while something is missing. */
export const closing = (
  incidentId: IncidentId,
  cause: string,
  correction: string,
): CommandBody<'close-incident'> | null =>
  cause.trim() === '' || correction.trim() === '' ? null : toClose(incidentId, cause.trim(), correction.trim());

/** What the button says back, or what is still to be said. */
export function closingSentence(title: string, cause: string, correction: string): string {
  if (cause.trim() === '') return 'Still to say: what caused it';
  if (correction.trim() === '') return 'Still to say: what was corrected';
  return `Close it: ${title}`;
}
