import type { DeviceId, PersonId } from '#custody';
import { useBoard, useIsCurrent, useServerClock } from '#live/react';
import type { Desk, StationServer, WritingOff } from './desk.js';
import { useTodaysEntries } from './log/use-log.js';
import { useIsInHand } from './use-is-in-hand.js';
import { usePlace } from './use-place.js';
import { useSaid } from './use-said.js';

/** Who stands at the station, and what the page gives it. */
export interface AtStation {
  personId: PersonId | null;
  deviceId: DeviceId | null;
  isAsleep: boolean;
  /** Asks for the PIN, or for who it is. */
  onWake: () => void;
  server: StationServer;
}

function offOf(isCurrent: boolean, isAsleep: boolean, personId: PersonId | null): WritingOff {
  if (!isCurrent) return 'not-current';
  if (personId === null) return 'nobody';
  return isAsleep ? 'asleep' : null;
}

/** The link and the address bound to what the station's parts share; no desk while there is no board yet. */
export function useDeskOf({ personId, deviceId, isAsleep, onWake, server }: AtStation): {
  desk: Desk | null;
  said: string;
  timeZone: string | undefined;
} {
  const state = useBoard((board) => board.state);
  const boardAt = useBoard((board) => board.at);
  const clock = useServerClock();
  const isCurrent = useIsCurrent();
  const entries = useTodaysEntries();
  const [place, go] = usePlace();
  const [said, say] = useSaid();
  const isInHand = useIsInHand();
  // What was read after the newest pulse was made is newer than it: a clock behind an entry would show ages below zero.
  const at = clock && boardAt && clock < boardAt ? boardAt : (clock ?? boardAt);
  if (!state || !at) return { desk: null, said, timeZone: undefined };
  const desk: Desk = {
    state,
    at,
    me: personId ? (state.people[personId] ?? null) : null,
    deviceId,
    off: offOf(isCurrent, isAsleep, personId),
    entries,
    place,
    go,
    say,
    wake: onWake,
    server,
    isInHand,
  };
  return { desk, said, timeZone: state.production.timeZone };
}
