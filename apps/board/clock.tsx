import type { Instant } from '#custody';
import { age, clockTime } from '#ui/words';
import { createContext, memo, useContext, useSyncExternalStore } from 'react';

/** What a screen's clock is: the pulse's time, never this machine's, so that it stops with the pulse. */
export interface ClockSource {
  readonly subscribe: (listener: () => void) => () => void;
  readonly serverClock: () => Instant | null;
}

const ClockContext = createContext<ClockSource | null>(null);

/** Gives the pulse's time to every age below it, each of which repaints alone. */
export const ClockProvider = ClockContext.Provider;

function useFromClock(read: (at: Instant | null) => string): string {
  const clock = useContext(ClockContext);
  if (!clock) throw new Error('A board wants a ClockProvider above it');
  return useSyncExternalStore(clock.subscribe, () => read(clock.serverClock()));
}

/** How long ago something was, ticking. */
export const Age = memo(function Age({ since }: { since: Instant }) {
  const text = useFromClock((at) => (at ? age(since, at) : ''));
  return <time className="tile-age">{text}</time>;
});

/** The time of day on set. */
export function WallClock({ timeZone }: { timeZone: string }) {
  const text = useFromClock((at) => (at ? clockTime(at, timeZone) : '--:--:--'));
  return <time className="clock">{text}</time>;
}
