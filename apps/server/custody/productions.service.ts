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
/** A screen that loads again, or a server that the load balancer left for a moment, is back before that. */
const KEPT_UNUSED_MS = 30_000;

/** A production whose state is in memory here, or on its way there. */
interface Kept {
  opening: Promise<ProductionWriter | null>;
  /** Null until its log is folded. */
  writer: ProductionWriter | null;
  /** When somebody last asked for it, by the monotonic clock. */
  usedAt: number;
}

/** The productions that this server serves, each with its one writer while it is in use. */
@Injectable()
export class ProductionsService {
  private readonly kept = new Map<ProductionId, Kept>();
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

  /**
   * The writer of a production, its log folded; null where there is none, or where it was thrown away. It is for now: whoever
   * holds on to it for long shows it as looked at, or asks again.
   */
  open(productionId: ProductionId): Promise<ProductionWriter | null> {
    const known = this.use(productionId);
    if (known) return known.opening;
    const kept: Kept = { opening: Promise.resolve(null), writer: null, usedAt: performance.now() };
    kept.opening = this.load(productionId, kept);
    this.kept.set(productionId, kept);
    // Neither a fault nor an absence is remembered: the next who asks looks again.
    kept.opening.then(
      (writer) => (writer ? undefined : this.forget(productionId, kept)),
      () => this.forget(productionId, kept),
    );
    return kept.opening;
  }

  /** The writer of a production that is in memory already, for whom a promise would be too long; else null. */
  opened(productionId: ProductionId): ProductionWriter | null {
    return this.use(productionId)?.writer ?? null;
  }

  /** How many productions are in memory here. */
  get keptCount(): number {
    return this.kept.size;
  }

  /**
   * Lets go of every production that nobody looks at and that nobody asked for in a while: it comes back from its snapshot.
   * Who asks for one meanwhile keeps it. To be called from a turn of the event loop of its own, so that whoever was just given a
   * writer has sat down with it. Returns what went.
   */
  async letGo(isLookedAt: (productionId: ProductionId) => boolean, unusedMs = KEPT_UNUSED_MS): Promise<ProductionId[]> {
    const now = performance.now();
    const until = now - unusedMs;
    const isIdle = (productionId: ProductionId, kept: Kept): boolean => {
      const isUsed = isLookedAt(productionId);
      if (isUsed) kept.usedAt = now;
      return !isUsed && kept.usedAt <= until;
    };
    const gone: ProductionId[] = [];
    // One after the other: thousands at once would hold up the commands of others.
    for (const [productionId, kept] of [...this.kept].filter((each) => isIdle(...each))) {
      if (!kept.writer) continue;
      await this.snapshots.keepLast(productionId, kept.writer.board);
      if (!isIdle(productionId, kept) || !this.forget(productionId, kept)) continue;
      this.snapshots.forget(productionId);
      gone.push(productionId);
    }
    return gone;
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
    this.kept.delete(productionId);
  }

  private use(productionId: ProductionId): Kept | undefined {
    const known = this.kept.get(productionId);
    if (known) known.usedAt = performance.now();
    return known;
  }

  private forget(productionId: ProductionId, kept: Kept): boolean {
    return this.kept.get(productionId) === kept && this.kept.delete(productionId);
  }

  private async load(productionId: ProductionId, kept: Kept): Promise<ProductionWriter | null> {
    const row = await this.source.getRepository(ProductionRow).findOneBy({ id: productionId, thrownAwayAt: IsNull() });
    if (!row) return null;
    const board = await this.fold(productionId, row.epoch);
    // What took long to fold is not folded again at the next start, though nobody sends anything until then.
    this.snapshots.offer(productionId, board);
    kept.usedAt = performance.now();
    kept.writer = new ProductionWriter(productionId, board, {
      log: this.log,
      snapshots: this.snapshots,
      clock: this.clock,
      faults: this.serverLog,
      handOn: (writer, turn, withinMs) => this.handOn(writer, turn, withinMs),
      // One that was let go while somebody still held it is as another server's: what it commits is read by the one that is kept.
      publish: (published) => this.kept.get(productionId) === kept && this.listener(productionId, published),
    });
    return kept.writer;
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
