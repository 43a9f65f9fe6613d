// Whether files are those that were read before, without reading them: a look is the size and the times of each. A program
// can give a file any mtime, its ctime is the system's alone; a file that was written to just now may be written to once
// more in the same tick, so its look is not trusted yet.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';

const SETTLED_MS = 3_000;

/** The look of all of them, in their order; null while one is too fresh to go by it. */
export function lookOf(files) {
  const hash = createHash('sha256');
  const settled = BigInt(Date.now() - SETTLED_MS) * 1_000_000n;
  for (const file of files) {
    const found = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (found === undefined || found.ctimeNs > settled) return null;
    hash.update(`${file}\0${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}\0`);
  }
  return hash.digest('hex');
}
