import { incidentStopWhy, type Incident, type Stop } from '#custody';
import { named, recorded, type Named, type Recorded } from './named.js';
import { numberOf, type DayPart } from './part.js';

/** ST4, ST5: an incident that a day saw reported, closed, or standing open. */
export interface IncidentOfDay {
  incident: Incident;
  /** Of its weapon, if it named one. */
  number: string | null;
  by: Named;
  isOfThisDay: boolean;
  closedBy: Named | null;
}

/** ST1 to ST3: a stop that stood on a day, and who lifted it after doing what. */
export interface StopOfDay {
  stopId: Stop['stopId'];
  why: string;
  at: Stop['at'];
  by: Named;
  isOfThisDay: boolean;
  halves: (Recorded & { done: string })[];
  isLifted: boolean;
}

/** Reported on this day, closed on it, or open while it went on; in the order of their reports. */
export function incidentsOfDay({ before, after, day, known }: DayPart): IncidentOfDay[] {
  return Object.values(after.incidents)
    .filter(({ incidentId }) => before.incidents[incidentId]?.closed === undefined)
    .map((incident) => ({
      incident,
      number: incident.weaponId === undefined ? null : numberOf(known, incident.weaponId),
      by: named(after, incident.by),
      isOfThisDay: incident.at >= day.begun && before.incidents[incident.incidentId] === undefined,
      closedBy: incident.closed ? named(after, incident.closed.by) : null,
    }));
}

/** ST3: a new stop or incident voids half a lift, so only the newest halves count; all of them are told. */
export function stopsOfDay({ before, after, entries }: DayPart): StopOfDay[] {
  const stood = new Map<Stop['stopId'], StopOfDay>();
  const add = ({ stopId, why, at, by }: Stop, isOfThisDay: boolean): void => {
    stood.set(stopId, { stopId, why, at, by: named(after, by), isOfThisDay, halves: [], isLifted: false });
  };
  for (const stop of before.stops) add(stop, false);
  for (const entry of entries) {
    const by = entry.by?.personId ?? '';
    if (entry.type === 'call-stop')
      add({ stopId: entry.cursor, why: entry.data.why, at: entry.at, by, lifts: [], done: [] }, true);
    if (entry.type === 'report-incident' && entry.data.callsStop)
      add({ stopId: entry.cursor, why: incidentStopWhy(entry.data), at: entry.at, by, lifts: [], done: [] }, true);
    if (entry.type === 'lift-stop')
      stood.get(entry.data.stopId)?.halves.push({ ...recorded(entry), done: entry.data.done });
  }
  return [...stood.values()].map((stop) => ({ ...stop, isLifted: after.liftedStops.includes(stop.stopId) }));
}
