import { createHash } from 'node:crypto';
import { redactEntry, type Audience } from '#custody';
import type { Board } from '../custody/board.js';
import type { RestoredFrom } from '../custody/standing.js';
import type { ProductionWriter } from '../custody/writer.js';
import { sealed, type SigningKey } from './seal.js';

/** Few enough that a page is read and written between two pulses without either noticing. */
const PAGE = 200;

interface Exported {
  readonly writer: Pick<ProductionWriter, 'readLog'>;
  /** The log as it stands when the export begins: what it ends with, and what is withheld by. */
  readonly board: Board;
  readonly audience: Audience;
  readonly restoredFrom: RestoredFrom | null;
  readonly key: SigningKey;
}

/**
 * The log up to the board's cursor as JSON lines, a page at a time, redacted for its reader as everything is (CH2), and the
 * signed last line. Throws where the database does not have that log any more, before anything is signed.
 */
export async function* exportLines({
  writer,
  board,
  audience,
  restoredFrom,
  key,
}: Exported): AsyncGenerator<string, void, undefined> {
  const { epoch, cursor, head, state } = board;
  const digest = createHash('sha256');
  let [at, last] = [0, epoch];
  while (at < cursor) {
    const page = await writer.readLog(at, Math.min(PAGE, cursor - at));
    const newest = page.at(-1);
    if (newest?.cursor !== at + page.length) throw new Error(`the log has a gap after entry ${at}`);
    const text = page.map((entry) => `${JSON.stringify(redactEntry(entry, state, audience))}\n`).join('');
    digest.update(text, 'utf8');
    yield text;
    [at, last] = [newest.cursor, newest.hash];
  }
  if (last !== head) throw new Error(`entry ${cursor} is another than the one that was exported up to`);
  const standing = { epoch, cursor, head, ...(restoredFrom && { restoredFrom }) };
  yield `${JSON.stringify(sealed(standing, digest.digest('hex'), key))}\n`;
}
