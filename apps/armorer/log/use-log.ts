import { createContext, useContext, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useBoard } from '#live/react';
import type { Entry } from '#custody';
import { LogStore, type LogView, type ReadLog } from './log-store.js';
import { sinceDayBegan } from './since-day-began.js';

const LogContext = createContext<LogStore | null>(null);

export const LogProvider = LogContext.Provider;

/** One store a reader: another person may be sent another view of the same log (CH2). */
export const useLogStoreFor = (read: ReadLog): LogStore => useMemo(() => new LogStore(read), [read]);

/** The log that this page keeps. */
export function useLogStore(): LogStore {
  const store = useContext(LogContext);
  if (!store) throw new Error('useLogStore wants a LogProvider above it');
  return store;
}

/** What this page has of the log; asking for it reads the whole of it, and draws it, in the background. */
export function useWholeLog(): LogView {
  const store = useLogStore();
  useEffect(() => store.wantWhole(), [store]);
  return useDeferredValue(useSyncExternalStore(store.subscribe, store.current));
}

const NONE: readonly Entry[] = [];

/** Today's entries, oldest first, kept up with what this screen shows. What can't be read yet is asked for at the next entry. */
export function useTodaysEntries(): readonly Entry[] {
  const store = useLogStore();
  const epoch = useBoard((board) => board.epoch);
  const cursor = useBoard((board) => board.cursor);
  const begun = useBoard((board) => board.state.day?.begun ?? null);
  useEffect(() => {
    if (epoch !== null && cursor !== null && cursor > 0) store.follow({ epoch, cursor, begun });
  }, [store, epoch, cursor, begun]);
  const { entries } = useSyncExternalStore(store.subscribe, store.current);
  const isThere = epoch !== null;
  return useMemo(() => (isThere ? sinceDayBegan(begun, entries) : NONE), [isThere, begun, entries]);
}
