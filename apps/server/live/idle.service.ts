import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ProductionsService } from '../custody/productions.service.js';
import { MetricsService } from '../health/metrics.service.js';
import { ScreensService } from './screens.service.js';
import { SeatsService } from './seats.service.js';

const LOOK_EVERY_MS = 5_000;

/** A production that nobody looks at here costs nothing here: its state goes out of memory, and what is known of its screens too. */
@Injectable()
export class IdleService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;

  constructor(
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(ScreensService) private readonly screens: ScreensService,
    @Inject(MetricsService) metrics: MetricsService,
  ) {
    metrics.gauge('setboard_productions_in_memory', 'Productions whose state is in memory.', [], (gauge) =>
      gauge.set(productions.keptCount),
    );
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Never rejects. `unusedMs` is how long nobody may have asked for it; left out, the short while of every server. */
  async look(unusedMs?: number): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const gone = await this.productions.letGo((productionId) => this.seats.at(productionId).size > 0, unusedMs);
    for (const productionId of gone) this.screens.forget(productionId);
    this.isLooking = false;
  }
}
