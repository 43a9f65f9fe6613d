import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Server } from 'socket.io';
import { PULSE_EVERY_MS, type ClientToServer, type ServerToClient } from '#wire';
import { Log, type LogHead } from '../custody/log.js';
import type { ProductionWriter } from '../custody/writer.js';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { roomOf } from './rooms.js';
import { SeatsService } from './seats.service.js';

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
  private isFailing = false;
  private readonly meeting = new Set<string>();

  constructor(
    @Inject(Log) private readonly log: Log,
    @Inject(SeatsService) private readonly seats: SeatsService,
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

  /** A pulse for those who just came: they wait behind the veil. */
  async beat(): Promise<void> {
    const writers = this.seats.writers();
    if (this.isReading || writers.length === 0) return;
    this.isReading = true;
    try {
      const heads = await this.log.heads(writers.map(({ productionId }) => productionId));
      this.isFailing = false;
      const byId = new Map(heads.map((head) => [head.productionId, head]));
      for (const writer of writers) {
        const head = byId.get(writer.productionId);
        if (head) void this.pulse(writer, head);
      }
    } catch (fault) {
      if (!this.isFailing) this.serverLog.error({ fault }, 'no pulse: the database does not answer');
      this.isFailing = true;
    } finally {
      this.isReading = false;
    }
  }

  private async pulse(writer: ProductionWriter, head: LogHead): Promise<void> {
    const { productionId } = writer;
    if (this.meeting.has(productionId)) return;
    this.meeting.add(productionId);
    try {
      await writer.meet(head);
      if (writer.board.epoch !== head.epoch || writer.board.cursor < head.cursor) return;
      const at = this.clock.now().toISOString();
      this.server?.to(roomOf.production(productionId)).emit('pulse', { epoch: head.epoch, cursor: head.cursor, at });
    } catch (fault) {
      this.serverLog.error({ fault, productionId, cursor: head.cursor }, 'no pulse: the log could not be read');
    } finally {
      this.meeting.delete(productionId);
    }
  }
}
