import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { createDatabase, type TestDatabase } from '../testing/test-database.js';
import { STATEMENT_MS } from './awake-client.js';
import { openDataSource } from './data-source.js';

const silent = pino({ level: 'silent' });
const MIGRATIONS_LOCK = 727_001;

/** Nothing is heard for longer than a statement may take and its timer may be late. */
function standStill(): void {
  const until = performance.now() + STATEMENT_MS + 1_000;
  while (performance.now() < until);
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('openDataSource', () => {
  it('[issue 5] makes the tables of an empty database once, for servers that start at once too', async () => {
    const sources = await Promise.all([1, 2].map(() => openDataSource(database.url, silent)));
    const [done] = await Promise.all(sources.map((source) => source.query('SELECT name FROM migrations')));
    expect(done).toHaveLength(sources[0]?.migrations.length ?? 0);
    await Promise.all(sources.map((source) => source.destroy()));
  });

  it('[issue 5] waits for nobody where the tables are the newest', async () => {
    const first = await openDataSource(database.url, silent);
    const held = first.createQueryRunner();
    await held.query('SELECT pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
    const second = await openDataSource(database.url, silent);
    expect(second.isInitialized).toBe(true);
    await second.destroy();
    await held.query('SELECT pg_advisory_unlock($1)', [MIGRATIONS_LOCK]);
    await held.release();
    await first.destroy();
  });

  it('[Contract] hears the answer to what it asked before this process stood still', async () => {
    const source = await openDataSource(database.url, silent);
    const asked = source.query('SELECT 1 AS one FROM pg_sleep(0.2)');
    await turn();
    standStill();
    expect(await asked).toEqual([{ one: 1 }]);
    await source.destroy();
  });

  it('[Contract] gives up a statement that takes too long', async () => {
    const source = await openDataSource(database.url, silent);
    await expect(source.query('SELECT pg_sleep(3)')).rejects.toThrow('Query read timeout');
    await source.destroy();
  });
});
