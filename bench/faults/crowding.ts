import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { layCable, type Cable } from '../../e2e/cable.js';
import { pair } from '../../e2e/crew.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import { heapBytes, WEIGHS } from '../process.js';
import { Crowd, until } from './crowd.js';
import type { Fault, Trial } from './fault.js';
import { Flock } from './flock.js';

const MANY = 2_000;
const FEW = 200;
const MEMORY_WITHIN = 1.1;
const MEGABYTE = 2 ** 20;
/** Long enough for every socket to be noticed as gone, and for what it held to go. */
const SETTLE_MS = 12_000;
const BACK_WITHIN_MS = 5_000;
const SLOW_BYTES_A_SECOND = 1_000;
const OTHERS = 99;
const SLOW_FOR_MS = 30_000;

interface Ground {
  server: RunningServer;
  crowd: Crowd;
  flock: Flock;
  /** Laid by the test, and closed once all that came by them was checked. */
  cables: Cable[];
}

/** In megabytes, after everything that can go has gone. */
const heapOf = async ({ child }: RunningServer): Promise<number> => (await heapBytes(child)) / MEGABYTE;

async function crowding(trial: Trial, count: number, paceMs: number, test: (ground: Ground) => Promise<void>) {
  const database = await createDatabase();
  const env = { DATABASE_URL: database.url, LOG_LEVEL: 'info' };
  const server = await startServer({ preload: WEIGHS, env });
  const cables: Cable[] = [];
  let flock: Flock | null = null;
  try {
    const crowd = await Crowd.gather([server], trial.chance.apart('crowd'), { paceMs });
    const { deviceToken } = await pair(server, crowd.cast, 'One of many', 'board');
    flock = await Flock.open(server.url, deviceToken, count);
    crowd.work();
    const from = new Map(crowd.screens.map((screen) => [screen, screen.heard.length]));
    await test({ server, crowd, flock, cables });
    const stale = [...from].filter(([{ heard }, since]) =>
      heard.slice(since).some((each) => each.kind === 'counted' && !each.isCurrent),
    );
    trial.tried('screens that stayed', from.size);
    trial.sure(stale.length === 0, `not current meanwhile: ${stale.map(([{ name }]) => name).join(', ')}`);
    await trial.finish(crowd, database.url, server.lines);
  } finally {
    flock?.end();
    for (const cable of cables) await cable.close();
    await server.stop();
    await database.drop();
  }
}

async function drop(trial: Trial, count: number, { server, crowd, flock }: Ground): Promise<void> {
  // Once for what is made once.
  await flock.be(0);
  trial.say('all gone once');
  await flock.be(count);
  trial.say('all back once');
  await crowd.rest();
  await pause(SETTLE_MS);
  trial.say('at rest');
  const before = await heapOf(server);
  for (let each = 0; each < trial.times; each++) {
    crowd.work();
    await flock.be(0);
    await pause(trial.chance.between(0, 3_000));
    trial.measured('dropped until all had a pulse again', await flock.be(count));
    trial.tried('screens dropped', count);
    trial.say(`${each + 1} of ${trial.times}`);
    await crowd.rest();
  }
  await pause(SETTLE_MS);
  const after = await heapOf(server);
  trial.measured('heap before, MB', before);
  trial.measured('heap after, MB', after);
  trial.sure(after < before * MEMORY_WITHIN, `the heap was ${before} MB before, and ${after} MB after`);
}

async function readSlowly(trial: Trial, { server, crowd, cables }: Ground): Promise<void> {
  const cable = await layCable(server.port);
  cables.push(cable);
  const { deviceToken } = await pair(server, crowd.cast, 'The slow one', 'board');
  const slow = crowd.recorder.open('the slow one', cable.url, deviceToken);
  await until(() => slow.isCurrent, 'the slow one to be current');
  for (let each = 0; each < trial.times; each++) {
    const saidBefore = server.lines.length;
    const before = await heapOf(server);
    cable.throttle(SLOW_BYTES_A_SECOND);
    await pause(SLOW_FOR_MS);
    trial.measured('heap more while one reads slowly, MB', (await heapOf(server)) - before);
    const cuts = server.lines.slice(saidBefore).filter((line) => line.includes('a reader was cut'));
    trial.tried('cuts of the slow one', cuts.length);
    trial.sure(!slow.isCurrent, 'a reader at 1 KB/s held itself for current');
    const since = performance.now();
    cable.throttle(null);
    await until(() => slow.isCurrent, 'the slow one to be caught up');
    const backAfterMs = performance.now() - since;
    trial.measured('no longer slow until current', backAfterMs);
    trial.sure(backAfterMs < BACK_WITHIN_MS, `the slow one was caught up after ${backAfterMs} ms`);
    trial.say(`${each + 1} of ${trial.times}`);
  }
}

export const DROP_ALL: Fault = {
  name: 'drop-all',
  number: 7,
  says: '2,000 screens (200 once) are dropped at the same moment and come back; those that stayed never notice.',
  times: { short: 0, long: 5 },
  run: (trial) => {
    const count = trial.times > 1 ? MANY : FEW;
    return crowding(trial, count, 6_000, (ground) => drop(trial, count, ground));
  },
};

export const SLOW_READER: Fault = {
  name: 'slow-reader',
  number: 8,
  says: 'One of a hundred screens reads 1 KB a second for half a minute; the others never notice, and it is caught up.',
  times: { short: 0, long: 5 },
  run: (trial) => crowding(trial, OTHERS, 200, (ground) => readSlowly(trial, ground)),
};
