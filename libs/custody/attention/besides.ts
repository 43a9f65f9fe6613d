import { armorerLoads, otherDuties } from '../armorer-load.js';
import type { Attention } from '../attention.js';
import { isDayOpen } from '../lapse.js';
import type { Incident, State } from '../state.js';

/** RD3: a lot whose last count does not come out right. */
const lotsShort = (state: State): Attention[] =>
  Object.values(state.lots)
    .filter((lot) => lot.missing !== undefined)
    .map((lot) => ({ kind: 'short', weaponIds: [], lotIds: [lot.lotId], since: lot.proved?.at ?? '' }));

/** DY2, RD6: in a break no rounds stay on the cart, on a belt or on a tray. */
function roundsOutside(state: State): Attention[] {
  const since = state.day?.break;
  if (!since) return [];
  return Object.values(state.lots).flatMap((lot) =>
    Object.keys(lot.outside).map((personId) => ({
      kind: 'rounds-outside-in-break' as const,
      weaponIds: [],
      lotIds: [lot.lotId],
      personIds: [personId],
      since,
    })),
  );
}

/** ST5: what bars every issue: an incident that nobody closed, or no meeting since. Weapons on the board show their own. */
function afterIncidents(state: State): Attention[] {
  const called = Object.values(state.incidents).filter(({ stopId }) => stopId !== undefined);
  const isShownElsewhere = ({ weaponId, stopId }: Incident): boolean =>
    (weaponId !== undefined && state.weapons[weaponId] !== undefined) ||
    state.stops.some((stop) => stop.stopId === stopId);
  const open = called
    .filter((incident) => !incident.closed && !isShownElsewhere(incident))
    .map(({ incidentId, at }) => ({
      kind: 'incident-open' as const,
      weaponIds: [],
      incidentIds: [incidentId],
      since: at,
    }));
  const closed = called.flatMap((incident) => (incident.closed ? [incident.closed] : []));
  const last = closed.sort((a, b) => b.cursor - a.cursor)[0];
  const isMet = !last || (state.lastMeeting ?? 0) > last.cursor;
  return isMet || !isDayOpen(state) ? open : [...open, { kind: 'meeting-wanted', weaponIds: [], since: last.at }];
}

/** PE5: shown while weapons are out, since only then somebody should do something about it. */
function armorers(state: State): Attention[] {
  const loads = armorerLoads(state);
  const sinceOf = (weaponIds: string[]): string =>
    weaponIds.map((weaponId) => state.weapons[weaponId]?.since ?? '').sort()[0] ?? '';
  const overloaded = loads
    .filter(({ isTooMany }) => isTooMany)
    .map(({ personId, weaponIds }) => ({
      kind: 'armorer-overloaded' as const,
      weaponIds,
      personIds: [personId],
      since: sinceOf(weaponIds),
    }));
  const busy = otherDuties(state).flatMap(({ personId }) => {
    const load = loads.find((each) => each.personId === personId);
    return load
      ? [
          {
            kind: 'armorer-other-duty' as const,
            weaponIds: load.weaponIds,
            personIds: [personId],
            since: sinceOf(load.weaponIds),
          },
        ]
      : [];
  });
  return [...overloaded, ...busy];
}

/** What somebody should act on beside the weapons themselves, in no order. */
export const besides = (state: State): Attention[] => [
  ...lotsShort(state),
  ...roundsOutside(state),
  ...afterIncidents(state),
  ...armorers(state),
];
