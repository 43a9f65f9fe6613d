import path from 'node:path';
import type { Cursor, Entry, Instant, ProductionId } from '#custody';
import { hashEntry } from '../custody/chain.js';
import type { LogHead } from '../custody/log.js';
import type { RestoredFrom } from '../custody/standing.js';
import type { ServerLog } from '../health/server-log.js';
import { CopyFile } from './copy-file.js';
import { copyName } from './copy-name.js';
import { troubleOf } from './trouble.js';

/** Few enough that a page is read and written between two pulses without either noticing. */
const PAGE = 200;
/** Files that are of another log are left as they are; so many of one name there never are. */
const MOST_FILES = 99;

interface CopyParts {
  readonly folder: string;
  /** The fingerprint of this server's key. */
  server(): Promise<string>;
  /** Entries after a cursor, as they are on disk. */
  read(productionId: ProductionId, after: Cursor, limit: number): Promise<Entry[]>;
  readonly log: ServerLog;
  /** Called after each step that a disk or the database had to take. */
  readonly stepped: () => void;
}

/** The copy of one production's log. It never throws: what is wrong is said once, shown, and tried again. */
export class Copy {
  /** What keeps it from being kept, in words; null while it is. */
  trouble: string | null = null;
  private open: CopyFile | null = null;
  private epoch = '';

  constructor(
    private readonly productionId: ProductionId,
    /** When it was last known to hold all of the log; at first, since when it has been owed. */
    public at: Instant,
    private readonly parts: CopyParts,
  ) {}

  get file(): string | null {
    return this.open && path.basename(this.open.file);
  }

  get cursor(): Cursor {
    return this.open?.end.cursor ?? 0;
  }

  /** Catches up with a head that was read from the database at that time. */
  async catchUp({ epoch, cursor }: LogHead, restoredFrom: RestoredFrom | null, at: Instant): Promise<void> {
    try {
      const file = await this.inPlace(epoch, restoredFrom);
      while (file.end.cursor < cursor) await this.appendTo(file, Math.min(PAGE, cursor - file.end.cursor));
      this.at = at;
      if (this.trouble !== null) this.parts.log.info({ file: file.file }, 'the copy is kept again');
      this.trouble = null;
    } catch (fault) {
      await this.close();
      this.fail(fault);
    }
  }

  /** It is said once, however often it is tried again. */
  fail(fault: unknown): void {
    const trouble = troubleOf(fault);
    const { productionId } = this;
    if (trouble !== this.trouble)
      this.parts.log.warn({ fault: String(fault), productionId, trouble }, 'the log is not copied');
    this.trouble = trouble;
  }

  async close(): Promise<void> {
    const { open } = this;
    this.open = null;
    await open?.close().catch(() => undefined);
  }

  private async appendTo(file: CopyFile, limit: number): Promise<void> {
    const { cursor, head } = file.end;
    const page = await this.parts.read(this.productionId, cursor, limit);
    const [first] = page;
    // The database has another log than the one that was copied: look again, and begin another file.
    if (first?.cursor !== cursor + 1 || hashEntry(head, first) !== first.hash)
      throw new Error(`the log does not go on after entry ${cursor} of its copy`);
    this.parts.stepped();
    await file.append(page);
    this.parts.stepped();
  }

  private async inPlace(epoch: string, restoredFrom: RestoredFrom | null): Promise<CopyFile> {
    if (this.open && (this.epoch !== epoch || !(await this.open.isAsLeft()))) await this.close();
    this.open ??= await this.find(epoch, restoredFrom);
    this.epoch = epoch;
    this.parts.stepped();
    return this.open;
  }

  /** The file that this log goes on in: what it holds already is looked at, and has to be of this log. */
  private async find(epoch: string, restoredFrom: RestoredFrom | null): Promise<CopyFile> {
    const { productionId, parts } = this;
    const [first] = await parts.read(productionId, 0, 1);
    if (first?.type !== 'create-production') throw new Error('the log has no first entry');
    const ids = { productionId, epoch, server: await parts.server() };
    const opening = { copyOf: productionId, epoch, ...(restoredFrom && { restoredFrom }) };
    for (let nth = 1; nth <= MOST_FILES; nth += 1) {
      const name = path.join(parts.folder, copyName(first.data, ids, nth));
      const file = await CopyFile.open(name, opening);
      if (file && (await this.isOfThisLog(file))) return file;
      await file?.close();
      parts.log.warn({ file: name }, 'a copy holds what the log does not: it is left as it is, and another is begun');
    }
    throw new Error('there are too many files that are of another log');
  }

  private async isOfThisLog({ end: { cursor, head } }: CopyFile): Promise<boolean> {
    if (cursor === 0) return true;
    const [entry] = await this.parts.read(this.productionId, cursor - 1, 1);
    return entry?.cursor === cursor && entry.hash === head;
  }
}
