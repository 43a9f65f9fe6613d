import { MOST_BYTES } from './limits.js';
import type { Reading } from './table.js';

/** A list of two thousand rows takes well under a second; whatever takes this long is no such list. */
const READ_WITHIN_MS = 20_000;

const TOO_LONG: Reading = { ok: false, message: 'This file took too long to read, so reading was stopped.' };
const BROKEN: Reading = { ok: false, message: 'This file can’t be read here. Save it anew as CSV.' };
const TOO_LARGE: Reading = {
  ok: false,
  message: 'This file has more than 5 MB, which no list of 2,000 rows has. Nothing of it was read.',
};

/** Reads a file in a thread of its own. Null where the browser no longer has it: it was changed since it was chosen. */
export async function readFile(file: File): Promise<Reading | null> {
  if (file.size > MOST_BYTES) return TOO_LARGE;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return null;
  }
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Reading>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Reading>) => resolve(data));
      worker.addEventListener('error', () => resolve(BROKEN));
      setTimeout(() => resolve(TOO_LONG), READ_WITHIN_MS);
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}
