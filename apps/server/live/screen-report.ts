import { CURRENT_FOR_MS, type ScreenReport } from '#wire';
import type { DeviceRow } from '../database/entities/index.js';
import type { Seat } from './seat.js';

/** What the armorer's station says of one paired screen; times in ms of one monotonic clock. */
export function reportOn(
  device: Pick<DeviceRow, 'id' | 'name' | 'kind'>,
  seats: Pick<Seat, 'session' | 'painted'>[],
  knownAt: number | undefined,
  now: number,
): ScreenReport {
  const newest = seats.at(-1);
  const lagMs = knownAt === undefined ? null : Math.round(Math.max(0, now - knownAt));
  const person = newest?.session.kind === 'person' ? { person: newest.session.personId } : {};
  return {
    deviceId: device.id,
    name: device.name,
    kind: device.kind,
    ...person,
    cursor: Math.max(0, ...seats.map(({ painted }) => painted ?? 0)),
    lagMs,
    current: newest !== undefined && lagMs !== null && lagMs < CURRENT_FOR_MS,
    // A phone in a pocket sleeps; a board that is gone is lost.
    link: newest ? 'connected' : device.kind === 'hand-held' ? 'asleep' : 'lost',
  };
}
