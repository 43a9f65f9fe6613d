import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { errorCode } from '../config/error-code.js';
import { AwakeClient } from './awake-client.js';
import { ENTITIES } from './entities/index.js';
import { First1763800000000 } from './migrations/1763800000000-first.js';
import { ConcernCodes1764200000000 } from './migrations/1764200000000-concern-codes.js';
import { Keeping1764700000000 } from './migrations/1764700000000-keeping.js';
import { Elsewhere1764720000000 } from './migrations/1764720000000-elsewhere.js';
import { Endings1764400000000 } from './migrations/1764400000000-endings.js';
import { ScreenChanges1764740000000 } from './migrations/1764740000000-screen-changes.js';
import { WrongTries1764730000000 } from './migrations/1764730000000-wrong-tries.js';
import { WrongPins1764500000000 } from './migrations/1764500000000-wrong-pins.js';
import { RestoredFrom1764300000000 } from './migrations/1764300000000-restored-from.js';
import { Refusals1764100000000 } from './migrations/1764100000000-refusals.js';
import { ReceiptsAlone1764710000000 } from './migrations/1764710000000-receipts-alone.js';
import { SnapshotOrder1764600000000 } from './migrations/1764600000000-snapshot-order.js';

const MIGRATIONS_LOCK = 727_001;
const NO_SUCH_TABLE = '42P01';

/** Every step from an empty database to the newest tables, oldest first. */
const MIGRATIONS = [
  First1763800000000,
  Refusals1764100000000,
  ConcernCodes1764200000000,
  RestoredFrom1764300000000,
  Endings1764400000000,
  WrongPins1764500000000,
  SnapshotOrder1764600000000,
  Keeping1764700000000,
  ReceiptsAlone1764710000000,
  Elsewhere1764720000000,
  WrongTries1764730000000,
  ScreenChanges1764740000000,
];

/**
 * Connects to PostgreSQL and brings its tables up to date where they are not. Two servers that start at once on one database
 * take turns by an advisory lock. Throws where the database can't be reached.
 */
export async function openDataSource(url: string, log: Logger): Promise<DataSource> {
  const source = await new DataSource({
    ...options(url),
    poolErrorHandler: (fault: Error) => log.warn({ fault: fault.message }, 'a database connection was lost'),
    extra: { Client: AwakeClient, max: 16, connectionTimeoutMillis: 2_000, keepAlive: true },
  }).initialize();
  try {
    if (!(await isNewest(source))) await migrate(url);
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

const options = (url: string) => ({
  type: 'postgres' as const,
  // TypeORM finds no `pg` by itself under Jest's ES modules.
  driver: pg,
  url,
  entities: ENTITIES,
  migrations: MIGRATIONS,
  synchronize: false,
  logging: false,
});

/** Whether all was done before: nearly every start, so it costs one query. A migration that is under way is not seen, and waited for. */
async function isNewest(source: DataSource): Promise<boolean> {
  const done = await source.query<{ name: string }[]>('SELECT name FROM migrations').catch((error: unknown) => {
    if (errorCode(error) === NO_SUCH_TABLE) return [];
    throw error;
  });
  const names = new Set(done.map(({ name }) => name));
  return MIGRATIONS.every(({ name }) => names.has(name));
}

/** By connections of its own, for which no statement takes too long. */
async function migrate(url: string): Promise<void> {
  const source = await new DataSource({ ...options(url), extra: { max: 2 } }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
    await source.runMigrations({ transaction: 'all' });
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATIONS_LOCK]);
    await lock.release();
    await source.destroy();
  }
}
