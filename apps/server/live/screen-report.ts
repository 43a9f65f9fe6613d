import type { Cursor, DeviceId, PersonId } from '#custody';
import { CURRENT_FOR_MS, type ScreenReport } from '#wire';
import type { PairedScreen } from './paired-screens.service.js';
import type { Seat } from './seat.js';

/** What a server sees of a screen that is connected to it. */
export interface Sight {
  readonly deviceId: DeviceId;
  /** Who is signed in on it. */
  readonly personId: PersonId | null;
  /** What it said last that it shows; 0 before it said anything. */
  readonly cursor: Cursor;
}

/** A screen by its sockets, the newest last; null where it has none. */
export function sightOf(deviceId: DeviceId, seats: Pick<Seat, 'session' | 'painted'>[]): Sight | null {
  const newest = seats.at(-1);
  if (!newest) return null;
  const personId = newest.session.kind === 'person' ? newest.session.personId : null;
  return { deviceId, personId, cursor: Math.max(0, ...seats.map(({ painted }) => painted ?? 0)) };
}

/** What the armorer's station says of one paired screen; times in ms of one monotonic clock. */
export function reportOn(
  device: PairedScreen,
  sight: Sight | null,
  knownAt: number | undefined,
  now: number,
): ScreenReport {
  const lagMs = knownAt === undefined ? null : Math.round(Math.max(0, now - knownAt));
  return {
    deviceId: device.id,
    name: device.name,
    kind: device.kind,
    ...(sight?.personId ? { person: sight.personId } : {}),
    cursor: sight?.cursor ?? 0,
    lagMs,
    current: sight !== null && lagMs !== null && lagMs < CURRENT_FOR_MS,
    // A phone in a pocket sleeps; a board that is gone is lost.
    link: sight ? 'connected' : device.kind === 'hand-held' ? 'asleep' : 'lost',
  };
}
