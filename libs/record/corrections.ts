import type { Cursor, Entry } from '#custody';
import { recorded, type Recorded } from './named.js';
import type { ShootingDay } from './days.js';

/** DY6: a note, and the entry that it points at; the entry stays as it was, and both are shown. */
export interface Correction extends Recorded {
  note: string;
  /** Of the entry it points at. */
  pointsAt: Cursor;
  /** undefined where the log that was read does not reach back to it. */
  entry: Entry | undefined;
}

const isOn = (day: ShootingDay, cursor: Cursor): boolean => day.first <= cursor && cursor <= day.last;

/** DY6: every note of a log by the entry that it points at, oldest first. */
export function notesByEntry(entries: readonly Entry[]): Map<Cursor, Entry<'correct'>[]> {
  const notes = new Map<Cursor, Entry<'correct'>[]>();
  for (const entry of entries) {
    if (entry.type !== 'correct') continue;
    const { cursor } = entry.data;
    notes.set(cursor, [...(notes.get(cursor) ?? []), entry]);
  }
  return notes;
}

/** DY6: the notes that were made on a day, and those made later that point at an entry of it. Wants the whole log. */
export const correctionsOfDay = (day: ShootingDay, log: readonly Entry[]): Correction[] =>
  log.flatMap((entry) =>
    entry.type === 'correct' && (isOn(day, entry.cursor) || isOn(day, entry.data.cursor))
      ? [{ ...recorded(entry), note: entry.data.note, pointsAt: entry.data.cursor, entry: log[entry.data.cursor - 1] }]
      : [],
  );
