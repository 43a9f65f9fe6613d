import { pino } from 'pino';
import { createDatabase, type TestDatabase } from '../testing/test-database.js';
import { openDataSource } from './data-source.js';

const silent = pino({ level: 'silent' });
const MIGRATIONS_LOCK = 727_001;

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
});
