import { useCallback, useEffect, useState } from 'react';
import { firstUse, isIdle, readUse, used, writeUse, type Use } from './idle.js';

const LOOKED_AT_EVERY_MS = 5_000;
const KEPT_EVERY_MS = 2_000;
const KEY = 'setboard.station-used';

/** Kept beside the sign-ins, so that a reload after an hour's lunch does not come back awake. */
function kept(): Use | null {
  try {
    return readUse(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function keep(use: Use): void {
  try {
    localStorage.setItem(KEY, writeUse(use));
  } catch {
    // A browser that keeps nothing forgets the sign-in at a reload too.
  }
}

/**
 * Ten minutes without a key or a touch: the PIN is asked for again. Looking and STOP stay. `signIn` names one sign-in: a new
 * one has just given its PIN. The second value wakes it, once the PIN was given.
 */
export function useIdle(signIn: string): [isAsleep: boolean, wake: () => void] {
  const [isAsleep, setIsAsleep] = useState(() => isIdle(kept(), signIn, Date.now()));
  const wake = useCallback((): void => setIsAsleep(false), []);
  useEffect(() => {
    if (isAsleep) return undefined;
    let use = firstUse(kept(), signIn, Date.now());
    let keptMs = use.atMs;
    keep(use);
    const onUse = (): void => {
      const now = Date.now();
      // The first touch after a long sleep of the machine must not count before anyone has looked at the clock.
      if (isIdle(use, signIn, now)) return setIsAsleep(true);
      use = used(use, now);
      if (now - keptMs > KEPT_EVERY_MS) {
        keptMs = now;
        keep(use);
      }
      return undefined;
    };
    const timer = setInterval(() => isIdle(use, signIn, Date.now()) && setIsAsleep(true), LOOKED_AT_EVERY_MS);
    const events = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const name of events) window.addEventListener(name, onUse, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, onUse, { capture: true });
    };
  }, [isAsleep, signIn]);
  return [isAsleep, wake];
}
