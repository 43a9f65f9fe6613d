import { setTimeout as pause } from 'node:timers/promises';
import { call } from '../../e2e/api.js';
import { pair } from '../../e2e/crew.js';
import { castMany } from '../../e2e/many.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import type { Crowd } from '../faults/crowd.js';
import { embeddedUrl } from '../faults/databases.js';
import type { Fault, Trial } from '../faults/fault.js';
import { Flock } from '../faults/flock.js';
import { CALM_MS } from './ground.js';
import { MemoryLeft } from './memory-left.js';
import { sureInTime, Watch } from './seen.js';

const MEGABYTE = 2 ** 20;
const LEFT_MB = 300;
const WEAPONS = 300;
const SCREENS = 200;
const BUSY_MS = 20_000;
const BIG = ['/api/days/12/report.pdf', '/api/log?limit=1000', '/api/days/12/report.csv', '/api/log/export'];

/** Somebody asks for one big thing after another, of each kind in turn, until it is over. */
async function ask(trial: Trial, { url }: RunningServer, token: string, untilMs: number): Promise<void> {
  for (let nth = 0; performance.now() < untilMs; nth += 1) {
    const route = BIG[nth % BIG.length] ?? '';
    const from = performance.now();
    const status = await call(url, 'GET', route, { token }).then(
      (answer) => answer.status,
      () => 'cut',
    );
    trial.tried(`${route}: ${status}`);
    trial.measured(`${route} after`, performance.now() - from);
    // Where the server is gone, the next would be refused at once, over and over.
    if (status !== 200) await pause(1_000);
  }
}

async function busy(trial: Trial, server: RunningServer, crowd: Crowd, memory: MemoryLeft): Promise<void> {
  crowd.work();
  const calm = new Watch(trial, crowd, 'before');
  await pause(CALM_MS);
  calm.end();
  trial.measured('before: held in all at most, MB', memory.most / MEGABYTE);
  const since = performance.now();
  const watch = new Watch(trial, crowd, 'with papers');
  const [first, second] = crowd.writers;
  await Promise.all([first, second].map((writer) => ask(trial, server, writer?.token ?? '', since + BUSY_MS)));
  const staleMs = watch.end();
  memory.end();
  trial.tried('killed for want of memory', memory.kills);
  trial.measured('held in all at most, MB', memory.most / MEGABYTE);
  if (memory.kills > 0) await crowd.untilRecovered(since);
  else trial.sure(staleMs === 0, `nobody was killed, and a screen was not current for ${staleMs} ms`);
  trial.sure(memory.kills === 0, `killed ${memory.kills} times for want of memory`);
}

async function littleMemory(trial: Trial): Promise<void> {
  // What `npm start` would find by itself on a machine with so much left.
  const env = { LOG_LEVEL: 'info', SETBOARD_MEMORY_MB: String(LEFT_MB) };
  const server = await startServer({ isEmbedded: true, isKeptUp: true, env });
  const memory = new MemoryLeft(server.child.pid ?? 0, LEFT_MB * MEGABYTE);
  let flock: Flock | null = null;
  try {
    const cast = await castMany(server, WEAPONS);
    trial.say('cast');
    const crowd = await trial.gather([server], 'crowd', { paceMs: 400, cast });
    const { deviceToken } = await pair(server, cast, 'One of many', 'board');
    flock = await Flock.open(server.url, deviceToken, SCREENS);
    trial.say('screens are there');
    await busy(trial, server, crowd, memory);
    sureInTime(trial, crowd);
    await trial.finish(crowd, await embeddedUrl(server), server.lines);
  } finally {
    flock?.end();
    memory.end();
    await server.stop();
  }
}

export const LITTLE_MEMORY: Fault = {
  name: 'little-memory',
  number: 3,
  says: `Setboard and its database have ${LEFT_MB} MB together, with ${WEAPONS} weapons, ${SCREENS} screens and papers to make.`,
  times: { short: 1, long: 1 },
  run: littleMemory,
};
