import { existsSync } from 'node:fs';
import {
  appendFile,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import type { Entry } from '#custody';
import { dryGulchDay, logAnew, logOf } from '../testing/exported.js';
import { isSound } from '../verify/verdict.js';
import { verifyText } from '../verify/verify-lines.js';
import { Copy } from './copy.js';

const [EPOCH, NEW_EPOCH] = ['e0000000-0000-4000-8000-000000000000', 'f1000000-0000-4000-8000-000000000000'];
const PRODUCTION = 'd0000000-0000-4000-8000-000000000000';
const happened = dryGulchDay();
const log = logOf(happened, EPOCH);
const NAME = 'dry-gulch-main-unit.d0000000.e0000000.by-3f9a11c0.jsonl';
const WHOLE = [{ copyOf: PRODUCTION, epoch: EPOCH }, ...log].map((line) => `${JSON.stringify(line)}\n`).join('');

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'setboard-copy-'));
  folder = root;
});
afterEach(() => rm(root, { recursive: true, force: true }));

const said: string[] = [];
const saying = (_about: object, message: string): void => void said.push(message);

/** A copy as a server has it that was just started. */
function started(entries: readonly Entry[] = log): Copy {
  return new Copy(PRODUCTION, '2026-11-22T21:00:00.000Z', {
    folder,
    server: () => Promise.resolve('3f9a 11c0 2b7e 90aa'),
    read: (_production, after, limit) => Promise.resolve(entries.slice(after, after + limit)),
    log: { info: saying, warn: saying, error: saying },
    stepped: () => undefined,
  });
}

const catchUp = (copy: Copy, cursor: number, at = '2026-11-22T21:32:00.000Z', epoch = EPOCH): Promise<void> =>
  copy.catchUp({ productionId: PRODUCTION, epoch, cursor }, null, at);
const text = (name = NAME): Promise<string> => readFile(path.join(folder, name), 'utf8');

async function kept(cursor: number, entries: readonly Entry[] = log): Promise<Copy> {
  const copy = started(entries);
  await catchUp(copy, cursor);
  await copy.close();
  return copy;
}

describe('a copy', () => {
  it('[SETBOARD_COPY_TO] grows by each entry and is sound at any time, with every salt, for this user alone', async () => {
    const copy = started();
    await catchUp(copy, 40);
    const early = await verifyText(await text());
    await catchUp(copy, log.length);

    expect(isSound(early) && [early.cursor, early.seal]).toEqual([40, null]);
    expect(await text()).toBe(WHOLE);
    expect([copy.cursor, copy.at, copy.file, copy.trouble]).toEqual([
      log.length,
      '2026-11-22T21:32:00.000Z',
      NAME,
      null,
    ]);
    expect((await stat(path.join(folder, NAME))).mode & 0o777).toBe(0o600);
    await copy.close();
  });

  it('[SETBOARD_COPY_TO] goes on after a restart where the file ends, wherever a power cut tore it', async () => {
    const property = fc.asyncProperty(fc.nat(WHOLE.length), fc.nat(3), async (bytes, kind) => {
      const least = kind === 2 ? WHOLE.indexOf('\n') + 1 : 0;
      await writeFile(path.join(folder, NAME), WHOLE.slice(0, Math.max(bytes, least)));
      // Some file systems leave zeros, or what was there before, where the last lines were to be.
      if (kind === 1) await appendFile(path.join(folder, NAME), Buffer.alloc(5_000));
      if (kind === 2) await appendFile(path.join(folder, NAME), '{"cursor":1}\n\n\u0000{]\n');
      await kept(log.length);
      if ((await text()) !== WHOLE) throw new Error(`cut at byte ${bytes}, the file is not the whole log`);
    });
    expect(fc.defaultReportMessage(await fc.check(property, { numRuns: 60 }))).toBeUndefined();
    expect(await readdir(folder)).toEqual([NAME]);
  });

  it('[SETBOARD_COPY_TO] begins another file for another epoch, and leaves the old one', async () => {
    const copy = await kept(50);
    const restored = logAnew(log, NEW_EPOCH);
    const after = started(restored);
    await catchUp(after, 60, '2026-11-22T22:00:00.000Z', NEW_EPOCH);

    expect(copy.trouble).toBeNull();
    expect((await readdir(folder)).sort()).toEqual([NAME, NAME.replace('.e0000000.', '.f1000000.')]);
    expect(isSound(await verifyText(await text(after.file ?? '')))).toBe(true);
    expect(await verifyText(await text())).toMatchObject({ cursor: 50 });
    await after.close();
  });

  it('[SETBOARD_COPY_TO] never writes over what the log does not have: such a file stays, and another is begun', async () => {
    const other = logOf(happened, EPOCH, log.slice(0, 30));
    await kept(50);
    const before = await text();
    const copy = started(other);
    await catchUp(copy, other.length);

    expect(await text()).toBe(before);
    expect(copy.file).toBe(`${NAME.slice(0, -6)}.2.jsonl`);
    expect(await verifyText(await text(copy.file ?? ''))).toMatchObject({ cursor: other.length });
    await copy.close();
    // The same while it is open: a database that was put back to an older state.
    const entries = [...log];
    const open = started(entries);
    await catchUp(open, 60);
    expect(open.file).toBe(NAME);
    entries.splice(30, 63, ...other.slice(30));
    for (let tries = 0; tries < 2; tries += 1) await catchUp(open, other.length);
    expect([open.file, open.trouble]).toEqual([copy.file ?? `${NAME.slice(0, -6)}.2.jsonl`, null]);
    expect(await verifyText(await text())).toMatchObject({ cursor: 60 });
    await open.close();
  });

  it('[SETBOARD_COPY_TO] says once that the folder is missing, goes on trying, and is whole when it is back', async () => {
    const copy = started();
    await catchUp(copy, 20);
    said.length = 0;
    await rename(folder, `${folder}-unplugged`);
    for (let tries = 0; tries < 3; tries += 1) await catchUp(copy, 40, '2026-11-22T21:40:00.000Z');

    expect([copy.trouble, copy.at]).toEqual(['the folder is missing', '2026-11-22T21:32:00.000Z']);
    expect(said).toEqual(['the log is not copied']);
    await rename(`${folder}-unplugged`, folder);
    await catchUp(copy, log.length, '2026-11-22T21:41:00.000Z');
    expect(await text()).toBe(WHOLE);
    expect([copy.trouble, copy.at]).toEqual([null, '2026-11-22T21:41:00.000Z']);
    expect(said).toEqual(['the log is not copied', 'the copy is kept again']);
    await copy.close();
  });

  it('[SETBOARD_COPY_TO] begins anew where its file was taken away or cut under it', async () => {
    const copy = started();
    await catchUp(copy, 20);
    await rm(path.join(folder, NAME));
    await catchUp(copy, 30);
    expect(await verifyText(await text())).toMatchObject({ cursor: 30 });
    await truncate(path.join(folder, NAME), 1_000);
    await catchUp(copy, log.length);
    expect(await text()).toBe(WHOLE);
    await copy.close();
  });

  it('[SETBOARD_COPY_TO] says that the disk is full, or that the folder is none', async () => {
    // Where the system has no disk that is always full, a folder in the file's place has to do.
    await symlink(existsSync('/dev/full') ? '/dev/full' : root, path.join(folder, NAME));
    const full = await kept(10);
    await rm(path.join(folder, NAME));
    await writeFile(path.join(root, 'file'), '');
    folder = path.join(root, 'file');
    const none = await kept(10);

    expect(full.trouble).toBe(existsSync('/dev/full') ? 'the disk is full' : 'the disk fails (EISDIR)');
    expect([full.at, full.cursor]).toEqual(['2026-11-22T21:00:00.000Z', 0]);
    expect(none.trouble).toBe('it is no folder');
  });
});
