import type { Cursor, Entry, ProductionId } from '#custody';
import type { Appended, Log, LogHead, Receipt } from '../custody/log.js';

/** One production's log without a database, for what a writer asks of it; several writers may share one. */
export class MemoryLog {
  entries: Entry[] = [];
  readonly known = new Map<string, Receipt>();
  /** What was asked of it, in order. */
  readonly asked: string[] = [];
  /** Before when the last refusals that were asked for would be forgotten. */
  forgetBefore: Date | null = null;
  /** Called before each append, which waits for it. */
  beforeAppend: () => Promise<void> = () => Promise.resolve();

  constructor(
    readonly productionId: ProductionId,
    public epoch: string,
  ) {}

  /** As what a writer works with. */
  get asLog(): Log {
    return this as unknown as Log;
  }

  head(): LogHead {
    return { productionId: this.productionId, epoch: this.epoch, cursor: this.entries.at(-1)?.cursor ?? 0 };
  }

  async append(_id: ProductionId, entries: Entry[], receipts: Receipt[]): Promise<Appended> {
    this.asked.push('append');
    await this.beforeAppend();
    const [first] = entries;
    if (first && first.cursor !== this.head().cursor + 1) return 'taken';
    if (receipts.some(({ commandId }) => this.known.has(commandId))) return 'repeated';
    this.entries.push(...entries);
    for (const receipt of receipts) this.known.set(receipt.commandId, receipt);
    return 'appended';
  }

  read(_id: ProductionId, after: Cursor, limit: number): Promise<Entry[]> {
    this.asked.push('read');
    return Promise.resolve(this.entries.filter(({ cursor }) => cursor > after).slice(0, limit));
  }

  heads(ids: ProductionId[]): Promise<LogHead[]> {
    this.asked.push('heads');
    return Promise.resolve(ids.includes(this.productionId) && this.entries.length > 0 ? [this.head()] : []);
  }

  receipts(_id: ProductionId, ids: string[], forgetBefore: Date): Promise<Receipt[]> {
    this.asked.push('receipts');
    this.forgetBefore = forgetBefore;
    return Promise.resolve(ids.flatMap((id) => this.known.get(id) ?? []));
  }

  unwrappedRefusals(): Promise<[]> {
    this.asked.push('refusals');
    return Promise.resolve([]);
  }
}
