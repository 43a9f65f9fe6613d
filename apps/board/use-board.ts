import { useLink } from '#live/react';
import { useMemo, useSyncExternalStore } from 'react';
import { boardSource, type Shown } from './board-source.js';

/** What the board shows; null before there is anything. */
export function useShown(): Shown | null {
  const link = useLink();
  const current = useMemo(() => boardSource(link), [link]);
  return useSyncExternalStore(link.subscribe, current);
}
