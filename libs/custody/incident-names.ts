import type { IncidentKind } from './state.js';

/** Each kind of incident as a sentence begins with it: on the band of its stop, and where a refusal names it. */
export const INCIDENT_NAMES: Record<IncidentKind, string> = {
  misfire: 'Misfire',
  discharge: 'Discharge',
  'live-round': 'Live round',
  injury: 'Injury',
  lost: 'Lost weapon',
  damage: 'Damage',
};

/** ST4: why the stop stands that an incident called: its kind, and what was said of it. */
export const incidentStopWhy = ({ kind, what }: { kind: IncidentKind; what: string }): string =>
  what === '' ? INCIDENT_NAMES[kind] : `${INCIDENT_NAMES[kind]}: ${what}`;
