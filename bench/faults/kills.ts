import { setTimeout as pause } from 'node:timers/promises';
import { descendantsOf, signalAll } from '../../e2e/processes.js';
import { ended, startServer, type RunningServer } from '../../e2e/server.js';
import { backendOf, embeddedUrl, postmasterOf } from './databases.js';
import type { Fault, Trial } from './fault.js';

/** So many times on one production; then its history is checked and the next begins. */
const A_PRODUCTION = 10;

/** Kills something again and again at random moments under load, and checks each production's whole history. */
async function killing(trial: Trial, kill: (server: RunningServer) => Promise<void>): Promise<void> {
  const server = await startServer({ isEmbedded: true });
  try {
    for (let done = 0; done < trial.times; done += A_PRODUCTION) {
      const crowd = await trial.gather([server], `production ${done}`);
      crowd.work();
      for (let each = done; each < Math.min(done + A_PRODUCTION, trial.times); each++) {
        await pause(trial.chance.between(50, 1_500));
        const since = performance.now();
        await kill(server);
        trial.tried('kills');
        await crowd.untilRecovered(since);
        trial.measured('every screen current again', performance.now() - since);
        trial.say(`${each + 1} of ${trial.times}`);
      }
      await trial.finish(crowd, await embeddedUrl(server), server.lines);
    }
  } finally {
    await server.stop();
  }
}

export const KILL_SERVER: Fault = {
  name: 'kill-server',
  number: 1,
  says: 'SIGKILL of the server at random moments under load; a start needs no hand, and nothing is lost.',
  times: { short: 0, long: 200 },
  run: (trial) =>
    killing(trial, async (server) => {
      await ended(server.child, 'SIGKILL');
      await server.restart();
    }),
};

export const KILL_POSTMASTER: Fault = {
  name: 'kill-postmaster',
  number: 1,
  says: 'SIGKILL of PostgreSQL’s postmaster under load; the running server brings it back by itself.',
  times: { short: 0, long: 50 },
  run: (trial) => killing(trial, async (server) => signalAll([await postmasterOf(server)], 'SIGKILL')),
};

export const KILL_BACKEND: Fault = {
  name: 'kill-backend',
  number: 1,
  says: 'SIGKILL of one of PostgreSQL’s backends under load; PostgreSQL starts over, the server goes on.',
  times: { short: 0, long: 50 },
  run: (trial) => killing(trial, async (server) => signalAll([await backendOf(server, trial.chance)], 'SIGKILL')),
};

export const KILL_EVERYTHING: Fault = {
  name: 'kill-everything',
  number: 1,
  says: 'SIGKILL of the server, PostgreSQL and all its processes at once, as a power cut would but for the disk.',
  times: { short: 1, long: 50 },
  run: (trial) =>
    killing(trial, async (server) => {
      const pid = server.child.pid ?? 0;
      signalAll([...descendantsOf(pid), pid], 'SIGKILL');
      await ended(server.child, 'SIGKILL');
      await server.restart();
    }),
};
