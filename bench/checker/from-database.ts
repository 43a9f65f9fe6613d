import { Client } from 'pg';
import type { Entry } from '#custody';
import type { History, Refusal } from './history.js';

const LOG = `SELECT cursor, at, by, device_id AS "deviceId", command_id AS "commandId", type, data, salt,
  data_hash AS "dataHash", hash FROM log_entry WHERE production_id = $1 ORDER BY cursor`;
const REFUSALS = `SELECT command_id AS "commandId", by ->> 'personId' AS "personId", cursor, at, rule, reason
  FROM refusal WHERE production_id = $1 ORDER BY sequence`;

/** A row as it comes: its time still a date. */
type Row<T extends { at: string }> = Omit<T, 'at'> & { at: Date };

const timed = <T extends { at: string }>({ at, ...row }: Row<T>): T =>
  ({ ...row, at: at.toISOString() }) as unknown as T;

/** A production as it is on disk: past every server, so that none of them can flatter. */
export async function readFromDatabase(
  url: string,
  productionId: string,
): Promise<Pick<History, 'epoch' | 'log' | 'refusals'>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ epoch: string }>('SELECT epoch FROM production WHERE id = $1', [
      productionId,
    ]);
    const log = await client.query<Row<Entry>>(LOG, [productionId]);
    const refusals = await client.query<Row<Refusal>>(REFUSALS, [productionId]);
    return {
      epoch: rows[0]?.epoch ?? '',
      log: log.rows.map((row) => timed<Entry>(row)),
      refusals: refusals.rows.map((row) => timed<Refusal>(row)),
    };
  } finally {
    await client.end();
  }
}
