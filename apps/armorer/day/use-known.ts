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
    return { ...state, weapons: { ...book.known().weapons, ...state.weapons } };
  }, [state, book, cursor, isReady]);
}
