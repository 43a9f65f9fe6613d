import { useCallback, useMemo } from 'react';
import { useDesk } from './desk.js';
import type { Pane, SheetTab } from './place.js';

const NOTHING: Pane = [];

/** What is open beside the page of a tab, as the address says, and how to open something else or, by no words, to close it. */
export function usePane(tab: SheetTab): [Pane, (...pane: Pane) => void] {
  const { place, go } = useDesk();
  const isHere = place.tab === tab && 'pane' in place;
  const pane = (isHere ? place.pane : undefined) ?? NOTHING;
  const open = useCallback((...next: Pane): void => go(next.length === 0 ? { tab } : { tab, pane: next }), [tab, go]);
  return useMemo(() => [pane, open], [pane, open]);
}
