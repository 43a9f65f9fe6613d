import type { FileHandle } from 'node:fs/promises';
import { LONGEST_LINE } from '../verify/lines.js';
import { readLine } from '../verify/read-line.js';
import type { Opening } from '../verify/shapes.js';
import type { End } from './copy-file.js';

const NEWLINE = 0x0a;

async function part(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(to - from), 0, to - from, from);
  return buffer.subarray(0, bytesRead);
}

/** The first line of a copy; null where it was torn off before it was whole, `other` where the file is no copy. */
export async function openingIn(handle: FileHandle): Promise<Opening | 'other' | null> {
  const bytes = await part(handle, 0, LONGEST_LINE);
  const end = bytes.indexOf(NEWLINE);
  if (end < 0) return bytes.length < LONGEST_LINE ? null : 'other';
  const said = readLine(bytes.toString('utf8', 0, end));
  return said.kind === 'opening' ? said.opening : 'other';
}

/**
 * How many bytes of a copy are whole lines, from its end backwards, and what the last of them says: a power cut may leave half a
 * line, or a block of zeros where lines were. 0 bytes where nothing near the end is a line of a log.
 */
export async function lastWhole(handle: FileHandle, size: number): Promise<{ bytes: number; end: End | null }> {
  const from = Math.max(0, size - LONGEST_LINE);
  const bytes = await part(handle, from, size);
  for (let to = bytes.lastIndexOf(NEWLINE); to >= 0;) {
    const before = to === 0 ? -1 : bytes.lastIndexOf(NEWLINE, to - 1);
    const said = readLine(bytes.toString('utf8', before + 1, to));
    if (said.kind === 'entry')
      return { bytes: from + to + 1, end: { cursor: said.entry.cursor, head: said.entry.hash } };
    if (said.kind === 'opening') return { bytes: from + to + 1, end: null };
    to = before;
  }
  return { bytes: 0, end: null };
}
