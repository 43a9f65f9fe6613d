import type { Instant } from '../ids.js';
import { incidentStopWhy } from '../incident-names.js';
import type { Incident } from '../state.js';
import type { Weapon } from '../weapon.js';
import { byOf, weaponOf, withWeapon, without, type Fold } from './fold.js';
import { halvesVoided, withStop } from './stops.js';

const frozen = (weapon: Weapon, incidentId: string, at: Instant): Weapon => ({
  ...without(weapon, 'releases'),
  status: 'out-of-service',
  since: weapon.status === 'out-of-service' ? weapon.since : at,
  frozenBy: [...(weapon.frozenBy ?? []), incidentId],
  ...(weapon.inspection ? { lapsed: weapon.lapsed ?? { reason: 'incident' as const, at } } : {}),
});

/** ST4: freezes the weapon, holder and load as they were; what calls a stop was decided as it was recorded. */
export const incidentReported: Fold<'report-incident'> = (state, entry) => {
  const { data, at, cursor } = entry;
  const by = byOf(entry);
  let next = halvesVoided(state);
  const incident: Incident = {
    incidentId: data.incidentId,
    kind: data.kind,
    what: data.what,
    by,
    at,
    dayNumber: state.day?.number ?? null,
  };
  if (data.weaponId) {
    const weapon = weaponOf(state, data.weaponId, entry);
    incident.weaponId = data.weaponId;
    // CH2: the lot of a load that nobody checked yet is withheld, so an incident does not name it either.
    if (weapon.isAnswered && weapon.load?.lotId) incident.lotId = weapon.load.lotId;
    next = withWeapon(next, frozen(weapon, data.incidentId, at));
  }
  if (data.callsStop) {
    incident.stopId = cursor;
    next = withStop(next, { stopId: cursor, why: incidentStopWhy(data), by, at, incidentId: data.incidentId });
  }
  return { ...next, incidents: { ...next.incidents, [data.incidentId]: incident } };
};

const thawed = (weapon: Weapon, at: Instant): Weapon => ({
  ...without(weapon, 'frozenBy', 'releases', 'issued', 'scene'),
  status: 'returned',
  since: at,
});

/** ST5, ST7: a misfire or damage lets its weapon go as it is closed, unless another incident freezes it. */
export const incidentClosed: Fold<'close-incident'> = (state, entry) => {
  const { incidentId, cause, correction } = entry.data;
  const { at, cursor } = entry;
  const incident = state.incidents[incidentId];
  if (!incident) return state;
  const closed = { ...incident, closed: { by: byOf(entry), at, cursor, cause, correction } };
  const next = { ...state, incidents: { ...state.incidents, [incidentId]: closed } };
  const weapon = incident.weaponId ? state.weapons[incident.weaponId] : undefined;
  if (!weapon?.frozenBy || (incident.kind !== 'misfire' && incident.kind !== 'damage')) return next;
  const frozenBy = weapon.frozenBy.filter((id) => id !== incidentId);
  return withWeapon(next, frozenBy.length === 0 ? thawed(weapon, at) : { ...weapon, frozenBy });
};

/** ST7: the second half, from the other side, lets it go to returned. */
export const released: Fold<'release-weapon'> = (state, entry) => {
  const weapon = weaponOf(state, entry.data.weaponId, entry);
  const halves = weapon.releases ?? [];
  return withWeapon(state, halves.length === 0 ? { ...weapon, releases: [byOf(entry)] } : thawed(weapon, entry.at));
};
