import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { ENTITIES } from './entities/index.js';
import { First1763800000000 } from './migrations/1763800000000-first.js';
import { ConcernCodes1764200000000 } from './migrations/1764200000000-concern-codes.js';
import { Keeping1764700000000 } from './migrations/1764700000000-keeping.js';
import { Elsewhere1764720000000 } from './migrations/1764720000000-elsewhere.js';
import { Endings1764400000000 } from './migrations/1764400000000-endings.js';
import { WrongTries1764730000000 } from './migrations/1764730000000-wrong-tries.js';
import { WrongPins1764500000000 } from './migrations/1764500000000-wrong-pins.js';
import { RestoredFrom1764300000000 } from './migrations/1764300000000-restored-from.js';
import { Refusals1764100000000 } from './migrations/1764100000000-refusals.js';
import { ReceiptsAlone1764710000000 } from './migrations/1764710000000-receipts-alone.js';
import { SnapshotOrder1764600000000 } from './migrations/1764600000000-snapshot-order.js';

/** How long one statement may take before its connection is given up; the command behind it is answered `unconfirmed`. */
export const STATEMENT_MS = 2_500;
const MIGRATIONS_LOCK = 727_001;

/**
 * Connects to PostgreSQL and brings its tables up to date. Two servers that start at once on one database take turns by an
 * advisory lock. Throws where the database can't be reached.
 */
export async function openDataSource(url: string, log: Logger): Promise<DataSource> {
  await migrate(url);
  const source = new DataSource({
    ...options(url),
    poolErrorHandler: (fault: Error) => log.warn({ fault: fault.message }, 'a database connection was lost'),
    extra: { max: 16, connectionTimeoutMillis: 2_000, query_timeout: STATEMENT_MS, keepAlive: true },
  });
  return source.initialize();
}

const options = (url: string) => ({
  type: 'postgres' as const,
  // TypeORM finds no `pg` by itself under Jest's ES modules.
  driver: pg,
  url,
  entities: ENTITIES,
  migrations: [
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
  ],
  synchronize: false,
  logging: false,
});

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
