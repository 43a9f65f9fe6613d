import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductionId } from '#custody';
import { LAPSES_AFTER_MS, type Peer } from './who-decides.js';

const SECRET = 'SELECT secret FROM peer_secret';

/** Rows of servers that were killed stay; nobody asks for them after a minute. */
const FORGET = `DELETE FROM peer WHERE renewed_at < clock_timestamp() - interval '1 minute'`;

const LATELY = `clock_timestamp() - interval '${LAPSES_AFTER_MS} milliseconds'`;

/** One statement a beat, however many productions are kept: a production is kept while its keeper's row is renewed. */
const RENEW = `WITH renewed AS (
    INSERT INTO peer (id, address, rules, renewed_at) VALUES ($1, $2, $3, clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET renewed_at = excluded.renewed_at
  )
  SELECT id, address, rules, extract(epoch FROM clock_timestamp() - renewed_at)::float8 * 1000 AS "ageMs"
  FROM peer WHERE id <> $1 AND renewed_at > ${LATELY}`;

/** By the database's clock alone. Of two who try at once the second waits for the first, looks again, and leaves it alone. */
const TAKE = `WITH taken AS (
    UPDATE production SET kept_by = $2 WHERE id = $1 AND (kept_by IS NULL OR NOT EXISTS (
      SELECT FROM peer WHERE peer.id = production.kept_by
        AND peer.renewed_at > ${LATELY}))
    RETURNING kept_by
  )
  SELECT coalesce((SELECT kept_by FROM taken), kept_by) AS "keptBy" FROM production WHERE id = $1`;

/** Which server keeps which production, and which servers live: their rows in the database. */
@Injectable()
export class KeeperRows {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** What the servers of this database know each other by. Never logged. */
  async secret(): Promise<string> {
    const [row] = await this.source.query<{ secret: string }[]>(SECRET);
    if (!row) throw new Error('the servers’ secret is gone from the database');
    return row.secret;
  }

  async forgetOld(): Promise<void> {
    await this.source.query(FORGET);
  }

  /** Says that this server lives, and gives all others that do. */
  async renew(us: Omit<Peer, 'renewedAt'>): Promise<Peer[]> {
    const askedAt = performance.now();
    const rows = await this.source.query<{ id: string; address: string; rules: string; ageMs: number }[]>(RENEW, [
      us.id,
      us.address,
      us.rules,
    ]);
    // Old by what passed since it was asked for, at most: nobody counts as alive for too long.
    return rows.map(({ ageMs, ...row }) => ({ ...row, renewedAt: askedAt - ageMs }));
  }

  /** Takes a production that nobody keeps who lives; gives who keeps it now. */
  async take(productionId: ProductionId, id: string): Promise<string | null> {
    const [row] = await this.source.query<{ keptBy: string | null }[]>(TAKE, [productionId, id]);
    return row?.keptBy ?? null;
  }

  /** Gives away at once everything that this server keeps. */
  async leave(id: string): Promise<void> {
    await this.source.query('DELETE FROM peer WHERE id = $1', [id]);
  }
}
