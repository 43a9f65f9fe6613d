import { useCallback } from 'react';
import { useDayBook } from '../day/use-day-book.js';
import { openShortOf, type OpenShort } from './rounds.view.js';

/** RD3: what nobody answered for of each lot, where this page has read the whole log. */
export function useOpenShort(): OpenShort {
  const { book, cursor, isReady } = useDayBook();
  return useCallback<OpenShort>(
    (lotId) => (isReady && cursor > 0 ? openShortOf(book.lotStory(lotId)) : null),
    [book, cursor, isReady],
  );
}
