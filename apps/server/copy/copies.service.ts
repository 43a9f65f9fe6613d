import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Cursor, Instant, ProductionId } from '#custody';
import { Log } from '../custody/log.js';
import { ProductionsService } from '../custody/productions.service.js';
import { fingerprintOf } from '../export/seal.js';
import { SigningKeyService } from '../export/signing-key.service.js';
import { MetricsService } from '../health/metrics.service.js';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { ServerFacts } from '../http/server-facts.js';
import { Copy } from './copy.js';

/** A copy is to be five seconds behind at most. */
const EVERY_MS = 1_000;
/** A disk that has not answered for so long is told of, though nothing has failed yet. */
const STUCK_AFTER_MS = 5_000;
const ENDS_WITHIN_MS = 500;

/** How the copy of one log stands, as `GET /api/copy` says it. */
export interface CopyReport {
  /** The folder; null where none is set, and then nothing else is said. */
  readonly to: string | null;
  readonly file?: string | null;
  /** When it was last known to hold all of the log. */
  readonly at?: Instant;
  readonly cursor?: Cursor;
  readonly behindSeconds?: number;
  /** The folder is on the disk that it is to be a copy of. */
  readonly isSameDisk?: boolean;
  readonly trouble?: string;
}

/** Keeps a copy of each production's log in SETBOARD_COPY_TO, beside the commands and the pulse: neither waits for it. */
@Injectable()
export class CopiesService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly copies = new Map<ProductionId, Copy>();
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<void> | null = null;
  private steppedAt = 0;
  private isSameDisk = false;

  constructor(
    @Inject(Log) private readonly log: Log,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(SigningKeyService) private readonly keys: SigningKeyService,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerLog) private readonly serverLog: ServerLog,
    @Inject(MetricsService) metrics: MetricsService,
  ) {
    if (this.folder === null) return;
    metrics.gauge(
      'setboard_copy_behind_seconds',
      'How far the copy of a log is behind it.',
      ['production'],
      (gauge) => {
        for (const id of this.copies.keys()) gauge.set({ production: id }, this.report(id).behindSeconds ?? 0);
      },
    );
  }

  onApplicationBootstrap(): void {
    if (this.folder !== null) this.timer = setInterval(() => void this.takeTurn(), EVERY_MS).unref();
  }

  /** What was acknowledged up to the end is copied too, unless the disk takes its time. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer === null) return;
    clearInterval(this.timer);
    await Promise.race([this.finish(), pause(ENDS_WITHIN_MS)]);
  }

  report(productionId: ProductionId): CopyReport {
    const { folder } = this;
    if (folder === null) return { to: null };
    const { at, cursor, file, trouble } = this.copyOf(productionId);
    const behindSeconds = Math.max(0, Math.round((this.clock.now().getTime() - Date.parse(at)) / 1_000));
    const isStuck = this.turn !== null && performance.now() - this.steppedAt > STUCK_AFTER_MS;
    const told = isStuck ? 'the disk does not answer' : trouble;
    const report = { to: folder, file, at, cursor, behindSeconds, isSameDisk: this.isSameDisk };
    return { ...report, ...(told !== null && { trouble: told }) };
  }

  private get folder(): string | null {
    return this.facts.settings.copyTo;
  }

  private takeTurn(): Promise<void> {
    this.turn ??= this.copyAll().finally(() => {
      this.turn = null;
    });
    return this.turn;
  }

  private async finish(): Promise<void> {
    await this.turn;
    await this.takeTurn();
    await Promise.all([...this.copies.values()].map((copy) => copy.close()));
  }

  /** Never throws. */
  private async copyAll(): Promise<void> {
    this.stepped();
    try {
      this.isSameDisk = await this.looksSameDisk();
      const at = this.clock.now().toISOString();
      const served = await this.productions.served();
      const heads = served.length === 0 ? [] : await this.log.heads(served.map(({ productionId }) => productionId));
      for (const head of heads) {
        const { restoredFrom = null } = served.find(({ productionId }) => productionId === head.productionId) ?? {};
        await this.copyOf(head.productionId).catchUp(head, restoredFrom, at);
      }
    } catch (fault) {
      for (const copy of this.copies.values()) copy.fail(fault);
    }
  }

  private copyOf(productionId: ProductionId): Copy {
    const known = this.copies.get(productionId);
    if (known) return known;
    const copy = new Copy(productionId, this.clock.now().toISOString(), {
      folder: this.folder ?? '',
      server: async () => fingerprintOf(await this.keys.key()),
      read: (...asked) => this.log.read(...asked),
      log: this.serverLog,
      stepped: () => this.stepped(),
    });
    this.copies.set(productionId, copy);
    return copy;
  }

  private stepped(): void {
    this.steppedAt = performance.now();
  }

  /** A folder where a disk is to be plugged in lies on this one while it is not. */
  private async looksSameDisk(): Promise<boolean> {
    const { copyTo, dataDir, database } = this.facts.settings;
    if (copyTo === null || database.kind === 'own') return false;
    const [folder, data] = await Promise.all([stat(copyTo).catch(() => null), stat(dataDir).catch(() => null)]);
    return folder !== null && folder.dev === data?.dev;
  }
}
