import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Node's own watch over its event loop wakes the process a hundred times a second: a third of what a server at rest takes. */
const HARDLY_EVER_MS = 3_600_000;
const BY_THAT_WATCH = ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99'];

/** What `/metrics` shows. Each server has its own registry; whoever counts something registers it here. */
@Injectable()
export class MetricsService {
  private readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry, eventLoopMonitoringPrecision: HARDLY_EVER_MS });
    // `setboard_event_loop_late_seconds` says what these would have said (standstill.service.ts).
    for (const each of BY_THAT_WATCH) this.registry.removeSingleMetric(`nodejs_eventloop_lag_${each}_seconds`);
  }

  counter<Label extends string = never>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /** `collect` sets it whenever somebody looks. */
  gauge<Label extends string = never>(
    name: string,
    help: string,
    labelNames: Label[] = [],
    collect?: (gauge: Gauge<Label>) => void,
  ): Gauge<Label> {
    const collecting = collect && {
      collect(this: Gauge<Label>) {
        collect(this);
      },
    };
    return new Gauge({ name, help, labelNames, registers: [this.registry], ...collecting });
  }

  histogram<Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: Label[] = [],
  ): Histogram<Label> {
    return new Histogram({ name, help, buckets, labelNames, registers: [this.registry] });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}
