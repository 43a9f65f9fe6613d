import type { Cursor, Instant } from '../ids.js';
import type { Incident, State, Stop, Weapon } from '../state.js';
import { byOf, lapseAll, weaponOf, withWeapon, without, type Fold } from './fold.js';

const withStops = (state: State, stops: Stop[]): State => ({ ...state, stops, stop: stops.at(-1) ?? null });

/** DY3: a stop ends a roll. ST3: it voids every half of a lift. */
function halted(state: State): State {
  const day = state.day?.rolling ? { ...state.day, rolling: null } : state.day;
  return withStops(
    { ...state, day },
    state.stops.map((stop) => (stop.lifts.length === 0 ? stop : { ...stop, lifts: [], done: [] })),
  );
}

const stopOf = (stopId: Cursor, at: Instant, by: string, why: string): Stop => ({
  stopId,
  why,
  by,
  at,
  lifts: [],
  done: [],
});

export const stopCalled: Fold<'call-stop'> = (state, entry) => {
  const next = halted(state);
  return withStops(next, [...next.stops, stopOf(entry.cursor, entry.at, byOf(entry), entry.data.why)]);
};

/** ST3: two people, one armorer and one AD; the second half lifts it. */
export const stopLifted: Fold<'lift-stop'> = (state, entry) => {
  const { stopId, done } = entry.data;
  const stop = state.stops.find((standing) => standing.stopId === stopId);
  if (!stop) return state;
  if (stop.lifts.length === 0) {
    const half = { ...stop, lifts: [byOf(entry)], done: [done] };
    return withStops(
      state,
      state.stops.map((standing) => (standing === stop ? half : standing)),
    );
  }
  const next = withStops(
    { ...state, liftedStops: [...state.liftedStops, stopId] },
    state.stops.filter((standing) => standing !== stop),
  );
  // CH4: a stop that followed an incident lapses every check as it is lifted.
  return stop.incidentId === undefined ? next : lapseAll(next, 'stop-lifted', entry.at);
};

const frozen = (weapon: Weapon, incidentId: string, at: Instant): Weapon => ({
  ...without(weapon, 'releases'),
  status: 'out-of-service',
  since: at,
  frozenBy: [...(weapon.frozenBy ?? []), incidentId],
  ...(weapon.inspection ? { lapsed: weapon.lapsed ?? { reason: 'incident' as const, at } } : {}),
});

/** ST4: freezes the weapon, holder and load as they were; what calls a stop was decided as it was recorded. */
export const incidentReported: Fold<'report-incident'> = (state, entry) => {
  const { data, at, cursor } = entry;
  const by = byOf(entry);
  let next = halted(state);
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
    const why = data.what === '' ? data.kind : `${data.kind}: ${data.what}`;
    next = withStops(next, [...next.stops, { ...stopOf(cursor, at, by, why), incidentId: data.incidentId }]);
  }
  return { ...next, incidents: { ...next.incidents, [data.incidentId]: incident } };
};

const thawed = (weapon: Weapon, at: Instant): Weapon => ({
  ...without(weapon, 'frozenBy', 'releases'),
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
