import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { jest } from '@jest/globals';
import { holdDataFolder, type DataFolder } from '../apps/server/config/data-folder.js';
import { descendantsOf, isThere, signalAll } from './processes.js';
import { freePort } from '../apps/server/database/embedded/port.js';

jest.setTimeout(120_000);

const START = path.resolve(import.meta.dirname, '../scripts/start.mjs');

let data: string;
let env: Record<string, string>;
let started: { child: ChildProcess; lines: string[] };
const gone = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null && child.signalCode === null
    ? new Promise((resolve) => child.once('exit', (code) => resolve(code)))
    : Promise.resolve(child.exitCode);

/** Starts as `npm start` does, in the process that npm starts. */
function start(): typeof started {
  const child = spawn(process.execPath, [START], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { child, lines };
}

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};
const readies = (): number => started.lines.filter((line) => line.startsWith('Setboard is ready')).length;

/** Takes the data folder as soon as a killed server has let go of it. */
async function untilHeld(folder: string): Promise<DataFolder> {
  for (;;) {
    const held = await holdDataFolder(folder).catch(() => null);
    if (held) return held;
  }
}

/** The server, which is the one child of the process that was started. */
const serverOf = ({ child }: typeof started): number => descendantsOf(child.pid ?? 0)[0] ?? 0;

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'setboard-e2e-'));
  const port = String(await freePort());
  env = { PATH: process.env['PATH'] ?? '', PORT: port, SETBOARD_DATA: data, SETBOARD_TLS: 'off', LOG_LEVEL: 'warn' };
  started = start();
  await until(() => readies() === 1);
});
afterAll(async () => {
  started.child.kill('SIGTERM');
  await gone(started.child);
  await rm(data, { recursive: true, force: true });
});

describe('npm start', () => {
  it('[Contract] starts the server again when it is killed', async () => {
    signalAll([serverOf(started)], 'SIGKILL');
    await until(() => readies() === 2);
    expect(started.lines).toContain('The server ended by itself (SIGKILL); starting it again.');
  });

  it('[issue 5] tries again where the server was killed and what comes next can not start', async () => {
    signalAll([serverOf(started)], 'SIGKILL');
    const folder = await untilHeld(data);
    await until(() => started.lines.includes('The server ended by itself (1); starting it again.'));
    await folder.release();
    await until(() => readies() === 3);
  });

  it('[Contract] ends the server when it is killed itself, and the next start needs no hand', async () => {
    const server = serverOf(started);
    started.child.kill('SIGKILL');
    await until(() => !isThere(server));
    started = start();
    await until(() => readies() === 1);
  });

  it('[Contract] says in one line that it runs already, and does not try again', async () => {
    const second = start();
    expect(await gone(second.child)).toBe(1);
  });

  it('[Contract] ends all of it within five seconds of a SIGTERM, by the code of an end in good order', async () => {
    const all = descendantsOf(started.child.pid ?? 0);
    const since = performance.now();
    started.child.kill('SIGTERM');
    expect(await gone(started.child)).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
    expect(all.filter(isThere)).toEqual([]);
  });
});
