import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, In, MoreThan, type EntityManager } from 'typeorm';
import type { Cursor, Entry, EntryType, ProductionId } from '#custody';
import type { Outcome } from '#wire';
import { LogEntryRow, ProductionRow, ReceiptRow, RefusalRow } from '../database/entities/index.js';
import { STATEMENT_MS } from '../database/awake-client.js';
import { violatedConstraint } from '../database/postgres-error.js';
import { entryOf, rowOf } from './log-row.js';
import { refusalOf, refusalRowOf } from './refusal-row.js';
import type { KeptRefusal, Refused } from './refused.js';

/** The first answer to a command's id, as the log keeps it. */
export interface Receipt {
  commandId: string;
  personId: string;
  bodyHash: string;
  outcome: Outcome;
  at: Date;
}

/** How an append ended: `taken` when another server got to the cursor first, `repeated` when an id had its answer already. */
export type Appended = 'appended' | 'taken' | 'repeated';

/** What a server shows of a production's log: the newest cursor on disk and the epoch it belongs to. */
export interface LogHead {
  productionId: ProductionId;
  epoch: string;
  cursor: Cursor;
}

/** With how often a screen was revoked or a sign-in ended there: who was let in before the newest is to be looked at. */
export interface ReadHead extends LogHead {
  endings: number;
  /** How often a screen was paired, renamed, revoked or forgotten there. */
  screenChanges: number;
  /** The server that keeps the production, by the id of its row; null while none ever did. */
  keptBy: string | null;
  /** The database's clock, in ms since 1970. */
  databaseMs: number;
}

const ENTRY_COLUMNS = `production_id uuid, cursor int, at timestamptz, by jsonb, device_id text, command_id text,
  type text, data jsonb, salt text, data_hash text, hash text`;
const RECEIPT_COLUMNS = `production_id uuid, command_id text, person_id text, body_hash text, outcome jsonb, at timestamptz`;
const REFUSAL_COLUMNS = `nth int, production_id uuid, at timestamptz, cursor int, by jsonb, device_id text, command_id text,
  type text, weapon_id text, lot_id text, person_id text, rule text, reason text, message text, salt text, data_hash text`;

/**
 * One statement, so one round trip and one commit, for every command that waits for a production. Refusals are numbered on;
 * on a log that was restored, whose refusals stayed behind, from after those that its wraps tell of. An id counts once,
 * though its receipt was forgotten meanwhile. By the database's own clock it does nothing past $3, asked once: a database that
 * stood still finds a row of them waiting, of which nobody waits for any.
 */
const appending = (also: string): string => `WITH due AS MATERIALIZED (
    SELECT $3::float8 IS NULL OR extract(epoch FROM clock_timestamp()) * 1000 <= $3::float8 AS yes
  ), entered AS (
    INSERT INTO log_entry SELECT given.* FROM jsonb_to_recordset($1::jsonb) AS given(${ENTRY_COLUMNS}), due WHERE due.yes
  ), answered AS (
    INSERT INTO receipt SELECT given.* FROM jsonb_to_recordset($2::jsonb) AS given(${RECEIPT_COLUMNS}), due WHERE due.yes
  )${also}
  SELECT yes FROM due`;

const APPEND = { name: 'append', text: appending('') };
/** Another statement, since looking at no refusals at all takes PostgreSQL a fifth of an append. */
const APPEND_REFUSALS = {
  name: 'append refusals',
  text: appending(`, refused AS (
    INSERT INTO refusal
    SELECT production_id, coalesce(
        (SELECT max(sequence) FROM refusal AS kept WHERE kept.production_id = given.production_id),
        (SELECT sum((data #>> '{refusals,count}')::int) FROM log_entry
          WHERE log_entry.production_id = given.production_id AND log_entry.type = 'wrap-day'),
        0
      ) + row_number() OVER (ORDER BY nth),
      at, cursor, by, device_id, command_id, type, weapon_id, lot_id, person_id, rule, reason, message, salt, data_hash
    FROM jsonb_to_recordset($4::jsonb) AS given(${REFUSAL_COLUMNS}), due
    WHERE due.yes AND NOT EXISTS (
      SELECT FROM refusal AS kept WHERE kept.production_id = given.production_id AND kept.command_id = given.command_id)
  )`),
};

/** Past TypeORM, which takes longer over a page of entries than PostgreSQL does and the fold together. */
const READ = {
  name: 'read',
  text: `SELECT cursor, at, by, device_id AS "deviceId", command_id AS "commandId", type, data, salt, data_hash AS "dataHash", hash
    FROM log_entry WHERE production_id = $1 AND cursor > $2 ORDER BY cursor LIMIT $3`,
};

const FILL = `INSERT INTO log_entry SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${ENTRY_COLUMNS})`;
const FILL_RECEIPTS = `INSERT INTO receipt SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${RECEIPT_COLUMNS})
  ON CONFLICT DO NOTHING`;

const HEADS = `SELECT production.id AS "productionId", production.epoch, production.endings,
    production.screen_changes AS "screenChanges", production.kept_by AS "keptBy",
    coalesce((SELECT cursor FROM log_entry WHERE production_id = production.id ORDER BY cursor DESC LIMIT 1), 0) AS cursor,
    extract(epoch FROM clock_timestamp())::float8 * 1000 AS "databaseMs"
  FROM production WHERE production.id = ANY ($1::uuid[])`;

/** The append-only log in PostgreSQL: the one place where the core sees TypeORM. */
@Injectable()
export class Log {
  /** The database's clock less this process's monotonic one, as last read; null before. */
  private databaseAheadMs: number | null = null;
  private headsListener: (heads: ReadHead[], askedAt: number) => void = () => undefined;

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * Commits entries, receipts and refusals together. The primary keys (production, cursor) and (production, sequence) are
   * the locks. Throws when it is not known whether they were committed: then the same ids may be sent again.
   */
  async append(
    productionId: ProductionId,
    entries: Entry[],
    receipts: Receipt[],
    refusals: Refused[] = [],
  ): Promise<Appended> {
    const rows = JSON.stringify(entries.map((entry) => rowOf(productionId, entry)));
    const answers = JSON.stringify(receipts.map((receipt) => receiptRow(productionId, receipt)));
    const due = this.databaseAheadMs === null ? null : performance.now() + this.databaseAheadMs + STATEMENT_MS;
    const kept = refusals.map((refused, nth) => refusalRowOf(productionId, refused, nth));
    const statement =
      kept.length === 0
        ? { ...APPEND, values: [rows, answers, due] }
        : { ...APPEND_REFUSALS, values: [rows, answers, due, JSON.stringify(kept)] };
    try {
      const { rows: said } = await this.pool().query<{ yes: boolean }>(statement);
      if (!said[0]?.yes) throw new Error('the database came to it too late');
      return 'appended';
    } catch (fault) {
      const constraint = violatedConstraint(fault);
      if (constraint === 'log_entry_pkey' || constraint === 'refusal_pkey') return 'taken';
      if (constraint === 'receipt_pkey' || constraint === 'refusal_of_command') return 'repeated';
      throw fault;
    }
  }

  /** Entries after a cursor, in order. */
  async read(productionId: ProductionId, after: Cursor, limit: number): Promise<Entry[]> {
    const { rows } = await this.pool().query<Omit<LogEntryRow, 'productionId'>>({
      ...READ,
      values: [productionId, after, limit],
    });
    return rows.map(entryOf);
  }

  /** All entries of some few types, in order: for what happens once a day. */
  async ofTypes<T extends EntryType>(productionId: ProductionId, types: readonly T[]): Promise<Entry<T>[]> {
    const rows = await this.source
      .getRepository(LogEntryRow)
      .find({ where: { productionId, type: In(types) }, order: { cursor: 'ASC' } });
    return rows.map((row) => entryOf(row) as Entry<T>);
  }

  /** What the rules refused after a refusal's number, in order. */
  async refusals(productionId: ProductionId, after: number): Promise<KeptRefusal[]> {
    const rows = await this.source
      .getRepository(RefusalRow)
      .find({ where: { productionId, sequence: MoreThan(after) }, order: { sequence: 'ASC' } });
    return rows.map(refusalOf);
  }

  /** What the rules refused since the newest wrap, or since the beginning. */
  async unwrappedRefusals(productionId: ProductionId): Promise<KeptRefusal[]> {
    const wraps = await this.ofTypes(productionId, ['wrap-day']);
    return this.refusals(productionId, toldBy(wraps));
  }

  /** The heads of all these productions by one query, however many they are. */
  async heads(productionIds: ProductionId[]): Promise<ReadHead[]> {
    const askedAt = performance.now();
    const { rows } = await this.pool().query<ReadHead>({ name: 'heads', text: HEADS, values: [productionIds] });
    // Read before the answer came: if anything, what is due is due a little sooner.
    const [first] = rows;
    if (first) this.databaseAheadMs = first.databaseMs - performance.now();
    this.headsListener(rows, askedAt);
    return rows;
  }

  /** Hears all heads that anybody reads, and when they were asked for by this process's monotonic clock. */
  onHeads(listener: (heads: ReadHead[], askedAt: number) => void): void {
    this.headsListener = listener;
  }

  /** Receipts of these command ids. A refusal older than a day is forgotten here, so that its id may be decided anew. */
  async receipts(productionId: ProductionId, commandIds: string[], forgetBefore: Date): Promise<Receipt[]> {
    await this.forgetRefusals(forgetBefore, productionId, commandIds);
    const rows = await this.source
      .getRepository(ReceiptRow)
      .createQueryBuilder('receipt')
      .where('receipt.productionId = :productionId', { productionId })
      .andWhere('receipt.commandId IN (:...commandIds)', { commandIds })
      .getMany();
    return rows.map(({ commandId, personId, bodyHash, outcome, at }) => ({
      commandId,
      personId,
      bodyHash,
      outcome: outcome as Outcome,
      at,
    }));
  }

  /** Drops refusals that were remembered long enough; of these ids alone, or of all. */
  async forgetRefusals(before: Date, productionId?: ProductionId, commandIds?: string[]): Promise<void> {
    const query = this.source
      .createQueryBuilder()
      .delete()
      .from(ReceiptRow)
      .where(`outcome ->> 'status' = 'refused' AND at < :before`, { before });
    if (productionId && commandIds)
      query.andWhere('production_id = :productionId AND command_id IN (:...commandIds)', { productionId, commandIds });
    await query.execute();
  }

  /** Inserts a new production with its first entries, inside the caller's transaction. */
  async create(manager: EntityManager, production: ProductionRow, entries: Entry[]): Promise<void> {
    await manager.insert(ProductionRow, production);
    await this.fill(manager, production.id, entries, []);
  }

  /** Inserts the next entries of a log that is written as a whole, and what their commands were answered. */
  async fill(manager: EntityManager, productionId: ProductionId, entries: Entry[], receipts: Receipt[]): Promise<void> {
    const rows = entries.map((entry) => rowOf(productionId, entry));
    const answers = receipts.map((receipt) => receiptRow(productionId, receipt));
    await manager.query(FILL, [JSON.stringify(rows)]);
    if (answers.length > 0) await manager.query(FILL_RECEIPTS, [JSON.stringify(answers)]);
  }

  /** TypeORM can't name a statement; on the hot path a prepared one saves PostgreSQL the planning. */
  private pool(): pg.Pool {
    const { master } = this.source.driver as unknown as { master: pg.Pool };
    return master;
  }
}

/** How many refusals these wraps tell of: each takes up where the one before ended. */
export const toldBy = (wraps: readonly Pick<Entry<'wrap-day'>, 'data'>[]): number =>
  wraps.reduce((count, { data }) => count + (data.refusals?.count ?? 0), 0);

const receiptRow = (productionId: ProductionId, receipt: Receipt): object => ({
  production_id: productionId,
  command_id: receipt.commandId,
  person_id: receipt.personId,
  body_hash: receipt.bodyHash,
  outcome: receipt.outcome,
  at: receipt.at,
});
