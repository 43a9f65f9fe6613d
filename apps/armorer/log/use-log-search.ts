import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useDayBook } from '../day/use-day-book.js';
import { useKnown } from '../day/use-known.js';
import { useDesk } from '../desk.js';
import { nextTask } from '../turns.js';
import { EntryTexts, namesIn } from './entry-texts.js';
import { sieveOf, spanOf, type LogFilter } from './filter.js';
import { LogSearch, type Found } from './log-search.js';
import { useLogStore, useWholeLog } from './use-log.js';

/** The entries that a filter looks for, newest first, kept up with the log. */
export function useLogSearch(filter: LogFilter): Found {
  const { state, at } = useDesk();
  const { entries, after } = useWholeLog();
  const { book, cursor } = useDayBook();
  const store = useLogStore();
  const known = useKnown();
  const names = useMemo(() => namesIn(known), [known]);
  const [kept] = useState<{ names: string; texts: EntryTexts | null }>({ names: '', texts: null });
  const [search] = useState(() => new LogSearch(nextTask));
  const days = useMemo(() => (cursor > 0 ? book.days() : []), [book, cursor]);
  const span = JSON.stringify(spanOf(filter.when, { days, timeZone: state.production.timeZone, at }));
  useEffect(() => {
    if (kept.texts === null || kept.names !== names) {
      const entryAt = (wanted: number) => {
        const log = store.current();
        return log.entries[wanted - 1 - log.after];
      };
      Object.assign(kept, { names, texts: new EntryTexts(known, entryAt) });
    }
    const texts = kept.texts;
    if (!texts) return;
    // Who is called what matters to the words alone.
    const key = `${JSON.stringify(filter)} ${span} ${filter.words.trim() === '' ? '' : names}`;
    search.look({ entries, after, key, isWanted: sieveOf(filter, JSON.parse(span), texts) });
  }, [search, kept, store, entries, after, filter, span, names, known]);
  return useDeferredValue(useSyncExternalStore(search.subscribe, search.current));
}
