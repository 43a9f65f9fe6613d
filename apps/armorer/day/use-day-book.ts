import { createContext, useContext, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { LogStore } from '../log/log-store.js';
import { nextTask } from '../turns.js';
import { DayBookStore, type DayBookView } from './day-book-store.js';

const DayBookContext = createContext<DayBookStore | null>(null);

export const DayBookProvider = DayBookContext.Provider;

export const useDayBookStoreFor = (log: LogStore): DayBookStore =>
  useMemo(() => new DayBookStore(log, nextTask), [log]);

/** The drawn days of the whole log, as far as they are: what is made of them is drawn in slices, never in one long task. */
export function useDayBook(): DayBookView {
  const store = useContext(DayBookContext);
  if (!store) throw new Error('useDayBook wants a DayBookProvider above it');
  return useDeferredValue(useSyncExternalStore(store.subscribe, store.current));
}
