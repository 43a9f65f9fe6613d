import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { MetricsService } from '../health/metrics.service.js';

const LOOKS_EVERY_MS = 100;
/** A look that comes so late was held up: what came meanwhile still waits to be heard. */
const STOOD_STILL_MS = 1_000;
const LATE_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Knows how long this process stood still: stopped, swapped out, or asleep with its machine. What it hears first afterwards
 * may be as old as that, from somebody who was told long ago that it is not known to be recorded.
 */
@Injectable()
export class StandstillService implements OnApplicationBootstrap, OnApplicationShutdown {
  private looked = now();
  private timer: NodeJS.Timeout | null = null;
  private readonly late;

  constructor(@Inject(MetricsService) metrics: MetricsService) {
    const help = 'How late the event loop came to a look that is due each tenth of a second';
    this.late = metrics.histogram('setboard_event_loop_late_seconds', help, LATE_SECONDS);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      const oldMs = this.mayBeOldMs();
      this.late.observe(Math.max(0, oldMs - LOOKS_EVERY_MS) / 1_000);
      // Whatever lies ready is read before this runs, and still counts from the look before.
      if (oldMs > STOOD_STILL_MS) setImmediate(() => (this.looked = now()));
      else this.looked = now();
    }, LOOKS_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** How long ago, in ms, what is heard just now may have come in. By both clocks: in sleep the monotonic one stands still. */
  mayBeOldMs(): number {
    const { mono, wall } = now();
    return Math.max(mono - this.looked.mono, wall - this.looked.wall);
  }
}

const now = (): { mono: number; wall: number } => ({ mono: performance.now(), wall: Date.now() });
