import { useCallback, useSyncExternalStore } from 'react';

const TICK_MS = 250;

function everyTick(onChange: () => void): () => void {
  const timer = setInterval(onChange, TICK_MS);
  return () => clearInterval(timer);
}

/** Whole seconds until a moment of this device's clock, counting down to 0; 0 for null. */
export function useCountdown(untilMs: number | null): number {
  const secondsLeft = useCallback(
    () => (untilMs === null ? 0 : Math.max(0, Math.ceil((untilMs - Date.now()) / 1000))),
    [untilMs],
  );
  return useSyncExternalStore(everyTick, secondsLeft);
}
