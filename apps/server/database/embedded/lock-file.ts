import { chmod, chown, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { StartError } from '../../config/start-error.js';
import type { EmbeddedLog } from './embedded-log.js';
import { endPostmaster, isPostmasterOf, isRunning } from './process-facts.js';

/** What PostgreSQL writes of itself into postmaster.pid. A file cut short by a crash names no process: NaN. */
export interface LockFile {
  readonly pid: number;
  readonly isReady: boolean;
}

const lockFileOf = (cluster: string): string => path.join(cluster, 'postmaster.pid');

export async function readLockFile(cluster: string): Promise<LockFile | null> {
  const text = await readFile(lockFileOf(cluster), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  return { pid: Number.parseInt(lines[0] ?? '', 10), isReady: (lines[7] ?? '').trim() === 'ready' };
}

/**
 * Makes way for a postmaster of our own after a kill -9 of the server: one that still runs on this cluster is ended.
 * The lock file is never deleted, PostgreSQL does that itself after looking whether anybody still has its memory.
 */
export async function endOrphan(cluster: string, log: EmbeddedLog): Promise<void> {
  const lock = await readLockFile(cluster);
  if (lock === null || lock.pid === process.pid) return;
  if (lock.pid > 1 && (await isRunning(lock.pid)) && (await isPostmasterOf(lock.pid, cluster))) {
    log.info(`Ending the database that an earlier start left behind (process ${lock.pid}).`);
    if (!(await endPostmaster(lock.pid))) {
      throw new StartError(`The database that an earlier start left behind (process ${lock.pid}) cannot be ended.`);
    }
  }
  await disown(cluster);
}

/**
 * PostgreSQL takes any process of the file's number for a living postmaster, even a zombie, or a stranger that got the
 * number later, and gives up on a file without one. It never takes its own parent for one, so the file is made to name
 * this process; the rest, by which PostgreSQL finds memory still in use, stays.
 */
async function disown(cluster: string): Promise<void> {
  const file = lockFileOf(cluster);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  const { uid, gid } = await stat(cluster);
  const fresh = `${file}.new`;
  await writeFile(fresh, `${process.pid}\n${text.split('\n').slice(1).join('\n')}`);
  await chown(fresh, uid, gid);
  await chmod(fresh, 0o600);
  await rename(fresh, file);
}
