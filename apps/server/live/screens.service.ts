import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Server } from 'socket.io';
import { DataSource, IsNull } from 'typeorm';
import type { Cursor, DeviceId, ProductionId } from '#custody';
import type { ClientToServer, ServerToClient } from '#wire';
import { DeviceRow } from '../database/entities/index.js';
import { ServerLog } from '../health/server-log.js';
import { PublishedTimes } from './published-times.js';
import { roomOf } from './rooms.js';
import { reportOn } from './screen-report.js';
import type { Seat } from './seat.js';
import { SeatsService } from './seats.service.js';

const REPORT_EVERY_MS = 1_000;
/** Hundreds of screens that come back at once are one report. */
const GATHER_MS = 100;

/** The armorer's proof that the village sees what the armorer sees: each paired screen, and how far behind it is. */
@Injectable()
export class ScreensService implements OnApplicationShutdown {
  private server: Server<ClientToServer, ServerToClient> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private readonly gathering = new Map<ProductionId, NodeJS.Timeout>();
  private readonly times = new Map<ProductionId, PublishedTimes>();
  /** When each device was last known to show everything, by the monotonic clock. */
  private readonly knownAt = new Map<ProductionId, Map<DeviceId, number>>();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {}

  serve(server: Server<ClientToServer, ServerToClient>): void {
    this.server = server;
    this.timer ??= setInterval(() => this.reportAll(), REPORT_EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    for (const timer of this.gathering.values()) clearTimeout(timer);
  }

  /** From now on a screen that shows less than `cursor` is behind. */
  published(productionId: ProductionId, cursor: Cursor): void {
    const times = this.times.get(productionId) ?? new PublishedTimes();
    this.times.set(productionId, times);
    times.add(cursor, performance.now());
  }

  /** A screen said what it shows. */
  painted(seat: Seat, cursor: Cursor): void {
    const { productionId, deviceId } = seat.session;
    const now = performance.now();
    const since = this.times.get(productionId)?.behindSince(cursor) ?? now;
    seat.painted = cursor;
    const known = this.knownAt.get(productionId) ?? new Map<DeviceId, number>();
    this.knownAt.set(productionId, known.set(deviceId, Math.max(since, known.get(deviceId) ?? 0)));
  }

  /** Nobody looked here for long, so nobody will ask how far behind anybody is. */
  forget(productionId: ProductionId): void {
    this.times.delete(productionId);
    this.knownAt.delete(productionId);
  }

  /** Somebody came, went or was revoked: the armorers hear of it at once. */
  changed(productionId: ProductionId): void {
    if (this.gathering.has(productionId)) return;
    this.gathering.set(
      productionId,
      setTimeout(() => this.tell(productionId), GATHER_MS),
    );
  }

  private reportAll(): void {
    for (const { productionId } of this.seats.writers()) this.tell(productionId);
  }

  private tell(productionId: ProductionId): void {
    clearTimeout(this.gathering.get(productionId));
    this.gathering.delete(productionId);
    this.report(productionId).catch((fault: unknown) => this.log.warn({ fault, productionId }, 'no report on screens'));
  }

  private async report(productionId: ProductionId): Promise<void> {
    const room = roomOf.armorers(productionId);
    if (!this.server?.of('/').adapter.rooms.has(room)) return;
    const where = { productionId, revokedAt: IsNull() };
    const devices = await this.source.getRepository(DeviceRow).find({ where, order: { pairedAt: 'ASC' } });
    const now = performance.now();
    const reports = devices.map((device) =>
      reportOn(
        device,
        this.seats.ofDevice(productionId, device.id),
        this.knownAt.get(productionId)?.get(device.id),
        now,
      ),
    );
    this.server.to(room).emit('screens', reports);
  }
}
