import type { Cursor } from '#custody';

const KEPT = 256;

/** When the newest cursors went out, to tell since when a screen that shows an older one is behind. */
export class PublishedTimes {
  private readonly times: { cursor: Cursor; at: number }[] = [];

  add(cursor: Cursor, at: number): void {
    this.times.push({ cursor, at });
    if (this.times.length > KEPT) this.times.shift();
  }

  /** When the first entry after `shown` went out, in ms of the clock given to `add`; null when nothing went out since. */
  behindSince(shown: Cursor): number | null {
    return this.times.find(({ cursor }) => cursor > shown)?.at ?? null;
  }
}
