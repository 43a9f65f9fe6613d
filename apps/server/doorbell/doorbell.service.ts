import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Cursor, ProductionId } from '#custody';
import type { Settings } from '../config/settings.js';
import { ElsewhereService } from '../elsewhere/elsewhere.service.js';
import { ServerLog } from '../health/server-log.js';
import { ServerFacts } from '../http/server-facts.js';
import { noWire, type BellWire } from './bell-wire.js';
import { gapAfter } from './gap.js';
import { PostgresWire } from './postgres-wire.js';
import { RedisWire } from './redis-wire.js';
import { MOST_RINGS, readRings, textOf, type Ring } from './ring.js';

/** Most are there by then, and need no other look. */
const RING_COMES_WITHIN_MS = 25;

/**
 * Rings at the other servers when a log went on, so that they look at once and not with the next half second. Nothing is
 * ever true because it rang, and nothing waits for it: rings that are lost, doubled or reordered cost half a second at most.
 */
@Injectable()
export class DoorbellService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly own = randomUUID();
  private readonly wire: BellWire;
  private readonly waiting = new Map<ProductionId, Cursor>();
  private readonly told = new Map<ProductionId, Cursor>();
  private isRinging = false;
  private isUp: boolean | null = null;
  private heard: (ring: Ring) => void = () => undefined;

  constructor(
    @Inject(ServerFacts) facts: ServerFacts,
    @Inject(ServerLog) private readonly log: ServerLog,
    @Inject(ElsewhereService) private readonly elsewhere: ElsewhereService,
  ) {
    this.wire = wireOf(facts.settings, (isUp) => this.tell(isUp));
  }

  onApplicationBootstrap(): void {
    this.wire.start((text) => {
      for (const ring of readRings(text, this.own)) this.heard(ring);
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.wire.stop();
  }

  /** Hears what other servers ring for. */
  onHeard(heard: (ring: Ring) => void): void {
    this.heard = heard;
  }

  /** What another server answered tells as much as its ring, should that be lost: a little later it is looked whether it came. */
  tellsAsMuch({ productionId, cursor }: Ring): void {
    const told = this.told.get(productionId);
    this.told.set(productionId, Math.max(told ?? 0, cursor));
    if (told === undefined) setTimeout(() => this.hearTold(productionId), RING_COMES_WITHIN_MS).unref();
  }

  private hearTold(productionId: ProductionId): void {
    const cursor = this.told.get(productionId) ?? 0;
    this.told.delete(productionId);
    this.heard({ productionId, cursor });
  }

  /**
   * What was committed here stands at this cursor by now. The first goes at once; what comes in the gap behind it goes together; nothing
   * where there is no other server, since a ring costs as much as a sixth of a command. One that just came looks each half second.
   */
  ring(productionId: ProductionId, cursor: Cursor): void {
    if (!this.elsewhere.mayHaveOthers()) return;
    this.waiting.set(productionId, cursor);
    if (!this.isRinging) void this.ringAll();
  }

  private async ringAll(): Promise<void> {
    this.isRinging = true;
    let before: readonly [ProductionId, Cursor][] = [];
    while (this.waiting.size > 0) {
      const rings = [...this.waiting].slice(0, MOST_RINGS);
      for (const [productionId] of rings) this.waiting.delete(productionId);
      const text = textOf(
        this.own,
        rings.map(([productionId, cursor]) => ({ productionId, cursor })),
      );
      // Lost: the others look each half second anyway.
      await this.wire.send(text).catch(() => undefined);
      await pause(gapAfter(rings, before), undefined, { ref: false });
      before = rings;
    }
    this.isRinging = false;
  }

  private tell(isUp: boolean): void {
    if (this.isUp === isUp) return;
    if (!isUp)
      this.log.warn({}, 'the doorbell of the other servers is not heard: the log is looked at each half second');
    else if (this.isUp === false) this.log.info({}, 'the doorbell of the other servers is heard again');
    this.isUp = isUp;
  }
}

/** An embedded database belongs to one server alone. */
function wireOf({ redisUrl, database }: Settings, tell: (isUp: boolean) => void): BellWire {
  if (redisUrl !== null) return new RedisWire(redisUrl, tell);
  return database.kind === 'own' ? new PostgresWire(database.url, tell) : noWire;
}
