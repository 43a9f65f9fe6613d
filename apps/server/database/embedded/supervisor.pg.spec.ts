import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { commandsAs, pickAccount } from './account.js';
import { findBinaries } from './binaries.js';
import type { EmbeddedLog } from './embedded-log.js';
import { freePort } from './port.js';
import { postgresFlags } from './postgres-flags.js';
import { launch } from './postmaster.js';
import { endPostmaster, hasEnded, isRunning } from './process-facts.js';
import { startEmbedded, type EmbeddedDatabase } from './supervisor.js';

const run = promisify(execFile);
let dataDir = '';
let running: EmbeddedDatabase | null = null;
let said: string[] = [];
const say = (line: string) => void said.push(line);
const log: EmbeddedLog = { info: say, warn: say, error: say };

async function start(): Promise<EmbeddedDatabase> {
  running = await startEmbedded(dataDir, log);
  return running;
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A database that is killed tells idle connections so; here the next question is what matters.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>({ text: statement });
    return rows.map((row) => Object.values(row)[0]);
  } finally {
    await client.end();
  }
}

/** Asks until the database answers: it is being brought back. */
async function askAgain(url: string, statement: string): Promise<unknown[]> {
  for (;;) {
    const rows = await ask(url, statement).catch(() => null);
    if (rows !== null) return rows;
  }
}

/** A PostgreSQL on this cluster that nobody looks after, as a kill -9 of the server may leave one behind. */
async function leaveOrphan(): Promise<number> {
  const { postgres } = await findBinaries();
  const cluster = path.join(dataDir, 'postgres');
  const commandAs = commandsAs(await pickAccount(cluster), [dataDir, path.dirname(postgres)]);
  const command = commandAs(postgres, ['-D', cluster, ...postgresFlags(await freePort(), true)]);
  const launched = await launch({ command, cluster, logFile: path.join(dataDir, 'orphan.log'), isWanted: () => true });
  if (!launched.isUp || launched.child.pid === undefined) throw new Error('the orphan did not start');
  return launched.child.pid;
}

const newFolder = () => mkdtemp(path.join(os.tmpdir(), 'setboard-embedded-'));
let made = '';

/** Making a cluster takes more than a second: each test but those of the first start gets a copy of one. */
async function startWithoutMaking(): Promise<EmbeddedDatabase> {
  await run('cp', ['-a', `${made}/.`, dataDir]);
  return start();
}

beforeAll(async () => {
  made = await newFolder();
  await (await startEmbedded(made, log)).stop();
});

afterAll(() => rm(made, { recursive: true, force: true }));

beforeEach(async () => {
  dataDir = await newFolder();
  said = [];
});

afterEach(async () => {
  await running?.stop();
  running = null;
  await rm(dataDir, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('[starting] is durable, on the loopback alone, behind a password that only this user reads', async () => {
    const { url } = await startWithoutMaking();
    const show = (name: string) => ask(url, `SHOW ${name}`);

    expect(await show('fsync')).toEqual(['on']);
    expect(await show('synchronous_commit')).toEqual(['on']);
    expect(await show('full_page_writes')).toEqual(['on']);
    expect(await show('listen_addresses')).toEqual(['127.0.0.1']);
    expect(await show('unix_socket_directories')).toEqual(['']);
    expect(await show('server_encoding')).toEqual(['UTF8']);
    expect(await ask(url, 'SELECT rolpassword FROM pg_authid WHERE rolcanlogin')).toEqual([
      expect.stringMatching(/^SCRAM-SHA-256/),
    ]);
    const { mode } = await stat(path.join(dataDir, 'postgres-password'));
    expect(mode & 0o777).toBe(0o600);
    await expect(ask(url.replace(/:[^:@/]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('[starting] keeps what was written from one start to the next', async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE takes AS SELECT 'twelve' AS take");
    await first.stop();
    await first.stop();
    const second = await start();

    expect(await ask(second.url, 'SELECT take FROM takes')).toEqual(['twelve']);
  });

  it('[starting] brings a killed database back on the same address, with what was committed, more than once', async () => {
    const database = await startWithoutMaking();
    await ask(database.url, 'CREATE TABLE takes (take int)');
    for (const take of [1, 2, 3]) {
      await ask(database.url, `INSERT INTO takes VALUES (${take})`);
      const killed = database.pid ?? 0;
      process.kill(killed, 'SIGKILL');
      await hasEnded(killed, 5_000);
      await askAgain(database.url, 'SELECT 1');
      expect(database.pid).not.toBe(killed);
    }

    expect(await ask(database.url, 'SELECT take FROM takes ORDER BY 1')).toEqual([1, 2, 3]);
    expect(said.filter((line) => line === 'The database is back.')).toHaveLength(3);
  });

  it('[starting] ends while it is being brought back', async () => {
    const database = await startWithoutMaking();
    const killed = database.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await hasEnded(killed, 5_000);
    await database.stop();

    await expect(ask(database.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it.each(['SIGCONT', 'SIGSTOP'] as const)(
    '[starting] ends a database left behind by a killed server (%s)',
    async (signal) => {
      await (await startWithoutMaking()).stop();
      const orphan = await leaveOrphan();
      process.kill(orphan, signal);
      const database = await start();

      expect(await isRunning(orphan)).toBe(false);
      expect(await ask(database.url, 'SELECT 1')).toEqual([1]);
      expect(said).toContain(`Ending the database that an earlier start left behind (process ${orphan}).`);
    },
  );

  it('[starting] waits for a dead database to let go of its memory', async () => {
    await (await startWithoutMaking()).stop();
    const orphan = await leaveOrphan();
    process.kill(orphan, 'SIGKILL');
    await start();

    expect(await isRunning(orphan)).toBe(false);
  });

  it('[starting] leaves a stranger alone that got the number of a dead database', async () => {
    await (await startWithoutMaking()).stop();
    const orphan = await leaveOrphan();
    const lockFile = path.join(dataDir, 'postgres/postmaster.pid');
    const lock = await readFile(lockFile, 'utf8');
    await endPostmaster(orphan);
    const account = await pickAccount(path.join(dataDir, 'postgres'));
    const stranger = spawn('sleep', ['60'], { ...account });
    await writeFile(lockFile, lock.replace(/^\d+/, String(stranger.pid)));
    const database = await start();

    expect(await ask(database.url, 'SELECT 1')).toEqual([1]);
    expect(await isRunning(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
  });

  it.each(['', '4711', 'x\n'])('[starting] gets over a lock file cut short by a crash: %j', async (text) => {
    await (await startWithoutMaking()).stop();
    await writeFile(path.join(dataDir, 'postgres/postmaster.pid'), text);

    expect(await ask((await start()).url, 'SELECT 1')).toEqual([1]);
  });

  it('[starting] mends a first start that was killed half-way', async () => {
    await mkdir(path.join(dataDir, 'postgres.new-abc/cluster/base'), { recursive: true });
    await mkdir(path.join(dataDir, 'postgres/base'), { recursive: true });
    const { url } = await start();

    expect(await ask(url, 'SELECT 1')).toEqual([1]);
    const names = await readdir(dataDir);
    expect(names.filter((name) => name.startsWith('postgres.new'))).toEqual([]);
    expect(names.filter((name) => name.startsWith('postgres.unusable'))).toHaveLength(1);
  });

  it('[starting] says in one line why it cannot start', async () => {
    await (await startWithoutMaking()).stop();
    await writeFile(path.join(dataDir, 'postgres/PG_VERSION'), '12\n');

    await expect(start()).rejects.toThrow(
      expect.objectContaining({ name: 'StartError', message: expect.stringMatching(/^[^\n]*not compatible[^\n]*$/) }),
    );
  });
});
