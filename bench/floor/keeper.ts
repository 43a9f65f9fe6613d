import { Pool } from 'pg';

/** How a floor keeps a command: one INSERT, a transaction with the head's row locked, or not at all. */
export type Keeps = 'insert' | 'transaction' | 'nothing';

const INSERT = { name: 'insert', text: 'INSERT INTO floor (cursor, entry) VALUES ($1, $2)' };
const LOCK = { name: 'lock', text: 'SELECT cursor FROM floor_head FOR UPDATE' };
const MOVE = { name: 'move', text: 'UPDATE floor_head SET cursor = $1' };

/** Makes the tables; what it gives keeps one command, by the ten connections that a `pg` pool has unless told otherwise. */
export async function openKeeper(
  keeps: Keeps,
  databaseUrl: string,
  events: string,
): Promise<(cursor: number) => Promise<unknown>> {
  if (keeps === 'nothing') return () => Promise.resolve();
  const pool = new Pool({ connectionString: databaseUrl });
  // Its database is dropped under it at the end.
  pool.on('error', () => process.exit());
  await pool.query(`CREATE TABLE floor (cursor int PRIMARY KEY, entry jsonb NOT NULL);
    CREATE TABLE floor_head (cursor int NOT NULL); INSERT INTO floor_head VALUES (0)`);
  const entry = JSON.stringify((JSON.parse(events.slice(2).replaceAll('%', '0')) as unknown[])[1]);
  if (keeps === 'insert') return (cursor) => pool.query({ ...INSERT, values: [cursor, entry] });
  return async (cursor) => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query(LOCK);
    await client.query({ ...INSERT, values: [cursor, entry] });
    await client.query({ ...MOVE, values: [cursor] });
    await client.query('COMMIT');
    client.release();
  };
}
