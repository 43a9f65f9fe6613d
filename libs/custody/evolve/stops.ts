import type { State, Stop } from '../state.js';
import { byOf, lapseAll, withStops, type Fold } from './fold.js';

/** ST3: a new stop or incident voids half a lift. */
export const halvesVoided = (state: State): State =>
  withStops(
    state,
    state.stops.map((stop) => ({ ...stop, lifts: [], done: [] })),
  );

/** ST1: one more stop stands. DY3: it ends a roll. */
export function withStop(state: State, called: Pick<Stop, 'stopId' | 'why' | 'by' | 'at' | 'incidentId'>): State {
  const day = state.day?.rolling ? { ...state.day, rolling: null } : state.day;
  return withStops({ ...state, day }, [...state.stops, { ...called, lifts: [], done: [] }]);
}

export const stopCalled: Fold<'call-stop'> = (state, entry) =>
  withStop(halvesVoided(state), { stopId: entry.cursor, why: entry.data.why, by: byOf(entry), at: entry.at });

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
  return stop.incidentId === undefined ? next : lapseAll(next, { reason: 'stop-lifted', at: entry.at });
};
