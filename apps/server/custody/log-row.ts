import type { Entry, ProductionId } from '#custody';
import type { LogEntryRow } from '../database/entities/index.js';

/** An entry as the columns of its row, for jsonb_to_recordset. */
export const rowOf = (productionId: ProductionId, entry: Entry): object => ({
  production_id: productionId,
  cursor: entry.cursor,
  at: entry.at,
  by: entry.by,
  device_id: entry.deviceId,
  command_id: entry.commandId,
  type: entry.type,
  data: entry.data,
  salt: entry.salt,
  data_hash: entry.dataHash,
  hash: entry.hash,
});

/** A row as the entry that was hashed: the same fields and the same text of its time. */
export const entryOf = (row: Omit<LogEntryRow, 'productionId'>): Entry =>
  ({
    cursor: row.cursor,
    at: row.at.toISOString(),
    by: row.by,
    deviceId: row.deviceId,
    commandId: row.commandId,
    type: row.type,
    data: row.data,
    salt: row.salt,
    dataHash: row.dataHash,
    hash: row.hash,
  }) as Entry;
