import type { ConcernId, Cursor, Entry, Instant } from '#custody';
import type { LogPage } from '#ui/entrance';
import type { Told } from '../desk.js';

/** Reads the log after a cursor, redacted by the server as the socket is (CH2). */
export type ReadLog = (after: Cursor, limit: number) => Promise<Told<LogPage>>;

/** What this screen has of the log: entries in a row, oldest first, up to the newest that it knows of. */
export interface LogView {
  entries: readonly Entry[];
  /** The cursor before the first of them; 0 once the whole log is here. */
  after: Cursor;
  /** The newest entry that the board shows. */
  cursor: Cursor;
  /** The hash of the log's newest entry, as the server said with the newest page. */
  head: string | null;
  /** Why reading stopped, in words; null while it goes on or is done. */
  problem: string | null;
}

/** Where the board is. Another epoch is another log (it was restored). */
export interface Followed {
  epoch: string;
  cursor: Cursor;
  /** When the day that is on began, by which reading back may stop; null reads back a page. */
  begun: Instant | null;
}

const MOST_AT_ONCE = 1000;
const NOTHING: LogView = { entries: [], after: 0, cursor: 0, head: null, problem: null };

/** Whether all of the log is here. */
export const isWhole = ({ entries, after, cursor }: LogView): boolean =>
  cursor > 0 && after === 0 && entries.length >= cursor;

/** Keeps this screen's part of the log: today's by itself, and the whole of it once somebody asks for that. */
export class LogStore {
  private view: LogView = NOTHING;
  private followed: Followed | null = null;
  private isWholeWanted = false;
  private isReading = false;
  /** Entries of which something was withheld that no longer is, or is only now. */
  private stale: Cursor[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly read: ReadLog) {}

  readonly current = (): LogView => this.view;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => this.listeners.delete(onChange);
  };

  /** The board went on: what is new is read, a thousand entries at a time. */
  follow(to: Followed): void {
    if (this.followed && this.followed.epoch !== to.epoch) this.view = NOTHING;
    this.followed = to;
    this.show({ cursor: to.cursor, problem: null });
    void this.go();
  }

  /** Reads back to the first entry, in the background. */
  wantWhole(): void {
    if (this.isWholeWanted) return;
    this.isWholeWanted = true;
    void this.go();
  }

  tryAgain(): void {
    this.show({ problem: null });
    void this.go();
  }

  private show(change: Partial<LogView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }

  private async go(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      for (let next = this.next(); next && this.view.problem === null; next = this.next()) await this.take(next);
    } finally {
      this.isReading = false;
    }
  }

  /** What is new first, then what changed its veil, then what is older. */
  private next(): { after: Cursor; limit: number } | null {
    const { entries, after, cursor } = this.view;
    const upTo = after + entries.length;
    if (cursor === 0) return null;
    if (entries.length === 0) return { after: Math.max(0, cursor - MOST_AT_ONCE), limit: MOST_AT_ONCE };
    if (upTo < cursor) return { after: upTo, limit: MOST_AT_ONCE };
    const stale = this.stale.shift();
    if (stale !== undefined) return { after: stale - 1, limit: 1 };
    if (after === 0 || !this.isOlderWanted()) return null;
    const from = Math.max(0, after - MOST_AT_ONCE);
    return { after: from, limit: after - from };
  }

  private isOlderWanted(): boolean {
    if (this.isWholeWanted) return true;
    const begun = this.followed?.begun ?? null;
    const oldest = this.view.entries[0];
    return begun !== null && oldest !== undefined && oldest.at >= begun;
  }

  private async take({ after, limit }: { after: Cursor; limit: number }): Promise<void> {
    const epoch = this.followed?.epoch;
    const told = await this.read(after, limit);
    if (epoch !== this.followed?.epoch) return;
    if (!told.ok) return this.show({ problem: told.message });
    const { entries: page, head } = told.value;
    // A server that has no more than was asked for would be asked for ever.
    if (page.length === 0) return this.show({ problem: 'The log could not be read to its end.' });
    this.join(page, head);
  }

  private join(page: readonly Entry[], head: string): void {
    const { entries, after } = this.view;
    const first = page[0]?.cursor ?? 0;
    const upTo = after + entries.length;
    if (entries.length === 0) return this.show({ entries: page, after: first - 1, head });
    if (first <= after) return this.show({ entries: [...page, ...entries], after: first - 1, head });
    if (first > upTo) {
      this.stale.push(...page.flatMap((entry) => this.lifts(entry)));
      return this.show({ entries: [...entries, ...page], head });
    }
    const [fresh] = page;
    return fresh && this.show({ entries: entries.with(first - 1 - after, fresh), head });
  }

  /** CH2, ST6: entries that are here and that this one shows or withholds: they are asked for again, whole or without words. */
  private lifts(entry: Entry): Cursor[] {
    const here = this.view.entries;
    if (entry.type === 'answer-concern')
      return entry.data.withhold === undefined ? [] : this.voicesOf(entry.data.concernId);
    const inspection = 'inspection' in entry.data ? entry.data.inspection : undefined;
    const answered = inspection && here[inspection.cursor - 1 - this.view.after];
    return answered && answered.salt === undefined ? [answered.cursor] : [];
  }

  /** ST6: concerns about one number are answered together. */
  private voicesOf(concernId: ConcernId): Cursor[] {
    const raised = this.view.entries.filter((each) => each.type === 'raise-concern');
    const number = raised.find(({ data }) => data.concernId === concernId)?.data.number;
    const isAnswered = ({ data }: Entry<'raise-concern'>): boolean =>
      data.concernId === concernId || (number !== undefined && data.number === number);
    return raised.filter(isAnswered).map(({ cursor }) => cursor);
  }
}
