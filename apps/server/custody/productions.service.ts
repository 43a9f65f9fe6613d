import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { DeviceId, Entry, Happened, ProductionId } from '#custody';
import { ProductionRow } from '../database/entities/index.js';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { advanceAll, emptyBoard, type Board } from './board.js';
import { chained, type Head } from './chain.js';
import { Log } from './log.js';
import { Snapshots } from './snapshots.js';
import type { RestoredFrom } from './standing.js';
import { ProductionWriter, type Published } from './writer.js';
import type { HandOn } from './writer-parts.js';

/** Hears what any production committed, in each production's own order. */
export type PublishedListener = (productionId: ProductionId, published: Published) => void;

const READ = 1_000;

/** The productions that this server serves, each with its one writer. */
@Injectable()
export class ProductionsService {
  private readonly writers = new Map<ProductionId, Promise<ProductionWriter | null>>();
  private listener: PublishedListener = () => undefined;
  private handOn: HandOn = () => null;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Log) private readonly log: Log,
    @Inject(Snapshots) private readonly snapshots: Snapshots,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerLog) private readonly serverLog: ServerLog,
  ) {}

  /** The one ordered way out. */
  onPublished(listener: PublishedListener): void {
    this.listener = listener;
  }

  /** Who is asked before a turn is decided here, where there are other servers. */
  onTurn(handOn: HandOn): void {
    this.handOn = handOn;
  }

  /** The writer of a production, its log folded; null where there is none, or where it was thrown away. */
  open(productionId: ProductionId): Promise<ProductionWriter | null> {
    const known = this.writers.get(productionId);
    if (known) return known;
    const opening = this.load(productionId);
    this.writers.set(productionId, opening);
    // Neither a fault nor an absence is remembered: the next who asks looks again.
    opening.then(
      (writer) => writer ?? this.writers.delete(productionId),
      () => this.writers.delete(productionId),
    );
    return opening;
  }

  /** Every production that somebody opened here. */
  async opened(): Promise<ProductionWriter[]> {
    const settled = await Promise.allSettled(this.writers.values());
    return settled.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []));
  }

  /** The log that this production's was restored from; null for one that began here. */
  async restoredFrom(productionId: ProductionId): Promise<RestoredFrom | null> {
    const row = await this.source.getRepository(ProductionRow).findOneBy({ id: productionId });
    return (row?.restoredFrom ?? null) as RestoredFrom | null;
  }

  /** Every production that is served, with what its log was restored from. */
  async served(): Promise<{ productionId: ProductionId; restoredFrom: RestoredFrom | null }[]> {
    const rows = await this.source.getRepository(ProductionRow).findBy({ thrownAwayAt: IsNull() });
    return rows.map(({ id, restoredFrom }) => ({
      productionId: id,
      restoredFrom: restoredFrom as RestoredFrom | null,
    }));
  }

  /** No production, or only samples that were thrown away. */
  async isEmpty(): Promise<boolean> {
    return !(await this.source.getRepository(ProductionRow).existsBy({ thrownAwayAt: IsNull() }));
  }

  /** Inserts a new production with what happened at its set-up, inside the caller's transaction. */
  async create(
    manager: EntityManager,
    productionId: ProductionId,
    happened: Happened[],
    deviceId: DeviceId,
  ): Promise<void> {
    const epoch = randomUUID();
    const isSample = happened.some(({ type, data }) => type === 'create-production' && 'sample' in data && data.sample);
    const entries: Entry[] = [];
    let head: Head = epoch;
    for (const each of happened) {
      const entry = chained(head, each, { deviceId, commandId: randomUUID() });
      entries.push(entry);
      head = entry.hash;
    }
    const row = {
      id: productionId,
      epoch,
      isSample,
      createdAt: this.clock.now(),
      thrownAwayAt: null,
      restoredFrom: null,
    };
    await this.log.create(manager, row, entries);
  }

  /** A sample that nobody wants any more is served no longer. Its log stays: nothing edits a log. */
  async throwAway(productionId: ProductionId): Promise<void> {
    await this.source.getRepository(ProductionRow).update({ id: productionId }, { thrownAwayAt: this.clock.now() });
    this.writers.delete(productionId);
  }

  private async load(productionId: ProductionId): Promise<ProductionWriter | null> {
    const row = await this.source.getRepository(ProductionRow).findOneBy({ id: productionId, thrownAwayAt: IsNull() });
    if (!row) return null;
    const board = await this.fold(productionId, row.epoch);
    return new ProductionWriter(productionId, board, {
      log: this.log,
      snapshots: this.snapshots,
      clock: this.clock,
      faults: this.serverLog,
      handOn: (writer, turn, withinMs) => this.handOn(writer, turn, withinMs),
      publish: (published) => this.listener(productionId, published),
    });
  }

  private async fold(productionId: ProductionId, epoch: string): Promise<Board> {
    let board = (await this.snapshots.newest(productionId, epoch)) ?? emptyBoard(epoch);
    for (;;) {
      const page = await this.log.read(productionId, board.cursor, READ);
      board = advanceAll(board, page);
      if (page.length < READ) return board;
    }
  }
}
