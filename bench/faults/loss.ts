import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { descendantsOf, signalAll } from '../../e2e/processes.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import type { Entry } from '#custody';
import { ACKNOWLEDGED_WITHIN_MS, CURRENT_FOR_MS } from '#wire';
import type { Crowd } from './crowd.js';
import { embeddedUrl, postmasterOf } from './databases.js';
import type { Fault, Trial } from './fault.js';
import { layPostgresProxy } from './postgres-proxy.js';

/** What was on its way when the database went may still come: an answer for so long, a pulse while its reading is fresh. */
const ON_ITS_WAY_MS = 500;
const PULSE_ON_ITS_WAY_MS = 2_000;

const wall = (ms: number): string => new Date(performance.timeOrigin + ms).toISOString();

interface Gap {
  from: number;
  to: number;
}

/** Between the loss and the return no screen may hear a pulse, nor anybody that something was recorded. */
function sureOfSilence(trial: Trial, { recorder, screens }: Crowd, { from, to }: Gap): void {
  const pulses = screens.flatMap(({ heard }) =>
    heard.filter(({ kind, ms }) => kind === 'pulse' && ms > from + PULSE_ON_ITS_WAY_MS && ms < to),
  );
  trial.sure(pulses.length === 0, `${pulses.length} pulses came while the database was away`);
  const accepted = recorder.sendings.filter(
    ({ answered }) => answered?.outcome.status === 'accepted' && answered.ms > from + ON_ITS_WAY_MS && answered.ms < to,
  );
  trial.sure(accepted.length === 0, `${accepted.length} commands were accepted while the database was away`);
  const current = screens.flatMap(({ heard }) =>
    heard.filter(
      (each) =>
        each.kind === 'counted' &&
        each.isCurrent &&
        each.ms > from + PULSE_ON_ITS_WAY_MS + CURRENT_FOR_MS &&
        each.ms < to,
    ),
  );
  trial.sure(current.length === 0, `screens held themselves current ${current.length} times meanwhile`);
}

/**
 * Nothing old is done once it is back: what was decided in between is not in the log, since nobody has waited for it for long.
 * What was decided just before the return may be.
 */
function sureOfNothingOld(trial: Trial, log: readonly Entry[], { from, to }: Gap): void {
  const [first, last] = [wall(from + ON_ITS_WAY_MS), wall(to - ACKNOWLEDGED_WITHIN_MS)];
  const old = log.filter(({ at }) => at > first && at < last);
  trial.measured('entries decided while it was away', old.length);
  trial.sure(old.length === 0, `${old.length} entries were decided between ${first} and ${last}, and written later`);
}

async function losing(trial: Trial): Promise<void> {
  const database = await createDatabase();
  const proxy = await layPostgresProxy(database.url);
  const server = await startServer({ env: { DATABASE_URL: proxy.url } });
  try {
    const crowd = await trial.gather([server], 'crowd');
    crowd.work();
    await crowd.insist(server.url, INSISTS_EVERY_MS);
    const gaps: Gap[] = [];
    for (let each = 0; each < trial.times; each++) {
      await pause(trial.chance.between(500, 2_000));
      const how = each % 2 === 0 ? 'cut' : 'swallow';
      const from = performance.now();
      proxy[how]();
      await pause(trial.chance.between(6_000, 12_000));
      const to = performance.now();
      gaps.push({ from, to });
      sureOfSilence(trial, crowd, { from, to });
      proxy.mend();
      await crowd.untilRecovered(to);
      trial.measured(`every screen current again after a ${how}`, performance.now() - to);
      trial.tried(how === 'cut' ? 'connections cut and refused' : 'bytes swallowed');
      trial.say(`${each + 1} of ${trial.times}`);
    }
    const { log } = await trial.finish(crowd, database.url, server.lines);
    for (const gap of gaps) sureOfNothingOld(trial, log, gap);
  } finally {
    await server.stop();
    await proxy.close();
    await database.drop();
  }
}

const FROZEN_MS = 20_000;
/** Somebody who goes by no pulse sends something so often all the while. */
const INSISTS_EVERY_MS = 300;

async function freezing(trial: Trial, pidsOf: (server: RunningServer) => Promise<number[]>): Promise<void> {
  const server = await startServer({ isEmbedded: true });
  try {
    const crowd = await trial.gather([server], 'crowd');
    crowd.work();
    await crowd.insist(server.url, INSISTS_EVERY_MS);
    const gaps: Gap[] = [];
    for (let each = 0; each < trial.times; each++) {
      await pause(trial.chance.between(500, 2_000));
      const pids = await pidsOf(server);
      const from = performance.now();
      signalAll(pids, 'SIGSTOP');
      await pause(FROZEN_MS);
      const to = performance.now();
      sureOfSilence(trial, crowd, { from, to });
      signalAll(pids.toReversed(), 'SIGCONT');
      gaps.push({ from, to });
      crowd.deaf.push({ from, to });
      await crowd.untilRecovered(to);
      trial.measured('every screen current again', performance.now() - to);
      trial.tried(`SIGSTOP for ${FROZEN_MS / 1_000} s`);
      trial.say(`${each + 1} of ${trial.times}`);
    }
    const { log } = await trial.finish(crowd, await embeddedUrl(server), server.lines);
    for (const gap of gaps) sureOfNothingOld(trial, log, gap);
  } finally {
    await server.stop();
  }
}

export const LOSE_DATABASE: Fault = {
  name: 'lose-database',
  number: 4,
  says: 'The server loses its database and keeps its clients: no pulse, nothing accepted, and back by itself.',
  times: { short: 0, long: 50 },
  run: losing,
};

export const FREEZE_SERVER: Fault = {
  name: 'freeze-server',
  number: 4,
  says: 'SIGSTOP of the server for 20 s: no screen goes by it, and nothing old is done in a burst afterwards.',
  times: { short: 0, long: 20 },
  run: (trial) => freezing(trial, ({ child }) => Promise.resolve([child.pid ?? 0])),
};

export const FREEZE_POSTGRES: Fault = {
  name: 'freeze-postgres',
  number: 4,
  says: 'SIGSTOP of PostgreSQL and all its processes for 20 s: the same.',
  times: { short: 0, long: 20 },
  run: (trial) =>
    freezing(trial, async (server) => {
      const postmaster = await postmasterOf(server);
      return [...descendantsOf(postmaster), postmaster];
    }),
};
