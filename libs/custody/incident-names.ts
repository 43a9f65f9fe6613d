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
