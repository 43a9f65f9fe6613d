import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ended } from '../../e2e/server.js';
import type { Founded } from '../fleet.js';
import { launch } from '../process.js';

/** Where the watchers dial, and who sits together. */
export interface Asked {
  url: string;
  /** The first token of each is its armorer's. */
  tables: { tokens: string[]; weaponId: string }[];
}

/** What the watchers do for a while beside hearing. */
export interface Round {
  /** Each says once a second what it shows, as a real screen does. */
  isPainting: boolean;
  /** By all of the armorers together, in turn. */
  commandsPerSecond: number;
  forMs: number;
}

/** What came of a round. */
export interface Heard {
  seconds: number;
  commands: number;
  /** Of these, how many nobody can say anything of: the server, or this machine, had too much to do. */
  unconfirmed: number;
  /** What all of them heard, by its kind, with one of these frames. */
  frames: Record<string, { count: number; bytes: number; text: string }>;
}

/** Everybody who looks at a fleet, in a process of their own. */
export interface Watch {
  screens: number;
  round(round: Round): Promise<Heard>;
  /** All of them are gone at once. */
  end(): Promise<void>;
}

/** A server has files and sockets of its own beside its screens. */
const BESIDE = 500;

/** Opens so many screens at each of these productions, one of them its armorer's; resolves once each had a pulse. */
export async function openWatch(url: string, fleet: readonly Founded[], screensEach: number): Promise<Watch> {
  const tables = fleet.map(({ armorerToken, boardTokens, weaponId }) => ({
    tokens: [armorerToken, ...boardTokens].slice(0, screensEach),
    weaponId,
  }));
  const screens = tables.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (screens !== fleet.length * screensEach) throw new Error('the fleet was founded with fewer screens');
  const most = mostFiles();
  if (screens + BESIDE > most)
    throw new Error(`${screens} screens: a process may have ${most} files open (ulimit -Hn)`);
  const asked: Asked = { url, tables };
  const { child } = await launch('fleet/watchers.ts', asked);
  return { screens, round: (round) => ask(child, round), end: () => ended(child, 'SIGKILL') };
}

function ask(child: ChildProcess, round: Round): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const over = (code: number | null): void => reject(new Error(`the watchers ended with ${code}`));
    child.once('exit', over);
    child.once('message', (heard) => {
      child.off('exit', over);
      resolve(heard as Heard);
    });
    child.send(round);
  });
}

/** Node itself takes as many as it may have. Linux only. */
function mostFiles(): number {
  const most = /^Max open files\s+\d+\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
  return most === undefined ? Infinity : Number(most);
}
