// Jest's global setup of the pg and e2e projects: one throw-away PostgreSQL a run, or the one that TEST_DATABASE_URL
// names. Its sources are compiled aside, so that a test run neither needs a build nor disturbs one.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { compile, root } from '../../../scripts/build.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
const quiet = { info() {}, warn: say, error: say };

/** Without `isDurable` nothing waits for the disk: for tests, never for a measurement. */
export async function startThrowAway({ isDurable }) {
  await clearStale();
  const aside = `.cache/test-postgres-${process.pid}`;
  await compile(['apps/server/config', 'apps/server/database/embedded'], aside);
  const { startEmbedded } = await import(path.join(root, aside, 'apps/server/database/embedded/supervisor.js'));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-test-'));
  const database = await startEmbedded(folder, quiet, { isDurable });
  process.env.TEST_DATABASE_URL = database.url;
  globalThis.setboardTestDatabase = { database, folder, aside: path.join(root, aside) };
}

export default async function startPostgres() {
  if (process.env.TEST_DATABASE_URL || globalThis.setboardTestDatabase) return;
  await startThrowAway({ isDurable: false });
}

/** A run that was killed could not clear up after itself. */
async function clearStale() {
  const cache = path.join(root, '.cache');
  const names = await readdir(cache).catch(() => []);
  const stale = names.filter((name) => name.startsWith('test-postgres-') && !isRunning(Number(name.split('-')[2])));
  await Promise.all(stale.map((name) => rm(path.join(cache, name), { recursive: true, force: true })));
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
