import type { Cursor, Entry } from '#custody';
import { TASK_MS, type Pause } from '../turns.js';

/** What is looked through, and for what. */
export interface Search {
  entries: readonly Entry[];
  /** The cursor before the first of them. */
  after: Cursor;
  /** The same text means the same search: then only what came since is looked at. */
  key: string;
  isWanted: (entry: Entry) => boolean;
}

export interface Found {
  /** Newest first. */
  rows: readonly Entry[];
  /** Not all were looked at yet. */
  isLooking: boolean;
}

const NONE: Found = { rows: [], isLooking: false };
/** So many between two looks at the clock. */
const A_STEP = 50;

/**
 * Looks through the log from its newest entry back, in tasks so short that nothing waits for them; of a search that goes on
 * only what is new or was read later is looked at.
 */
export class LogSearch {
  private view: Found = NONE;
  private search: Search | null = null;
  private rows: Entry[] = [];
  /** What was looked at: entries after `low`, up to `high`. */
  private low: Cursor = 0;
  private high: Cursor = 0;
  private isLooking = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly pause: Pause,
    private readonly now: () => number = () => performance.now(),
  ) {}

  readonly current = (): Found => this.view;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  };

  /** The first task is done at once, so that what is on the screen is there with the keystroke. */
  look(search: Search): void {
    const upTo = search.after + search.entries.length;
    const isSame = this.search?.key === search.key && this.high <= upTo && this.low >= search.after;
    if (!isSame) {
      this.rows = [];
      this.low = upTo;
      this.high = upTo;
    } else if (this.search?.entries === search.entries) return;
    else this.replaceChanged(search);
    this.search = search;
    this.step();
    void this.goOn();
  }

  /** Of an entry that was withheld and no longer is, the newer one is shown. */
  private replaceChanged({ entries, after }: Search): void {
    const isChanged = this.rows.some((row) => entries[row.cursor - 1 - after] !== row);
    if (isChanged) this.rows = this.rows.map((row) => entries[row.cursor - 1 - after] ?? row);
  }

  private async goOn(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    while (this.view.isLooking) {
      await this.pause();
      this.step();
    }
    this.isLooking = false;
  }

  private step(): void {
    if (!this.search) return;
    const { entries, after, isWanted } = this.search;
    const upTo = after + entries.length;
    const newer = entries
      .slice(this.high - after)
      .filter(isWanted)
      .toReversed();
    this.high = upTo;
    const older: Entry[] = [];
    const until = this.now() + TASK_MS;
    while (this.low > after && this.now() < until) {
      const least = Math.max(after, this.low - A_STEP);
      for (let cursor = this.low; cursor > least; cursor -= 1) {
        const entry = entries[cursor - 1 - after];
        if (entry && isWanted(entry)) older.push(entry);
      }
      this.low = least;
    }
    this.rows = newer.length + older.length > 0 ? [...newer, ...this.rows, ...older] : this.rows;
    this.view = { rows: this.rows, isLooking: this.low > after };
    for (const listener of this.listeners) listener();
  }
}
