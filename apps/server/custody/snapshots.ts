import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductionId, State } from '#custody';
import { LogSnapshotRow } from '../database/entities/index.js';
import { ServerLog } from '../health/server-log.js';
import { ServerFacts } from '../http/server-facts.js';
import type { Board } from './board.js';
import { isDue, type Kept } from './snapshot-due.js';

/** What is let go of with so many entries more is kept too; fewer are folded as quickly as a snapshot is read. */
const WORTH_KEEPING = 50;

/** Keeps the fold of a log from time to time, so that a start need not fold it all. Losing one costs time, never truth. */
@Injectable()
export class Snapshots {
  private readonly keptAt = new Map<ProductionId, Kept>();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {}

  /** The newest snapshot that this build folded in this epoch, or null: other rules may make another state of the same log. */
  async newest(productionId: ProductionId, epoch: string): Promise<Board | null> {
    const where = { productionId, epoch, rulesVersion: this.facts.rulesVersion };
    const row = await this.source.getRepository(LogSnapshotRow).findOneBy(where);
    if (!row) return null;
    this.keptAt.set(productionId, { cursor: row.cursor, ms: -Infinity });
    return { epoch, cursor: row.cursor, at: row.at.toISOString(), head: row.head, state: row.state as State };
  }

  /** Keeps this board when enough has happened since the last; in the background, for nothing waits for it. */
  offer(productionId: ProductionId, board: Board): void {
    if (isDue(board.cursor, performance.now(), this.keptAt.get(productionId))) void this.keep(productionId, board);
  }

  /** Keeps the board of a production that goes out of memory, where that is worth it. Never rejects. */
  async keepLast(productionId: ProductionId, board: Board): Promise<void> {
    const { cursor } = this.keptAt.get(productionId) ?? { cursor: 0 };
    if (board.cursor - cursor >= WORTH_KEEPING) await this.keep(productionId, board);
  }

  /** It is in memory no longer. */
  forget(productionId: ProductionId): void {
    this.keptAt.delete(productionId);
  }

  private async keep(productionId: ProductionId, { cursor, epoch, head, at, state }: Board): Promise<void> {
    this.keptAt.set(productionId, { cursor, ms: performance.now() });
    const row = { productionId, cursor, rulesVersion: this.facts.rulesVersion, epoch, head, at: new Date(at), state };
    try {
      await this.source.getRepository(LogSnapshotRow).upsert(row, ['productionId']);
    } catch (fault) {
      this.log.warn({ fault, productionId, cursor }, 'a snapshot was not kept');
    }
  }
}
