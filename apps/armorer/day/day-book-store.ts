import { DayBook } from '#record';
import { isWhole, type LogStore, type LogView } from '../log/log-store.js';
import { TASK_MS, type Pause } from '../turns.js';

/** The days as far as they are drawn. The book itself grows; `cursor` says that it did. */
export interface DayBookView {
  book: DayBook;
  cursor: number;
  /** It has every entry that the page has read of the whole log. */
  isReady: boolean;
}

const A_STEP = 100;

/** Draws the days of the whole log as it is read and as it grows, a little at a time. */
export class DayBookStore {
  private view: DayBookView = { book: new DayBook(), cursor: 0, isReady: false };
  private source: LogView | null = null;
  private firstDrawn: LogView['entries'][number] | undefined;
  private isDrawing = false;
  private readonly listeners = new Set<() => void>();
  private leave: () => void = () => undefined;

  constructor(
    private readonly log: Pick<LogStore, 'current' | 'subscribe'>,
    private readonly pause: Pause,
    private readonly now: () => number = () => performance.now(),
  ) {}

  readonly current = (): DayBookView => this.view;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    if (this.listeners.size === 1) {
      this.leave = this.log.subscribe(() => this.hear());
      this.hear();
    }
    return () => {
      this.listeners.delete(onChange);
      if (this.listeners.size === 0) this.leave();
    };
  };

  private hear(): void {
    this.source = this.log.current();
    // Only from the first entry on can it be folded; until then the log is still being read.
    if (this.source.after === 0 && this.source.entries.length > 0) void this.draw();
  }

  private show(change: Partial<DayBookView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }

  private async draw(): Promise<void> {
    if (this.isDrawing) return;
    this.isDrawing = true;
    while (this.step()) await this.pause();
    this.isDrawing = false;
  }

  /** A task's worth of entries; says whether there are more. */
  private step(): boolean {
    const { source } = this;
    if (!source || source.after !== 0 || source.entries.length === 0) return false;
    const first = source.entries[0];
    // Another log than the one that was drawn: it was restored, and begins with another entry.
    const isOther = this.firstDrawn !== undefined && this.firstDrawn.hash !== first?.hash;
    const book = isOther ? new DayBook() : this.view.book;
    this.firstDrawn = first;
    const until = this.now() + TASK_MS;
    while (book.cursor < source.entries.length && this.now() < until)
      book.add(source.entries.slice(book.cursor, book.cursor + A_STEP));
    const isDone = book.cursor >= source.entries.length;
    // Once it is whole it stays so while it grows.
    const wasReady = this.view.isReady && !isOther;
    const next = { book, cursor: book.cursor, isReady: wasReady || (isDone && isWhole(source)) };
    const isNews = next.cursor !== this.view.cursor || next.isReady !== this.view.isReady || isOther;
    if (isNews && (isDone || !wasReady)) this.show(next);
    return !isDone;
  }
}
