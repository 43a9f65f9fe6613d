import type { Cursor, Entry } from '#custody';
import type { LogPage } from '#ui/entrance';
import type { Told } from '../desk.js';
import type { ReadLog } from '../log/log-store.js';

/** A log as a server gives it out, page by page, and what it was asked. */
export class LogPages {
  readonly asked: [after: Cursor, limit: number][] = [];
  /** The next answer is this one. */
  trouble: string | null = null;

  constructor(public entries: Entry[]) {}

  readonly read: ReadLog = (after, limit) => {
    this.asked.push([after, limit]);
    if (this.trouble !== null) {
      const message = this.trouble;
      this.trouble = null;
      return Promise.resolve({ ok: false, message });
    }
    const entries = this.entries.slice(after, after + limit);
    const head = this.entries.at(-1)?.hash ?? '';
    return Promise.resolve<Told<LogPage>>({ ok: true, value: { entries, cursor: this.entries.length, head } });
  };
}

/** Everything that waits for a promise goes on until nothing does. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}
