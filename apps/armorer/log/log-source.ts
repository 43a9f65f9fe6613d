import { createContext, useContext, useEffect, useState } from 'react';
import { useBoard } from '#live/react';
import type { Cursor, Entry, Instant } from '#custody';
import type { LogPage } from '#ui/entrance';
import type { Told } from '../desk.js';

/** Reads the log after a cursor, redacted by the server as the socket is (CH2). */
export type ReadLog = (after: Cursor, limit: number) => Promise<Told<LogPage>>;

const ReadLogContext = createContext<ReadLog | null>(null);

export const ReadLogProvider = ReadLogContext.Provider;

const MOST_AT_ONCE = 1000;

/** Today's entries so far, and up to where they were read. */
interface Read {
  by: ReadLog | null;
  entries: readonly Entry[];
  upTo: Cursor;
}

const NOTHING: Read = { by: null, entries: [], upTo: 0 };

/** Goes back through the log, a thousand entries at a time, to the one that began the day. */
async function readToday(read: ReadLog, cursor: Cursor, begun: Instant | null): Promise<Entry[] | null> {
  let entries: Entry[] = [];
  let from = cursor;
  while (from > 0) {
    const after = Math.max(0, from - MOST_AT_ONCE);
    const told = await read(after, from - after);
    if (!told.ok) return null;
    entries = [...told.value.entries.filter((entry) => entry.cursor <= from), ...entries];
    from = after;
    const oldest = entries[0];
    if (begun === null || (oldest && oldest.at < begun)) break;
  }
  return begun === null ? entries : entries.filter((entry) => entry.at >= begun);
}

async function readNewer(read: ReadLog, was: Read, cursor: Cursor): Promise<Entry[] | null> {
  const told = await read(was.upTo, Math.min(MOST_AT_ONCE, cursor - was.upTo));
  return told.ok ? [...was.entries, ...told.value.entries] : null;
}

/** Today's entries, oldest first, kept up with what this screen shows. What can't be read yet is asked for at the next entry. */
export function useTodaysEntries(): readonly Entry[] {
  const read = useContext(ReadLogContext);
  const cursor = useBoard((board) => board.cursor) ?? 0;
  const begun = useBoard((board) => board.state.day?.begun ?? null);
  const [today, setToday] = useState<Read>(NOTHING);
  useEffect(() => {
    if (!read || cursor === 0 || (today.by === read && today.upTo >= cursor)) return undefined;
    let isStale = false;
    const isFresh = today.by === read && cursor - today.upTo <= MOST_AT_ONCE;
    void (isFresh ? readNewer(read, today, cursor) : readToday(read, cursor, begun)).then((entries) => {
      if (entries && !isStale) setToday({ by: read, entries, upTo: cursor });
    });
    return () => {
      isStale = true;
    };
  }, [read, cursor, begun, today]);
  return today.by === read ? today.entries : NOTHING.entries;
}

interface Page {
  kind: 'asking' | 'there' | 'failed';
  entries: readonly Entry[];
  cursor: Cursor;
  message: string;
}

/** One page of the log, counted back from its newest entry. */
export function useLogPage(back: number, size: number): Page {
  const read = useContext(ReadLogContext);
  const cursor = useBoard((board) => board.cursor) ?? 0;
  const [page, setPage] = useState<Omit<Page, 'cursor'>>({ kind: 'asking', entries: [], message: '' });
  const end = cursor - back * size;
  const after = Math.max(0, end - size);
  useEffect(() => {
    if (!read || end <= 0) return undefined;
    let isStale = false;
    void read(after, end - after).then((told) => {
      if (isStale) return;
      if (told.ok) setPage({ kind: 'there', entries: told.value.entries, message: '' });
      else setPage({ kind: 'failed', entries: [], message: told.message });
    });
    return () => {
      isStale = true;
    };
  }, [read, after, end]);
  return { ...page, cursor };
}
