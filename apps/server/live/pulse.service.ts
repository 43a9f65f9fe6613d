import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Server } from 'socket.io';
import { PULSE_EVERY_MS, type ClientToServer, type Pulse, type ServerToClient } from '#wire';
import { Log, type LogHead } from '../custody/log.js';
import type { ProductionWriter } from '../custody/writer.js';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { EndedElsewhereService } from './ended-elsewhere.service.js';
import { inGroups } from './in-groups.js';
import { eventFrame, sayFrame } from './one-write.adapter.js';
import { PairedScreensService } from './paired-screens.service.js';
import { roomsOf } from './rooms.js';
import type { Seat } from './seat.js';
import { SeatsService } from './seats.service.js';

/** A cursor that was read longer ago than this was not just read: a server that slept says nothing about the log by it. */
const JUST_READ_MS = 1_500;

type Say = (writer: ProductionWriter, pulse: Pulse) => void;

/**
 * Each half second: one query reads the heads of every production that this server shows; what other servers wrote is caught
 * up first; then the pulse goes out, by the same ordered way. Without an answer from the database there is no pulse, and
 * every screen says by itself that it is not current.
 */
@Injectable()
export class PulseService implements OnApplicationShutdown {
  private server: Server<ClientToServer, ServerToClient> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isReading = false;
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

  serve(server: Server<ClientToServer, ServerToClient>): void {
    this.server = server;
    this.timer ??= setInterval(() => void this.beat(), PULSE_EVERY_MS);
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
      await this.readAndSay([...new Set(seats.map(({ writer }) => writer))], (writer, pulse) => {
        const frame = eventFrame(['pulse', pulse]);
        for (const seat of seats) if (seat.writer === writer) sayFrame(seat.socket, frame);
      });
    }
    this.isGreeting = false;
  }

  private async beat(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    const idle = this.seats.writers().filter(({ productionId }) => !this.meeting.has(productionId));
    await this.readAndSay(idle, (writer, pulse) => this.server?.to(roomsOf(writer).production).emit('pulse', pulse));
    this.isReading = false;
  }

  /** Never throws; resolves once the heads are read, while a production that has to catch up still does. */
  private async readAndSay(writers: ProductionWriter[], say: Say): Promise<void> {
    if (writers.length === 0) return;
    const isFresh = this.startWatch();
    try {
      const heads = await this.log.heads(writers.map(({ productionId }) => productionId));
      this.isFailing = false;
      for (const { productionId, endings, screenChanges } of heads) {
        this.ended.heard(productionId, endings);
        this.paired.heard(productionId, screenChanges);
      }
      const byId = new Map(heads.map((head) => [head.productionId, head]));
      for (const writer of writers) {
        const head = byId.get(writer.productionId);
        if (head) void this.meetAndSay(writer, head, isFresh, say);
      }
    } catch (fault) {
      if (!this.isFailing) this.serverLog.error({ fault }, 'no pulse: the database does not answer');
      this.isFailing = true;
    }
  }

  private async meetAndSay(writer: ProductionWriter, head: LogHead, isFresh: () => boolean, say: Say): Promise<void> {
    const { productionId } = writer;
    this.meeting.add(productionId);
    try {
      await writer.meet(head);
      if (writer.board.epoch !== head.epoch || writer.board.cursor < head.cursor || !isFresh()) return;
      say(writer, { epoch: head.epoch, cursor: head.cursor, at: this.clock.now().toISOString() });
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
