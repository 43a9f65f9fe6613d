import type { DataSource, EntityManager } from 'typeorm';
import type { Entry, ProductionId } from '#custody';
import { StartError } from '../config/start-error.js';
import { bodyHash, type Head } from '../custody/chain.js';
import { Log, type Receipt } from '../custody/log.js';
import type { RestoredFrom } from '../custody/standing.js';
import { ProductionRow } from '../database/entities/index.js';
import { commandOf } from '../verify/command-of.js';
import { readLine } from '../verify/read-line.js';
import type { Sound } from '../verify/verdict.js';
import { linesIn } from '../verify/verify-file.js';
import { Verifier } from '../verify/verifier.js';
import { anew } from './anew.js';

/** How many entries go in one INSERT. */
const AT_ONCE = 500;

interface Filled {
  readonly file: string;
  /** What the file was found to be. */
  readonly found: Sound;
  readonly epoch: string;
  readonly now: Date;
}

/**
 * Writes the log of a verified file into the database under a new epoch: all of it or nothing. The file is verified once more
 * as it is read, so that one which changed meanwhile leaves nothing behind.
 */
export async function fill(source: DataSource, { file, found, epoch, now }: Filled): Promise<void> {
  const { id, sample } = found.state.production;
  const log = new Log(source);
  const restoredFrom = standingOf(found);
  await source.transaction(async (manager) => {
    await refuseTaken(manager, id, found.state.production.name);
    const row = { id, epoch, isSample: sample, createdAt: now, thrownAwayAt: null, restoredFrom };
    await log.create(manager, row, []);
    const again = new Verifier({ epoch: found.epoch, ...(found.restoredFrom && { restoredFrom: found.restoredFrom }) });
    let head: Head = epoch;
    for await (const page of pagesIn(file, again)) {
      const entries: Entry[] = [];
      for (const entry of page) {
        entries.push(anew(head, entry));
        head = entries.at(-1)?.hash ?? head;
      }
      await log.fill(manager, id, entries, entries.flatMap(receiptOf));
    }
    const verdict = again.end();
    if (!('head' in verdict) || verdict.head !== found.head) throw changed(file);
  });
}

const standingOf = ({ epoch, cursor, head, restoredFrom }: Sound): RestoredFrom => ({
  epoch,
  cursor,
  head,
  ...(restoredFrom && { restoredFrom }),
});

const changed = (file: string): StartError =>
  new StartError(`${file} changed while it was read. Nothing was restored.`);

async function refuseTaken(manager: EntityManager, id: ProductionId, name: string): Promise<void> {
  if (!(await manager.existsBy(ProductionRow, { id }))) return;
  throw new StartError(`This database has ${name} already. A log is restored only where there is nothing of it.`);
}

async function* pagesIn(file: string, again: Verifier): AsyncGenerator<Entry[], void, undefined> {
  let page: Entry[] = [];
  for await (const line of linesIn(file)) {
    if (again.take(line) !== null || 'wrong' in line) throw changed(file);
    const said = readLine(line.text);
    if (said.kind === 'entry') page.push(said.entry);
    if (page.length < AT_ONCE) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}

/** What the command behind an entry was answered: the same id again gets it again, after a restore too. */
function receiptOf(entry: Entry): Receipt[] {
  const { cursor, commandId, by, at } = entry;
  const body = commandOf(entry);
  if (by === null || body === null) return [];
  const outcome = { status: 'accepted' as const, cursor };
  return [{ commandId, personId: by.personId, bodyHash: bodyHash(body), outcome, at: new Date(at) }];
}
