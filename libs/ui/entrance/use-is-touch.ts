import { useSyncExternalStore } from 'react';

const QUERY = '(pointer: coarse)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether fingers rather than a mouse are this device's first way to point. */
export const useIsTouch = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
