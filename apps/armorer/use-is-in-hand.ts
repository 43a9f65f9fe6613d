import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 859px)';

const subscribe = (onChange: () => void): (() => void) => {
  const query = window.matchMedia(QUERY);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** Whether there is room for one thing at a time only: a phone, or a page enlarged that far. */
export const useIsInHand = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
