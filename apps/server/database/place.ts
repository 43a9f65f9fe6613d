import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pino } from 'pino';
import { holdDataFolder, type DataFolder } from '../config/data-folder.js';
import type { Settings } from '../config/settings.js';
import { StartError } from '../config/start-error.js';
import { role } from './embedded/cluster.js';
import { keepPassword } from './embedded/password.js';
import { startEmbedded } from './embedded/supervisor.js';

/** The database that a server runs on, or would run on, for a command beside it. */
export interface Place {
  readonly url: string;
  close(): Promise<void>;
}

const quiet = pino({ level: 'warn' }, pino.destination(2));
const nothing = (): Promise<void> => Promise.resolve();

/** Reaches the database of these settings: one's own, the embedded one of a running server, or one started for this. */
export async function reachDatabase({ database, dataDir }: Settings): Promise<Place> {
  if (database.kind === 'own') return { url: database.url, close: nothing };
  const cluster = path.join(dataDir, 'postgres');
  await readFile(path.join(cluster, 'PG_VERSION')).catch(() => {
    throw new StartError(
      `There is no Setboard in ${dataDir}. SETBOARD_DATA names its folder, where it is another one.`,
    );
  });
  const folder = await holdDataFolder(dataDir).catch(() => null);
  if (folder === null) return { url: await urlOfRunning(dataDir, cluster), close: nothing };
  return startHeld(folder);
}

/** The same for this process alone, made where there is none yet. Throws a StartError where a server runs on this data folder. */
export async function holdDatabase({ database, dataDir }: Settings): Promise<Place> {
  const folder = await holdDataFolder(dataDir);
  return database.kind === 'own' ? { url: database.url, close: () => folder.release() } : startHeld(folder);
}

async function startHeld(folder: DataFolder): Promise<Place> {
  try {
    const embedded = await startEmbedded(folder.path, quiet);
    const close = async (): Promise<void> => {
      await embedded.stop();
      await folder.release();
    };
    return { url: embedded.url, close };
  } catch (error) {
    await folder.release();
    throw error;
  }
}

/** PostgreSQL writes its port into the fourth line of its lock file. */
async function urlOfRunning(dataDir: string, cluster: string): Promise<string> {
  const lock = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lock.split('\n')[3]);
  if (!(port > 0)) throw new StartError('Setboard is just starting or ending. Try again in a moment.');
  return `postgres://${role}:${await keepPassword(dataDir)}@127.0.0.1:${port}/${role}`;
}
