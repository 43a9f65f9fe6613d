import { Client } from 'pg';
import { createDatabase } from './test-database.js';

describe('the PostgreSQL of the tests', () => {
  it('[testing] gives each spec file an empty UTF8 database of its own, and drops it again', async () => {
    const database = await createDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('SHOW server_encoding');
    await client.end();
    await database.drop();

    expect(rows).toEqual([{ server_encoding: 'UTF8' }]);
    await expect(new Client({ connectionString: database.url }).connect()).rejects.toThrow('does not exist');
  });
});
