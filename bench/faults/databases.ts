import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { readSettings } from '../../apps/server/config/settings.js';
import { reachDatabase } from '../../apps/server/database/place.js';
import type { RunningServer } from '../../e2e/server.js';
import type { Chance } from './chance.js';

/** The address of a running server's embedded database. */
export async function embeddedUrl({ data }: Pick<RunningServer, 'data'>): Promise<string> {
  const { url } = await reachDatabase(readSettings({ SETBOARD_DATA: data }));
  return url;
}

/** The process number of a server's embedded PostgreSQL, from its own lock file. */
export async function postmasterOf({ data }: Pick<RunningServer, 'data'>): Promise<number> {
  return Number((await readFile(path.join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** One of the backends that the server works with. PostgreSQL may still be recovering from the one before. */
export async function backendOf(server: RunningServer, chance: Chance): Promise<number> {
  for (;;) {
    const pids = await backendsOf(await embeddedUrl(server)).catch(() => []);
    if (pids.length > 0) return chance.of(pids);
    await pause(50);
  }
}

async function backendsOf(url: string): Promise<number[]> {
  const client = new Client({ connectionString: url });
  // It dies with the others.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY pid`,
    );
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
  }
}
