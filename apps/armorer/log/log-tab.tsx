import { useCallback, useMemo, useState } from 'react';
import type { Cursor } from '#custody';
import { notesByEntry } from '#record';
import { useDayBook } from '../day/use-day-book.js';
import { useKnown } from '../day/use-known.js';
import { KeyButton } from '../parts/key-button.js';
import { Later } from '../parts/later.js';
import { usePane } from '../use-pane.js';
import { CorrectForm } from './correct-form.js';
import { EntryPane } from './entry-pane.js';
import { EVERYTHING, isEverything, type LogFilter } from './filter.js';
import { KeepLog } from './keep-log.js';
import { LogFilters } from './log-filters.js';
import { LogList } from './log-list.js';
import { isWhole } from './log-store.js';
import { useLogSearch } from './use-log-search.js';
import { useLogStore, useWholeLog } from './use-log.js';
import './log.css';

const figures = new Intl.NumberFormat('en');

/** How much of the log is here, and why it is not more. */
function Reading() {
  const log = useWholeLog();
  const store = useLogStore();
  if (log.problem !== null)
    return (
      <p className="refused">
        The log was not read to its beginning. {log.problem}{' '}
        <KeyButton className="small" onPress={() => store.tryAgain()}>
          Try again
        </KeyButton>
      </p>
    );
  if (isWhole(log) || log.cursor === 0) return null;
  return (
    <label className="log-reading">
      <span>
        Reading the log: {figures.format(log.entries.length)} of {figures.format(log.cursor)}
      </span>
      <progress max={log.cursor} value={log.entries.length} />
    </label>
  );
}

/** DY6: what can be told to whoever doubts the log later: how many entries, and the hash that all of them lead to. */
function Head() {
  const { cursor, head } = useWholeLog();
  if (head === null) return null;
  return (
    <p className="dim log-hash">
      {figures.format(cursor)} entries, never edited. Head <code>{head}</code>
    </p>
  );
}

/** The log in words, newest first: all of it, found by words, weapon, person, kind and time. It is never edited (DY6). */
export function LogTab() {
  const { entries, after, cursor } = useWholeLog();
  const { book, cursor: drawnTo } = useDayBook();
  const [filter, setFilter] = useState<LogFilter>(EVERYTHING);
  const [[word = '', then], setPane] = usePane('log');
  const chosen: Cursor | null = /^\d+$/.test(word) ? Number(word) : null;
  const { rows, isLooking } = useLogSearch(filter);
  const known = useKnown();
  const notes = useMemo(() => notesByEntry(entries), [entries]);
  const days = useMemo(() => (drawnTo > 0 ? book.days() : []), [book, drawnTo]);
  const entry = chosen === null ? undefined : entries[chosen - 1 - after];
  const open = useCallback((next: Cursor): void => setPane(String(next)), [setPane]);
  return (
    <>
      <main className="sheet log-sheet">
        <div className="sheet-head">
          <h1>Log</h1>
          <output className="dim">
            {isEverything(filter)
              ? `${figures.format(cursor)} entries`
              : `${figures.format(rows.length)} of ${figures.format(entries.length)} entries${isLooking ? ', looking …' : ''}`}
          </output>
          <KeepLog />
        </div>
        <LogFilters filter={filter} onChange={setFilter} known={known} days={days} />
        <Reading />
        {rows.length === 0 && !isLooking && entries.length > 0 && <p className="dim">No entry says that.</p>}
        <Later>
          <LogList key={JSON.stringify(filter)} rows={rows} notes={notes} known={known} chosen={chosen} onOpen={open} />
        </Later>
        <Head />
      </main>
      {entry && (
        <aside className="sheet-side" aria-label={`Entry ${entry.cursor}`}>
          {then === 'note' ? (
            <CorrectForm cursor={entry.cursor} onClose={() => open(entry.cursor)} />
          ) : (
            <EntryPane
              entry={entry}
              notes={notes.get(entry.cursor) ?? []}
              known={known}
              onOpen={open}
              onCorrect={() => setPane(String(entry.cursor), 'note')}
              onClose={() => setPane()}
            />
          )}
        </aside>
      )}
    </>
  );
}
