import { useEffect, useState } from 'react';

/** Whether the browser keeps the screen awake. On plain http the API is not there at all. */
export type Awake = 'asking' | 'awake' | 'refused' | 'needs-https' | 'unknown-here';

/** What the person is told; null while there is nothing to tell. */
export const AWAKE_WORDS: Record<Awake, string | null> = {
  asking: null,
  awake: null,
  refused: 'The browser will not keep the screen awake',
  'needs-https': 'The screen may sleep: only https keeps it awake',
  'unknown-here': 'The screen may sleep: this browser cannot keep it awake',
};

function unsupported(): Awake | null {
  if ('wakeLock' in navigator) return null;
  return globalThis.isSecureContext ? 'unknown-here' : 'needs-https';
}

/** Keeps the screen awake while the page is in sight; the browser lets go whenever it is hidden, so it is asked again. */
export function useAwake(): Awake {
  const [awake, setAwake] = useState<Awake>(() => unsupported() ?? 'asking');
  useEffect(() => {
    if (unsupported()) return undefined;
    let held: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      try {
        held = await navigator.wakeLock.request('screen');
        if (isOver) await held.release();
        else setAwake('awake');
      } catch {
        if (!isOver) setAwake('refused');
      }
    };
    const onShown = (): void => void ask();
    document.addEventListener('visibilitychange', onShown);
    void ask();
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', onShown);
      void held?.release();
    };
  }, []);
  return awake;
}
