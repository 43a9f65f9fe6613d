import { Inflate } from 'fflate';
import { MOST_INFLATED, MOST_ZIP_ENTRIES } from './limits.js';
import { Unreadable } from './unreadable.js';

interface ZipEntry {
  method: number;
  packed: number;
  inflated: number;
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const IN_DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MOST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** Deflate makes a thousand bytes of one at most: so much at a time, and no push goes four megabytes past the limit. */
const AT_ONCE = 4096;

const DAMAGED = 'This workbook is damaged, or no workbook. Save it anew as XLSX, or as CSV.';
const TOO_LARGE =
  'This workbook unpacks to more than a list can be, so it was not opened. Copy the list into a new workbook of its own.';

/** The parts of a zip by name, read by what comes out of them and not by what they say of themselves alone. */
export class Zip {
  private readonly entries: Map<string, ZipEntry>;
  private inflated = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = this.directory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** A part as text; null where there is none of the name. */
  text(name: string): string | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    return new TextDecoder().decode(this.unpacked(entry));
  }

  private directory(): Map<string, ZipEntry> {
    const end = this.endOfDirectory();
    const count = this.view.getUint16(end + 10, true);
    if (count > MOST_ZIP_ENTRIES) throw new Unreadable(TOO_LARGE);
    const entries = new Map<string, ZipEntry>();
    let at = this.view.getUint32(end + 16, true);
    let declared = 0;
    for (let nth = 0; nth < count; nth++) {
      if (!this.holds(at, ENTRY_BYTES) || this.view.getUint32(at, true) !== IN_DIRECTORY) throw new Unreadable(DAMAGED);
      if (this.view.getUint16(at + 8, true) & ENCRYPTED)
        throw new Unreadable('This workbook has a password. Save it without one.');
      const inflated = this.view.getUint32(at + 24, true);
      declared += inflated;
      const nameBytes = this.view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
      entries.set(name, {
        method: this.view.getUint16(at + 10, true),
        packed: this.view.getUint32(at + 20, true),
        inflated,
        offset: this.view.getUint32(at + 42, true),
      });
      at += ENTRY_BYTES + nameBytes + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
    if (declared > MOST_INFLATED) throw new Unreadable(TOO_LARGE);
    return entries;
  }

  private endOfDirectory(): number {
    const last = this.bytes.length - END_BYTES;
    for (let at = last; at >= 0 && at >= last - MOST_COMMENT; at--)
      if (this.view.getUint32(at, true) === END_OF_DIRECTORY) return at;
    throw new Unreadable(DAMAGED);
  }

  private holds(at: number, bytes: number): boolean {
    return at >= 0 && at + bytes <= this.bytes.length;
  }

  private unpacked({ method, packed, inflated, offset }: ZipEntry): Uint8Array {
    if (!this.holds(offset, LOCAL_BYTES) || this.view.getUint32(offset, true) !== LOCAL) throw new Unreadable(DAMAGED);
    const start =
      offset + LOCAL_BYTES + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (!this.holds(start, packed)) throw new Unreadable(DAMAGED);
    const data = this.bytes.subarray(start, start + packed);
    if (method !== STORED && method !== DEFLATED) throw new Unreadable(DAMAGED);
    const whole = method === STORED ? this.counted(data) : this.inflate(data);
    if (whole.length !== inflated) throw new Unreadable(DAMAGED);
    return whole;
  }

  /** A bomb lies about its size: what really comes out is counted while it does, over all parts together. */
  private counted(piece: Uint8Array): Uint8Array {
    this.inflated += piece.length;
    if (this.inflated > MOST_INFLATED) throw new Unreadable(TOO_LARGE);
    return piece;
  }

  private inflate(data: Uint8Array): Uint8Array {
    const pieces: Uint8Array[] = [];
    const stream = new Inflate((piece) => pieces.push(this.counted(piece)));
    try {
      for (let at = 0; at < data.length; at += AT_ONCE)
        stream.push(data.subarray(at, at + AT_ONCE), at + AT_ONCE >= data.length);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(DAMAGED);
    }
    const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }
}
