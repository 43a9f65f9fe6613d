import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductionId, State } from '#custody';
import { LogSnapshotRow } from '../database/entities/index.js';
import { ServerLog } from '../health/server-log.js';
import { ServerFacts } from '../http/server-facts.js';
import type { Board } from './board.js';

/** A snapshot each so many entries. */
const EVERY = 500;

/** Keeps the fold of a log from time to time, so that a start need not fold it all. Losing one costs time, never truth. */
@Injectable()
export class Snapshots {
  private readonly keptAt = new Map<ProductionId, number>();

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
    this.keptAt.set(productionId, row.cursor);
    return { epoch, cursor: row.cursor, at: row.at.toISOString(), head: row.head, state: row.state as State };
  }

  /** Keeps this board when enough has happened since the last; in the background, for nothing waits for it. */
  offer(productionId: ProductionId, board: Board): void {
    if (board.cursor - (this.keptAt.get(productionId) ?? 0) < EVERY) return;
    this.keptAt.set(productionId, board.cursor);
    this.keep(productionId, board).catch((fault: unknown) =>
      this.log.warn({ fault, productionId, cursor: board.cursor }, 'a snapshot was not kept'),
    );
  }

  private async keep(productionId: ProductionId, { cursor, epoch, head, at, state }: Board): Promise<void> {
    const row = { productionId, cursor, rulesVersion: this.facts.rulesVersion, epoch, head, at: new Date(at), state };
    await this.source.getRepository(LogSnapshotRow).upsert(row, ['productionId']);
  }
}
