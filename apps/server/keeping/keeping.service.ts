import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { ProductionId } from '#custody';
import { isAlone } from '../config/settings.js';
import type { Turn } from '../custody/batch.js';
import { Log } from '../custody/log.js';
import { ProductionsService } from '../custody/productions.service.js';
import { StandstillService } from '../custody/standstill.service.js';
import { UNCONFIRMED, type HandOn } from '../custody/writer-parts.js';
import type { ProductionWriter } from '../custody/writer.js';
import { DoorbellService } from '../doorbell/doorbell.service.js';
import { MetricsService } from '../health/metrics.service.js';
import { ServerLog } from '../health/server-log.js';
import { inTime } from '../http/in-time.js';
import { ServerFacts } from '../http/server-facts.js';
import { KeeperRows } from './keeper-rows.js';
import { NeighboursService } from './neighbours.service.js';
import type { PeerLink } from './peer-link.js';
import type { HandedOn, TurnAnswer } from './peer-wire.js';
import { timeLeftMs } from './time-left.js';
import { LAPSES_AFTER_MS, whoDecides, type Kept } from './who-decides.js';

/** Who keeps a production is found out in a millisecond or two; where that takes longer, it is decided here meanwhile. */
const TAKEN_WITHIN_MS = 300;

/**
 * Hands a production's commands on to the server that keeps it, so that two busy servers do not race for each cursor. It
 * only makes that quick: whoever decides, the log's primary key is the lock, and an id has its first answer everywhere.
 */
@Injectable()
export class KeepingService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly kept = new Map<ProductionId, Kept>();
  private forgotAt = 0;
  private readonly taking = new Map<ProductionId, Promise<void>>();
  private readonly handedOn;

  constructor(
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(Log) private readonly log: Log,
    @Inject(StandstillService) private readonly standstill: StandstillService,
    @Inject(KeeperRows) private readonly rows: KeeperRows,
    @Inject(NeighboursService) private readonly neighbours: NeighboursService,
    @Inject(DoorbellService) private readonly doorbell: DoorbellService,
    @Inject(ServerLog) private readonly serverLog: ServerLog,
    @Inject(MetricsService) metrics: MetricsService,
  ) {
    const help = 'Commands that were handed on to the server that keeps their production, and who decided them then';
    this.handedOn = metrics.counter('setboard_handed_on_total', help, ['decided']);
  }

  /** Nothing of this is there where a server is alone. */
  async onApplicationBootstrap(): Promise<void> {
    if (isAlone(this.facts.settings)) return;
    await this.neighbours.open((handedOn) => this.decide(handedOn));
    this.log.onHeads((heads, askedAt) => {
      for (const { productionId, keptBy } of heads) this.learn(productionId, { by: keptBy, readAt: askedAt });
      this.forgetLapsed();
    });
    this.productions.onTurn(this.handOn);
  }

  /** Before anything else ends, so that the others go on at once. */
  async onModuleDestroy(): Promise<void> {
    await this.neighbours.close();
  }

  private readonly handOn: HandOn = (writer, turn, withinMs) => {
    const until = performance.now() + withinMs;
    const { decider, link } = this.choose(writer.productionId);
    if (decider === 'us') return null;
    if (link) return this.ask(link, writer, turn, until);
    return this.take(writer.productionId).then(() => {
      const { link: found } = this.choose(writer.productionId);
      return found ? this.ask(found, writer, turn, until) : writer.runHere(turn, until - performance.now());
    });
  };

  private choose(productionId: ProductionId): { decider: ReturnType<typeof whoDecides>; link: PeerLink | null } {
    const kept = this.kept.get(productionId);
    const neighbour = this.neighbours.of(kept?.by);
    const us = { id: this.neighbours.id, rules: this.facts.rulesVersion };
    const isHeard = neighbour?.link.isHeard ?? false;
    const decider = whoDecides({ us, kept, keeper: neighbour?.peer, isHeard, now: performance.now() });
    return { decider, link: decider === 'keeper' && neighbour ? neighbour.link : null };
  }

  /** Everybody who waits for the same production waits for one statement, and for that not long. */
  private take(productionId: ProductionId): Promise<void> {
    const known = this.taking.get(productionId);
    if (known) return known;
    const taking = this.takeWithin(productionId).finally(() => this.taking.delete(productionId));
    this.taking.set(productionId, taking);
    return taking;
  }

  private async takeWithin(productionId: ProductionId): Promise<void> {
    const { id } = this.neighbours;
    try {
      const by = await inTime(this.rows.take(productionId, id), TAKEN_WITHIN_MS, id);
      this.learn(productionId, { by, readAt: performance.now() });
    } catch (fault) {
      this.serverLog.info({ fault, productionId }, 'it could not be found out who keeps a production');
      this.learn(productionId, { by: id, readAt: performance.now() });
    }
  }

  private learn(productionId: ProductionId, kept: Kept): void {
    const known = this.kept.get(productionId);
    if (!known || known.readAt <= kept.readAt) this.kept.set(productionId, kept);
  }

  /** What nobody looks at any more is read no more, and what lapsed says nothing: it would stay for good. */
  private forgetLapsed(): void {
    const now = performance.now();
    if (now - this.forgotAt < LAPSES_AFTER_MS) return;
    this.forgotAt = now;
    for (const [productionId, { readAt }] of this.kept)
      if (now - readAt > LAPSES_AFTER_MS) this.kept.delete(productionId);
  }

  /** Answered by `until`, whoever decides. */
  private async ask(link: PeerLink, writer: ProductionWriter, turn: Turn, until: number): Promise<TurnAnswer> {
    const { productionId } = writer;
    const answer = await inTime(link.ask(productionId, turn, until), until - performance.now(), UNCONFIRMED);
    const left = until - performance.now();
    // The same id twice comes to one answer, so what the keeper is not sure of may be tried here.
    const isHome = answer === null || (answer.status === 'unconfirmed' && left > 0);
    this.handedOn.inc({ decided: isHome ? 'here' : 'there' });
    if (isHome) return left > 0 ? writer.runHere(turn, left) : UNCONFIRMED;
    // Who sent it sees it without waiting for the beat.
    if (answer.status === 'accepted') this.doorbell.tellsAsMuch({ productionId, cursor: answer.cursor });
    return answer;
  }

  /** What another server hands on is decided here, whoever keeps it by now. Null: it may do that itself. */
  private async decide(handedOn: HandedOn): Promise<TurnAnswer | null> {
    const { productionId, turn } = handedOn;
    const now = performance.now();
    const left = timeLeftMs(handedOn, now, this.standstill.mayBeOldMs());
    if (left === null) return null;
    const writer = await this.productions.open(productionId);
    return writer && writer.runHere(turn, left - (performance.now() - now));
  }
}
