import { MOST_BYTES } from './limits.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { Reading } from './table.js';
import { Unreadable } from './unreadable.js';

const begins = (bytes: Uint8Array, ...with_: number[]): boolean => with_.every((byte, nth) => bytes[nth] === byte);

const TOO_LARGE = 'This file has more than 5 MB, which no list of 2,000 rows has. Nothing of it was read.';
const OLD_WORKBOOK =
  'This is a workbook of an old kind, or one with a password. Save it as XLSX without a password, or as CSV.';

/** Reads a file by what it is, whatever its name says. Never throws: what can't be read comes with the reason for a person. */
export function readTable(bytes: Uint8Array): Reading {
  try {
    if (bytes.length > MOST_BYTES) throw new Unreadable(TOO_LARGE);
    if (bytes.length === 0) throw new Unreadable('This file is empty.');
    if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable(OLD_WORKBOOK);
    const table = begins(bytes, 0x50, 0x4b, 0x03, 0x04) ? readXlsx(bytes) : readCsv(bytes);
    return { ok: true, table };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    // Whatever else is wrong with the bytes is wrong with the file, and the page goes on.
    return { ok: false, message: 'This file can’t be read. Save it anew as CSV or XLSX.' };
  }
}
