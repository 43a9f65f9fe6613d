import { useEffect, useState } from 'react';

const secondsLeft = (untilMs: number): number => Math.max(0, Math.ceil((untilMs - Date.now()) / 1000));

/** Whole seconds until a moment of this device's clock, counting down to 0; 0 for null. */
export function useCountdown(untilMs: number | null): number {
  const [left, setLeft] = useState(() => (untilMs === null ? 0 : secondsLeft(untilMs)));
  useEffect(() => {
    if (untilMs === null) {
      setLeft(0);
      return undefined;
    }
    const tick = (): void => setLeft(secondsLeft(untilMs));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [untilMs]);
  return left;
}
