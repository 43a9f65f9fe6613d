import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../apps/server/database/embedded/port.js';
import { createDatabase } from '../apps/server/testing/test-database.js';

const PROGRAM = path.resolve(import.meta.dirname, '../scripts/watched.mjs');
/** The same, module by module: what is loaded before it may change one of them. */
const MODULES = path.resolve(import.meta.dirname, '../dist/apps/server/main.js');
const START = path.resolve(import.meta.dirname, '../scripts/start.mjs');
const GIVEN_CLOCK = path.resolve(import.meta.dirname, 'given-clock.mjs');
const READY = /^Setboard is ready: (\S+)$/;

/** The set-up code that every server of these tests is started with. */
export const SETUP_CODE = 'correct-horse-battery';

/** A real server process of its own, on a database of its own. */
export interface RunningServer {
  /** By loopback: `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly port: number;
  /** null without HTTPS. */
  readonly httpsPort: number | null;
  /** Its SETBOARD_DATA. */
  readonly data: string;
  /** Where it is kept up, the process that does that. */
  readonly child: ChildProcess;
  /** Everything that it printed. */
  readonly lines: string[];
  /** The same again on the same data and port, after it was killed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Wanted {
  /** Its own embedded PostgreSQL instead of a database on the one of this test run. */
  isEmbedded?: boolean;
  isHttps?: boolean;
  /** As `npm start` runs it: by a process that starts it again when it ended as nobody asked. */
  isKeptUp?: boolean;
  /** Its clock can be set (see `setClock`); a clock that is not set is this machine's. */
  isClockGiven?: boolean;
  /** A module that it loads before anything else, and that hears what this process sends it. */
  preload?: string;
  env?: Record<string, string>;
}

/** This machine's own address on its network; loopback where it has none. */
export function ownAddress(): string {
  const all = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}

/** Starts the built server and waits until it says that it is ready. */
export async function startServer({
  isEmbedded = false,
  isHttps = false,
  isKeptUp = false,
  isClockGiven = false,
  preload = isClockGiven ? GIVEN_CLOCK : undefined,
  env = {},
}: Wanted = {}): Promise<RunningServer> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'setboard-e2e-'));
  const database = isEmbedded ? null : await createDatabase();
  const port = await freePort();
  const httpsPort = isHttps ? await freePort() : null;
  const given = {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    SETBOARD_DATA: data,
    SETBOARD_SETUP_CODE: SETUP_CODE,
    LOG_LEVEL: 'warn',
    ...(database ? { DATABASE_URL: database.url } : {}),
    ...(httpsPort ? { SETBOARD_TLS: 'auto', HTTPS_PORT: String(httpsPort) } : { SETBOARD_TLS: 'off' }),
    ...env,
  };
  const lines: string[] = [];
  const start = (): Promise<ChildProcess> =>
    launch(isKeptUp ? START : preload ? MODULES : PROGRAM, given, lines, preload ? ['--import', preload] : []);
  let child = await start();
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    httpsPort,
    data,
    get child() {
      return child;
    },
    lines,
    async restart() {
      child = await start();
    },
    async stop() {
      await ended(child, 'SIGTERM');
      await database?.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Ends a server's process by a signal and waits until it is gone. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGCONT');
    child.kill(signal);
  });
}

/** Sets the clock of a server whose clock is given; from there it runs on. It resolves once it goes by it. */
export function setClock({ child }: RunningServer, at: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.send({ at }, (error) => error && reject(error));
  });
}

function launch(
  program: string,
  env: Record<string, string>,
  lines: string[],
  before: string[],
): Promise<ChildProcess> {
  const stdio =
    before.length > 0 ? (['ignore', 'pipe', 'pipe', 'ipc'] as const) : (['ignore', 'pipe', 'pipe'] as const);
  const child = spawn(process.execPath, [...before, program], { env, stdio: [...stdio] });
  if (!child.stdout || !child.stderr) throw new Error('its output is not read');
  const streams = [child.stdout, child.stderr];
  return new Promise((resolve, reject) => {
    for (const stream of streams)
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (READY.test(line)) resolve(child);
      });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${lines.join('\n')}`)));
  });
}
