import { createDatabase } from '../../apps/server/testing/test-database.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import type { Crowd } from '../faults/crowd.js';
import type { Trial } from '../faults/fault.js';
import { layPostgresProxy, type PostgresProxy } from '../faults/postgres-proxy.js';
import { WEIGHS } from '../process.js';

/** How long a day is watched before it turns bad, and while it is. */
export const CALM_MS = 5_000;
export const BAD_MS = 15_000;

export interface Ground {
  server: RunningServer;
  /** The server's way to its database, where that is proxied. */
  proxy: PostgresProxy;
  /** Six people who work as briskly as a set at its briskest once they are told to, and a board that looks on. */
  crowd: Crowd;
  databaseUrl: string;
}

interface GroundWanted {
  /** The server goes to its database by the proxy, which is in this process and takes of its time. */
  isProxied?: boolean;
}

/** A server, a crowd, and a bad day; in the end all that the crowd saw is held against the log. */
export async function onGround(
  trial: Trial,
  day: (ground: Ground) => Promise<void>,
  { isProxied = false }: GroundWanted = {},
): Promise<void> {
  const database = await createDatabase();
  const proxy = await layPostgresProxy(database.url);
  const env = { DATABASE_URL: isProxied ? proxy.url : database.url, LOG_LEVEL: 'info' };
  const server = await startServer({ preload: WEIGHS, env });
  try {
    const crowd = await trial.gather([server], 'crowd', { paceMs: 400 });
    await day({ server, proxy, crowd, databaseUrl: database.url });
    await trial.finish(crowd, database.url, server.lines);
  } finally {
    await server.stop();
    await proxy.close();
    await database.drop();
  }
}
