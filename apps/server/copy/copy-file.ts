import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Cursor, Entry } from '#custody';
import type { Head } from '../custody/chain.js';
import type { Opening } from '../verify/shapes.js';
import { lastWhole, openingIn } from './file-end.js';

/** Where a copy ends: its newest entry's cursor and hash, or the epoch before the first. */
export interface End {
  readonly cursor: Cursor;
  readonly head: Head;
}

/** A copy of one log, open to be appended to. Nobody else may read it: it holds every count, with its salt. */
export class CopyFile {
  private constructor(
    readonly file: string,
    private readonly handle: FileHandle,
    /** What is on disk. */
    public end: End,
    private size: number,
  ) {}

  /**
   * Opens or makes the file. A last line that a power cut tore off, or spoilt, is cut away. Null where the file is of another
   * log, or of none: it is left as it is.
   */
  static async open(file: string, opening: Opening): Promise<CopyFile | null> {
    const { O_APPEND, O_CREAT, O_RDWR } = constants;
    const handle = await open(file, O_APPEND | O_CREAT | O_RDWR, 0o600);
    try {
      const end = await mended(handle, file, opening);
      if (end) return new CopyFile(file, handle, end, (await handle.stat()).size);
    } catch (error) {
      await handle.close();
      throw error;
    }
    await handle.close();
    return null;
  }

  /** Puts entries at its end; on disk, and not only on the way there, when this resolves. */
  async append(entries: readonly Entry[]): Promise<void> {
    const last = entries.at(-1);
    if (!last) return;
    await this.handle.appendFile(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    await this.handle.datasync();
    this.end = { cursor: last.cursor, head: last.hash };
    this.size = (await this.handle.stat()).size;
  }

  /** Whether the file is as it was left: what is written to one that was deleted is gone without an error. */
  async isAsLeft(): Promise<boolean> {
    const [named, own] = await Promise.all([stat(this.file).catch(() => null), this.handle.stat()]);
    return named?.ino === own.ino && named.dev === own.dev && own.size === this.size;
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

async function mended(handle: FileHandle, file: string, opening: Opening): Promise<End | null> {
  const { size } = await handle.stat();
  const found = size === 0 ? null : await openingIn(handle);
  if (found !== null && (found === 'other' || found.copyOf !== opening.copyOf || found.epoch !== opening.epoch))
    return null;
  const { bytes, end } = found === null ? { bytes: 0, end: null } : await lastWhole(handle, size);
  if (found !== null && bytes === 0) return null;
  if (bytes < size) await handle.truncate(bytes);
  if (found === null) {
    await handle.appendFile(`${JSON.stringify(opening)}\n`);
    await syncFolder(path.dirname(file));
  }
  await handle.datasync();
  return end ?? { cursor: 0, head: opening.epoch };
}

/** A new file's name is only on disk when its folder is. Not every file system can be told so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
