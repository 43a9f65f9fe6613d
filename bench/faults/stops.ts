import path from 'node:path';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import { until } from './crowd.js';
import type { Fault, Trial } from './fault.js';
import { layPostgresProxy, type CutAt } from './postgres-proxy.js';

const STOP_AT = path.resolve(import.meta.dirname, 'stop-at.mjs');
const POINTS = ['before-commit', 'after-commit', 'before-acknowledging', 'before-publishing', 'after-publishing'];
/** So many commands get their answer between two cuts. */
const BETWEEN_CUTS = 5;
const CUTS: readonly CutAt[] = ['before-append', 'after-append'];

const exitOf = ({ child }: RunningServer): Promise<void> =>
  new Promise((resolve) => child.once('exit', () => resolve()));

async function stopping(trial: Trial): Promise<void> {
  const database = await createDatabase();
  const server = await startServer({ preload: STOP_AT, env: { DATABASE_URL: database.url } });
  try {
    const crowd = await trial.gather([server], 'crowd');
    crowd.work();
    for (let each = 0; each < trial.times; each++) {
      const point = POINTS[each % POINTS.length] ?? '';
      const gone = exitOf(server);
      server.child.send({ stopAt: point });
      await gone;
      const since = performance.now();
      await server.restart();
      await crowd.untilRecovered(since);
      trial.tried(`stopped ${point}`);
      trial.say(`${each + 1} of ${trial.times}`);
    }
    await trial.finish(crowd, database.url, server.lines);
  } finally {
    await server.stop();
    await database.drop();
  }
}

/** The id of a command that was committed without the server's hearing of it gets its first cursor from the same server. */
async function doubting(trial: Trial): Promise<void> {
  const database = await createDatabase();
  const proxy = await layPostgresProxy(database.url);
  const server = await startServer({ env: { DATABASE_URL: proxy.url } });
  try {
    const crowd = await trial.gather([server], 'crowd');
    crowd.work();
    for (let each = 0; each < trial.times; each++) {
      const at = CUTS[each % CUTS.length] ?? 'after-append';
      await proxy.cutNext(at);
      // Something gets through between one and the next.
      const before = crowd.settled;
      await until(() => crowd.settled > before + BETWEEN_CUTS, 'commands to be settled between two cuts');
      trial.tried(`cut ${at}`);
      trial.say(`${each + 1} of ${trial.times}`);
    }
    await trial.finish(crowd, database.url, server.lines);
  } finally {
    await server.stop();
    await proxy.close();
    await database.drop();
  }
}

export const STOP_AT_POINTS: Fault = {
  name: 'stop-at',
  number: 2,
  says: 'The server ends before and after the commit, before acknowledging, before and after publishing.',
  times: { short: 2, long: 100 },
  run: stopping,
};

export const CUT_AT_APPEND: Fault = {
  name: 'cut-at-append',
  number: 2,
  says: 'The database’s connection is cut before an append gets there, and after it is committed without an answer.',
  times: { short: 4, long: 400 },
  run: doubting,
};
