import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { commandsAs, pickAccount } from '../apps/server/database/embedded/account.js';
import { findBinaries } from '../apps/server/database/embedded/binaries.js';
import { freePort } from '../apps/server/database/embedded/port.js';
import { launch } from '../apps/server/database/embedded/postmaster.js';
import { postgresFlags } from '../apps/server/database/embedded/postgres-flags.js';
import { accepted, setUp } from '../e2e/crew.js';
import { descendantsOf, isThere, signalAll } from '../e2e/processes.js';
import { ended, startServer } from '../e2e/server.js';
import { cursorOf, Line } from './line.js';

/** All that runs on somebody's laptop: `npm start` and what hangs on it, its own PostgreSQL included. */
export interface Household {
  /** Runs `npm start` and resolves once it says that it is ready. */
  start(): Promise<void>;
  /** Sends a command as its armorer by a socket of its own; resolves once it is acknowledged. */
  command(): Promise<void>;
  /** Ends all of it, as Ctrl-C does or as `kill -9` of each process, and waits until nothing of it is left. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Starts only its PostgreSQL, on the same files with the same settings; gives what ends it. */
  startPostgres(): Promise<() => Promise<void>>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '..');

/** Sets a production up in a data folder of its own, starts its day and ends the server again: what starts next is a second start. */
export async function openHousehold(): Promise<Household> {
  const server = await startServer({ isEmbedded: true });
  const { armorer } = await setUp(server);
  accepted(await armorer.send('start-day', { number: 1, date: '2026-11-22' }));
  armorer.screen.close();
  await ended(server.child, 'SIGTERM');
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: String(server.port),
    SETBOARD_DATA: server.data,
    SETBOARD_TLS: 'off',
    SETBOARD_COMMANDS_PER_SECOND: '1000000',
    LOG_LEVEL: 'error',
  };
  let npm: ChildProcess | null = null;
  let scene = 0;
  const end: Household['end'] = async (signal) => {
    if (!npm?.pid) return;
    const all = [npm.pid, ...descendantsOf(npm.pid)];
    signalAll(signal === 'SIGKILL' ? all : all.slice(0, 1), signal);
    await allGone(all);
    npm = null;
  };
  return {
    async start() {
      npm = spawn('npm', ['start', '--silent'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
      await says(npm, 'Setboard is ready');
    },
    async command() {
      const line = await Line.open(server.url, { token: armorer.token });
      const command = { id: randomUUID(), type: 'set-scene', scene: String((scene += 1)) };
      cursorOf(await line.command(JSON.stringify(command)));
      line.close();
    },
    end,
    startPostgres: () => startPostgres(server.data),
    async stop() {
      await end('SIGTERM');
      await server.stop();
    },
  };
}

async function startPostgres(data: string): Promise<() => Promise<void>> {
  const { postgres } = await findBinaries();
  const cluster = path.join(data, 'postgres');
  const commandAs = commandsAs(await pickAccount(cluster), [data, path.dirname(postgres)]);
  const command = commandAs(postgres, ['-D', cluster, ...postgresFlags(await freePort(), true)]);
  const logFile = path.join(data, 'postgres.log');
  const launched = await launch({ command, cluster, logFile, isWanted: () => true });
  if (!launched.isUp) throw new Error(`PostgreSQL did not start: ${launched.said}`);
  return () => ended(launched.child, 'SIGINT');
}

/** Runs a program of bench/floor in plain Node; resolves once it listens, with what ends it. */
export async function startBare(file: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'floor', file)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await says(child, 'listening');
  return () => ended(child, 'SIGKILL');
}

function says(child: ChildProcess, wanted: string): Promise<void> {
  const { stdout } = child;
  if (!stdout) throw new Error('its output is not read');
  return new Promise((resolve, reject) => {
    createInterface({ input: stdout }).on('line', (line) => line.startsWith(wanted) && resolve());
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it said "${wanted}"`)));
  });
}

async function allGone(pids: number[]): Promise<void> {
  while (pids.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 5));
}
