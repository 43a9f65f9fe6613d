import { useMemo } from 'react';
import type { Known } from '#record';
import { useDesk } from '../desk.js';
import { useDayBook } from './use-day-book.js';

/** What the words of any entry look names up in: once the whole log is drawn, weapons that left are among them. */
export function useKnown(): Known {
  const { state } = useDesk();
  const { book, cursor, isReady } = useDayBook();
  return useMemo(() => {
    if (!isReady || cursor === 0) return state;
    const { weapons, firstHalves } = book.known();
    return { ...state, weapons: { ...weapons, ...state.weapons }, ...(firstHalves ? { firstHalves } : {}) };
  }, [state, book, cursor, isReady]);
}
