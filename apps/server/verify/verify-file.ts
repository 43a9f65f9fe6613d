import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { errorCode } from '../config/error-code.js';
import { linesOf, LONGEST_LINE, type Line } from './lines.js';
import { foretell, verifyLines } from './verify-lines.js';
import type { Foretold, Verdict } from './verdict.js';

const READ_AT_ONCE = 1 << 18;

const CANT_READ: Record<string, string> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'It may not be read by this user.',
};

/** Verifies a file, however long, holding no more of it than a line and what the log folds to. Never throws. */
export async function verifyFile(file: string, keepsHashes = false): Promise<Verdict> {
  try {
    return await verifyLines(await foretellFile(file), linesIn(file), keepsHashes);
  } catch (error) {
    const code = errorCode(error);
    return { line: 0, cursor: null, why: CANT_READ[code] ?? `It can’t be read (${code}).` };
  }
}

/** The lines of a file, one by one. */
export const linesIn = (file: string): AsyncIterable<Line> =>
  linesOf(createReadStream(file, { highWaterMark: READ_AT_ONCE }));

async function foretellFile(file: string): Promise<Foretold | null> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const begin = await part(handle, 0, LONGEST_LINE);
    return await foretell(begin, await part(handle, Math.max(0, size - LONGEST_LINE), LONGEST_LINE));
  } finally {
    await handle.close();
  }
}

async function part(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}
