import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { Log } from './log.js';
import { REFUSALS_LAST_MS } from './writer.js';

const EVERY_MS = 60 * 60 * 1_000;

/** Drops refusals that nobody may ask for again, so that the receipts do not grow for ever. */
@Injectable()
export class ReceiptsKeeperService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(Log) private readonly log: Log,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerLog) private readonly serverLog: ServerLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.tidy(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private tidy(): void {
    const before = new Date(this.clock.now().getTime() - REFUSALS_LAST_MS);
    this.log
      .forgetRefusals(before)
      .catch((fault: unknown) => this.serverLog.warn({ fault }, 'old refusals were not dropped'));
  }
}
