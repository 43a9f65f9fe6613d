import { memo } from 'react';
import type { Entry } from '#custody';
import { clockTime, counted, dayOfYear, entryWords, weaponOfEntry, withheldWords, type Known } from '#record';

interface LogRowProps {
  entry: Entry;
  known: Known;
  timeZone: string;
  /** "Sun 22 Nov": what happened on another day says so. */
  today: string;
  /** DY6: notes that point at it, oldest first. */
  notes: readonly Entry<'correct'>[];
  isChosen: boolean;
  /** The one that the Tab key comes to. */
  isTabStop: boolean;
  onOpen: (cursor: number) => void;
}

/** Beneath its entry; more of them are counted, and are in the entry's own pane. */
const MOST_NOTES = 3;

/** How many lines the notes of an entry take. */
export const noteLines = (notes: readonly unknown[]): number => Math.min(MOST_NOTES + 1, notes.length);

/** One entry in a line: what it says of what, who recorded it when, and the notes that point at it. */
export const LogRow = memo(function LogRow(props: LogRowProps) {
  const { entry, known, timeZone, today, notes, isChosen, isTabStop, onOpen } = props;
  const { what, detail } = entryWords(known, entry);
  const withheld = withheldWords(entry);
  const weaponId = weaponOfEntry(known, entry);
  const day = dayOfYear(entry.at, timeZone);
  return (
    <>
      <button
        type="button"
        className="log-row"
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isChosen || undefined}
        data-cursor={entry.cursor}
        onClick={() => onOpen(entry.cursor)}
      >
        <span className="log-cursor">{entry.cursor}</span>
        <time dateTime={entry.at}>
          {day !== today && <small>{day}</small>}
          {clockTime(entry.at, timeZone)}
        </time>
        <b className="log-number">{weaponId === null ? '' : (known.weapons[weaponId]?.number ?? '')}</b>
        <span className="log-what">{what}</span>
        <span className="log-detail" dir="auto">
          {detail}
          {withheld !== null && <i>{detail === '' ? withheld : ` · ${withheld}`}</i>}
        </span>
        <span className="log-by" dir="auto">
          {entry.by?.name ?? 'nobody’s name'}
        </span>
      </button>
      {notes.slice(0, MOST_NOTES).map((note) => (
        <p key={note.cursor} className="log-note" dir="auto">
          <b>Note {note.cursor}</b> {note.data.note} <span className="dim">{note.by?.name}</span>
        </p>
      ))}
      {notes.length > MOST_NOTES && (
        <p className="log-note">and {counted(notes.length - MOST_NOTES, 'more note', 'more notes')}</p>
      )}
    </>
  );
});
