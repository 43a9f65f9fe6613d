import { spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, open, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { StartError } from '../../config/start-error.js';
import type { Account, Prepared } from './account.js';
import type { EmbeddedLog } from './embedded-log.js';

/** The one role of the embedded database, and the name of its database. */
export const role = 'setboard';

interface Making {
  readonly dataDir: string;
  readonly initdb: string;
  readonly account: Account;
  readonly password: string;
  readonly isDurable: boolean;
  readonly commandAs: (file: string, args: string[]) => Prepared;
  readonly log: EmbeddedLog;
}

/** Makes the cluster `postgres` in the data folder where there is none. It is made aside and renamed when whole, so an
 * initdb that was killed half-way leaves nothing but a folder to clear away. */
export async function makeCluster(making: Making): Promise<void> {
  const cluster = path.join(making.dataDir, 'postgres');
  await clearHalfMade(making.dataDir);
  if (await isThere(path.join(cluster, 'global/pg_control'))) return;
  await setAside(cluster, making.log);
  const aside = await mkdtemp(path.join(making.dataDir, 'postgres.new-'));
  const passwordFile = path.join(aside, 'password');
  await writeFile(passwordFile, `${making.password}\n`, { mode: 0o600 });
  await mkdir(path.join(aside, 'cluster'), { mode: 0o700 });
  if (making.account !== null) {
    const { uid, gid } = making.account;
    await Promise.all([aside, passwordFile, path.join(aside, 'cluster')].map((file) => chown(file, uid, gid)));
  }
  await initdb(making, path.join(aside, 'cluster'), passwordFile);
  await rename(path.join(aside, 'cluster'), cluster);
  const folder = await open(making.dataDir);
  await folder.sync();
  await folder.close();
  await rm(aside, { recursive: true, force: true });
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

async function clearHalfMade(dataDir: string): Promise<void> {
  const names = await readdir(dataDir);
  const halfMade = names.filter((name) => name.startsWith('postgres.new-'));
  const clearing = halfMade.map((name) =>
    rm(path.join(dataDir, name), { recursive: true, force: true, maxRetries: 5 }),
  );
  await Promise.all(clearing);
}

/** A folder of that name which no PostgreSQL could ever start from is kept, under another name. */
async function setAside(cluster: string, log: EmbeddedLog): Promise<void> {
  if (!(await isThere(cluster))) return;
  const isEmpty = await rmdir(cluster).then(
    () => true,
    () => false,
  );
  if (isEmpty) return;
  const name = `${cluster}.unusable-${Date.now()}`;
  await rename(cluster, name);
  log.warn(`There was no whole database in ${cluster}; it is kept as ${name}, and a new one is made.`);
}

function initdb(
  { initdb, password, commandAs, isDurable }: Making,
  cluster: string,
  passwordFile: string,
): Promise<void> {
  const args = [
    `--pgdata=${cluster}`,
    `--username=${role}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    ...(isDurable ? [] : ['--no-sync']),
  ];
  const command = commandAs(initdb, args);
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, { ...command.options, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      const line = said
        .replaceAll(password, '…')
        .trim()
        .replaceAll(/\s*\n\s*/g, ' ');
      if (code === 0) resolve();
      else reject(new StartError(`The embedded database could not be made: ${line || `initdb ended with ${code}`}`));
    });
  });
}

/** Makes the database where it is missing. */
export async function makeDatabase(url: string, name: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
