import type { Client } from 'pg';
import type { Entry } from '#custody';
import { hashData, hashEntry, type Head } from '../../custody/chain.js';
import { rowOf } from '../../custody/log-row.js';

const COLUMNS = `production_id uuid, cursor int, at timestamptz, by jsonb, device_id text, command_id text,
  type text, data jsonb, salt text, data_hash text, hash text`;

/** Where a forger is at work: inside a transaction of the database's superuser, with no trigger in the way. */
export interface Desk {
  readonly client: Client;
  readonly productionId: string;
  readonly epoch: string;
  /** The log as it was recorded. */
  readonly log: readonly Entry[];
}

/** Puts these entries in the place of the log from that cursor on. */
export async function replaceFrom({ client, productionId }: Desk, cursor: number, entries: Entry[]): Promise<void> {
  await client.query('DELETE FROM log_entry WHERE production_id = $1 AND cursor >= $2', [productionId, cursor]);
  const rows = JSON.stringify(entries.map((entry) => rowOf(productionId, entry)));
  await client.query(`INSERT INTO log_entry SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${COLUMNS})`, [rows]);
}

/** Numbers and hashes entries anew behind a head, as whoever knows the code can: nothing about them is wrong in itself. */
export function rechained(head: Head, after: number, entries: readonly Entry[]): Entry[] {
  let last = head;
  return entries.map((entry, at) => {
    const { salt = '', data } = entry;
    const renumbered = { ...entry, cursor: after + at + 1, dataHash: hashData(salt, data) };
    last = hashEntry(last, renumbered);
    return { ...renumbered, hash: last };
  });
}

/** The head that entry `cursor + 1` follows. */
export const headAt = ({ log, epoch }: Desk, cursor: number): Head => log[cursor - 1]?.hash ?? epoch;

/** Rewrites the log from that cursor on, every hash behind it fitting. */
export const forgeFrom = (desk: Desk, cursor: number, entries: readonly Entry[]): Promise<void> =>
  replaceFrom(desk, cursor, rechained(headAt(desk, cursor - 1), cursor - 1, entries));
