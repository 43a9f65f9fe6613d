import type { Cursor } from '#custody';

const BYTES = 32;
const GROWS_BY = 4_096;

/** A SHA-256 for each cursor from 1 on, packed: three megabytes for a log of a hundred thousand entries. */
export class Hashes {
  private bytes = Buffer.alloc(GROWS_BY * BYTES);
  length = 0;

  push(hex: string): void {
    if ((this.length + 1) * BYTES > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    this.bytes.write(hex, this.length * BYTES, BYTES, 'hex');
    this.length += 1;
  }

  /** The hash at a cursor; undefined where there is none. */
  at(cursor: Cursor): string | undefined {
    if (!Number.isSafeInteger(cursor) || cursor < 1 || cursor > this.length) return undefined;
    return this.bytes.subarray((cursor - 1) * BYTES, cursor * BYTES).toString('hex');
  }
}
