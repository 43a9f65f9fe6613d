import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ProductionId } from '#custody';
import { PULSE_EVERY_MS } from '#wire';
import { Log, type LogHead } from '../custody/log.js';
import type { ProductionWriter } from '../custody/writer.js';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { sayAlong, sayOverdue } from './along.js';
import { BeatWatch } from './beat-watch.js';
import { EndedElsewhereService } from './ended-elsewhere.service.js';
import { inGroups } from './in-groups.js';
import { inSlices } from './in-slices.js';
import { eventFrame } from './one-write.js';
import { PairedScreensService } from './paired-screens.service.js';
import { seatsBy, type Seat } from './seat.js';
import { SeatsService } from './seats.service.js';

/** A cursor that was read longer ago than this was not just read: a server that slept says nothing about the log by it. */
const JUST_READ_MS = 1_500;

/** Who hears the pulse of each production. */
type Hearers = ReadonlyMap<ProductionWriter, Iterable<Seat>>;

/**
 * Each half second: one query reads the heads of every production that this server shows; what other servers wrote is caught
 * up first; then the pulse goes out, by the same ordered way. Without an answer from the database there is no pulse, and
 * every screen says by itself that it is not current.
 */
@Injectable()
export class PulseService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isReading = false;
  private readonly watch = new BeatWatch();
  private isGreeting = false;
  private isFailing = false;
  private readonly meeting = new Set<string>();
  private newcomers: Seat[] = [];
  private readonly beGreeted = inGroups();

  constructor(
    @Inject(Log) private readonly log: Log,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(EndedElsewhereService) private readonly ended: EndedElsewhereService,
    @Inject(PairedScreensService) private readonly paired: PairedScreensService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerLog) private readonly serverLog: ServerLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.beat(), PULSE_EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /**
   * A pulse for one who just came, or said for the first time what it shows, and waits behind the veil. Those who come
   * together are answered together, and alone.
   */
  greet(seat: Seat): void {
    this.newcomers.push(seat);
    if (!this.isGreeting) void this.greetAll();
  }

  private async greetAll(): Promise<void> {
    this.isGreeting = true;
    while (this.newcomers.length > 0) {
      await this.beGreeted();
      const seats = this.newcomers;
      this.newcomers = [];
      await this.readAndSay(seatsBy(seats, ({ writer }) => writer));
    }
    this.isGreeting = false;
  }

  /** Whether the server has more to do than it can, so that what can be put off should wait for the pulses. */
  isBehind(now: number): boolean {
    return this.watch.isBehind(now);
  }

  private async beat(): Promise<void> {
    this.watch.begins(performance.now());
    // Whoever is there is asked so, whatever the database does.
    sayOverdue(this.seats.all());
    if (this.isReading) return;
    this.isReading = true;
    const idle = this.seats.writers().filter(({ productionId }) => !this.meeting.has(productionId));
    await this.readAndSay(new Map(idle.map((writer) => [writer, this.seats.at(writer.productionId)])));
    this.isReading = false;
    this.watch.ends();
  }

  /** Never throws; resolves once the heads are read, while a production that has to catch up still does. */
  private async readAndSay(hearers: Hearers): Promise<void> {
    if (hearers.size === 0) return;
    const isFresh = this.startWatch();
    const askedAt = performance.now();
    const heads = await this.read([...hearers.keys()].map(({ productionId }) => productionId));
    const byId = new Map(heads.map((head) => [head.productionId, head]));
    await inSlices(
      hearers,
      ([writer, seats]) => {
        const head = byId.get(writer.productionId);
        if (head) void this.meetAndSay(writer, head, isFresh, seats);
      },
      performance.now() - askedAt,
    );
  }

  private async read(productionIds: ProductionId[]): Promise<LogHead[]> {
    try {
      const heads = await this.log.heads(productionIds);
      this.isFailing = false;
      for (const { productionId, endings, screenChanges } of heads) {
        this.ended.heard(productionId, endings);
        this.paired.heard(productionId, screenChanges);
      }
      return heads;
    } catch (fault) {
      if (!this.isFailing) this.serverLog.error({ fault }, 'no pulse: the database does not answer');
      this.isFailing = true;
      return [];
    }
  }

  /** Never rejects. Hardly any production has to catch up; for the thousands of others nothing is waited for. */
  private async meetAndSay(
    writer: ProductionWriter,
    head: LogHead,
    isFresh: () => boolean,
    seats: Iterable<Seat>,
  ): Promise<void> {
    const { productionId } = writer;
    this.meeting.add(productionId);
    try {
      if (!writer.hasMet(head)) await writer.meet(head);
      if (!writer.hasMet(head) || !isFresh()) return;
      const { epoch, cursor } = head;
      sayAlong(seats, eventFrame(['pulse', { epoch, cursor, at: this.clock.now().toISOString() }]));
    } catch (fault) {
      this.serverLog.error({ fault, productionId, cursor: head.cursor }, 'no pulse: the log could not be read');
    } finally {
      this.meeting.delete(productionId);
    }
  }

  /** By both clocks: the monotonic one stands still while the machine sleeps, the wall's may be set. */
  private startWatch(): () => boolean {
    const [started, at] = [performance.now(), this.clock.now().getTime()];
    return () => performance.now() - started < JUST_READ_MS && this.clock.now().getTime() - at < JUST_READ_MS;
  }
}
