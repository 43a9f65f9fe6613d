import type { ProductionId } from '#custody';
import type { RefusalRow } from '../database/entities/index.js';
import type { KeptRefusal, Refused } from './refused.js';

/** A refusal as the columns of its row but for its number, which the database gives; `nth` is its place in the batch. */
export const refusalRowOf = (productionId: ProductionId, refused: Refused, nth: number): object => ({
  nth,
  production_id: productionId,
  at: refused.at,
  cursor: refused.cursor,
  by: refused.by,
  device_id: refused.deviceId,
  command_id: refused.commandId,
  type: refused.type,
  weapon_id: refused.weaponId ?? null,
  lot_id: refused.lotId ?? null,
  person_id: refused.personId ?? null,
  rule: refused.rule,
  reason: refused.reason,
  message: refused.message,
  salt: refused.salt,
  data_hash: refused.dataHash,
});

/** A row as the refusal that was hashed. */
export const refusalOf = (row: RefusalRow): KeptRefusal =>
  ({
    sequence: row.sequence,
    at: row.at.toISOString(),
    cursor: row.cursor,
    by: row.by,
    deviceId: row.deviceId,
    commandId: row.commandId,
    type: row.type,
    ...(row.weaponId === null ? {} : { weaponId: row.weaponId }),
    ...(row.lotId === null ? {} : { lotId: row.lotId }),
    ...(row.personId === null ? {} : { personId: row.personId }),
    rule: row.rule,
    reason: row.reason,
    message: row.message,
    salt: row.salt,
    dataHash: row.dataHash,
  }) as KeptRefusal;
