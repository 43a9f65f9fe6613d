import type { Cursor, Entry } from '#custody';

/** How many entries are kept in memory for screens that come back; who missed more starts over from a snapshot. */
const KEPT = 2_000;

/** The newest entries of a log, without a gap. */
export class RecentEntries {
  private entries: Entry[] = [];

  add(entries: Entry[]): void {
    // One by one: a spread of a whole log is more arguments than a call may have.
    for (const entry of entries) this.entries.push(entry);
    if (this.entries.length > KEPT * 2) this.entries = this.entries.slice(-KEPT);
  }

  clear(): void {
    this.entries = [];
  }

  /** Entries after `cursor` up to `newest`, or null where they are not all here (or `cursor` is not of this log at all). */
  since(cursor: Cursor, newest: Cursor): Entry[] | null {
    if (cursor === newest) return [];
    const oldest = this.entries[0]?.cursor;
    if (cursor > newest || oldest === undefined || cursor + 1 < oldest) return null;
    return this.entries.slice(cursor + 1 - oldest);
  }
}
