import type { CommandBody, IncidentId, IncidentKind, Weapon } from '#custody';
import { incidentDoes, INCIDENT_PHRASES, INCIDENT_WORDS } from '#ui/words';
import { foresee } from '../foresee.js';
import type { Desk } from '../parts/desk.js';

/** What is reported so far. */
export interface IncidentSoFar {
  incidentId: IncidentId;
  kind: IncidentKind | null;
  what: string;
}

/** Another kind; a phrase of the one before goes with it, own words stay. */
export function withKind(soFar: IncidentSoFar, kind: IncidentKind): IncidentSoFar {
  const isPhrase = soFar.kind !== null && INCIDENT_PHRASES[soFar.kind].includes(soFar.what);
  return { ...soFar, kind, what: isPhrase ? '' : soFar.what };
}

/** The report as it would be sent; what is not written yet changes nothing of what it does. */
const reportOf = ({ incidentId, what }: IncidentSoFar, kind: IncidentKind, weapon: Weapon | null) =>
  ({
    type: 'report-incident',
    incidentId,
    kind,
    what: what.trim(),
    ...(weapon ? { weaponId: weapon.weaponId } : {}),
  }) satisfies CommandBody<'report-incident'>;

/** The command that the button sends; null while something is missing. */
export const toReport = (soFar: IncidentSoFar, weapon: Weapon | null): CommandBody<'report-incident'> | null =>
  soFar.kind === null || soFar.what.trim() === '' ? null : reportOf(soFar, soFar.kind, weapon);

/** ST4: what a report does by itself, in words, by the rules and not by a guess. */
export function followsFrom(
  desk: Pick<Desk, 'state' | 'me' | 'at'>,
  soFar: IncidentSoFar,
  weapon: Weapon | null,
): string {
  if (soFar.kind === null) return 'In danger? Press STOP first, report afterwards.';
  const { callsStop } = foresee(desk, reportOf(soFar, soFar.kind, weapon));
  return incidentDoes({ kind: soFar.kind, number: weapon?.number, callsStop });
}

/** What the button says back, or what is still to be said. */
export function incidentSentence({ kind, what }: IncidentSoFar, weapon: Pick<Weapon, 'number'> | null): string {
  if (kind === null) return 'Still to say: what kind';
  if (what.trim() === '') return 'Still to say: what happened';
  return `Report: ${INCIDENT_WORDS[kind].toLowerCase()}${weapon ? `, ${weapon.number}` : ''}`;
}
