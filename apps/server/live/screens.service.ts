import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Cursor, DeviceId, ProductionId } from '#custody';
import { ElsewhereService, type Heard } from '../elsewhere/elsewhere.service.js';
import { ServerLog } from '../health/server-log.js';
import { inSlices } from './in-slices.js';
import { sayToEach } from './one-write.js';
import { PairedScreensService, type PairedScreen } from './paired-screens.service.js';
import { PublishedTimes } from './published-times.js';
import { reportOn, sightOf, type Sight } from './screen-report.js';
import type { Seat } from './seat.js';
import { SeatsService } from './seats.service.js';

/** Hundreds of screens that come back at once are one report. */
const GATHER_MS = 100;
/** A report tells of every screen there is, so the more there are, the fewer are made: of so many screens a second is told. */
const TOLD_A_SECOND = 5_000;

/** A screen on another server: how long ago it was known to show everything, in ms before that was said. */
type SightTold = Sight & { readonly knownMs: number | null };

/** For which productions an armorer asks here, and what is connected here of those that one asks for elsewhere. */
interface ScreensTold {
  readonly asks: ProductionId[];
  readonly seen: Readonly<Record<ProductionId, SightTold[]>>;
}

/** The armorer's proof that the village sees what the armorer sees: each paired screen, and how far behind it is. */
@Injectable()
export class ScreensService implements OnApplicationShutdown {
  private readonly gathering = new Set<ProductionId>();
  private timer: NodeJS.Timeout | null = null;
  /** Until when no other report on a production's screens is made, by the monotonic clock. */
  private readonly restsUntil = new Map<ProductionId, number>();
  private readonly times = new Map<ProductionId, PublishedTimes>();
  /** When each device was last known to show everything, by the monotonic clock. */
  private readonly knownAt = new Map<ProductionId, Map<DeviceId, number>>();
  private askedElsewhere = new Set<ProductionId>();
  private elsewhere = new Map<DeviceId, Sight>();
  private heardAt = 0;

  constructor(
    @Inject(PairedScreensService) private readonly paired: PairedScreensService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(ElsewhereService) elsewhere: ElsewhereService,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {
    elsewhere.about<ScreensTold>('screens', { say: () => this.say(), hear: (heard) => this.hear(heard) });
  }

  onApplicationShutdown(): void {
    if (this.timer) clearTimeout(this.timer);
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
    seat.painted = cursor;
    this.know(productionId, deviceId, this.times.get(productionId)?.behindSince(cursor) ?? now);
  }

  /** Nobody looked here for long, so nobody will ask how far behind anybody is. */
  forget(productionId: ProductionId): void {
    this.restsUntil.delete(productionId);
    this.times.delete(productionId);
    this.knownAt.delete(productionId);
    this.paired.forget(productionId);
  }

  /** Somebody came, went or was revoked: the armorers hear of it at once. */
  changed(productionId: ProductionId): void {
    this.paired.mayHaveChanged(productionId);
    this.gathering.add(productionId);
    this.timer ??= setTimeout(() => this.tellGathered(), GATHER_MS);
  }

  private tellGathered(): void {
    const now = performance.now();
    const due = [...this.gathering].filter((productionId) => (this.restsUntil.get(productionId) ?? 0) <= now);
    for (const productionId of due) this.gathering.delete(productionId);
    this.timer = this.gathering.size === 0 ? null : setTimeout(() => this.tellGathered(), GATHER_MS);
    this.tell(due);
  }

  private know(productionId: ProductionId, deviceId: DeviceId, at: number): void {
    const known = this.knownAt.get(productionId) ?? new Map<DeviceId, number>();
    this.knownAt.set(productionId, known.set(deviceId, Math.max(at, known.get(deviceId) ?? 0)));
  }

  private isAsked(productionId: ProductionId): boolean {
    return this.seats.armorersAt(productionId).length > 0;
  }

  private asked(): ProductionId[] {
    return this.seats.productions().filter((productionId) => this.isAsked(productionId));
  }

  private say(): ScreensTold {
    const now = performance.now();
    const seenAt = (productionId: ProductionId): SightTold[] => {
      return [...this.seats.byDevice(productionId)].flatMap(([deviceId, seats]) => {
        const sight = sightOf(deviceId, seats);
        const knownAt = this.knownAt.get(productionId)?.get(deviceId);
        return sight ? [{ ...sight, knownMs: knownAt === undefined ? null : now - knownAt }] : [];
      });
    };
    const here = this.seats.productions().filter((productionId) => this.askedElsewhere.has(productionId));
    return { asks: this.asked(), seen: Object.fromEntries(here.map((id) => [id, seenAt(id)])) };
  }

  /** Each second, and then the armorers hear of it, while it is fresh. */
  private hear(heard: Heard<ScreensTold>[]): void {
    const asked = this.asked();
    this.askedElsewhere = new Set(heard.flatMap(({ words }) => words.asks));
    this.elsewhere = new Map();
    this.heardAt = performance.now();
    for (const { words, saidAt } of heard)
      for (const productionId of asked)
        for (const { knownMs, ...sight } of words.seen[productionId] ?? []) {
          this.elsewhere.set(sight.deviceId, sight);
          if (knownMs !== null) this.know(productionId, sight.deviceId, saidAt - knownMs);
        }
    this.tell(asked);
  }

  private tell(productionIds: ProductionId[]): void {
    this.report(productionIds).catch((fault: unknown) =>
      this.log.warn({ fault, productionIds }, 'no report on screens'),
    );
  }

  private async report(productionIds: ProductionId[]): Promise<void> {
    const asked = productionIds.filter((productionId) => this.isAsked(productionId));
    if (asked.length === 0) return;
    await inSlices(await this.paired.of(asked), ([productionId, screens]) => {
      const seats = this.seats.byDevice(productionId);
      const reports = screens.map((screen) => this.reportOn(productionId, screen, seats.get(screen.id) ?? []));
      this.restsUntil.set(productionId, performance.now() + (1_000 * reports.length) / TOLD_A_SECOND);
      sayToEach(this.seats.armorersAt(productionId), ['screens', reports]);
    });
  }

  private reportOn(productionId: ProductionId, device: PairedScreen, seats: Seat[]): ReturnType<typeof reportOn> {
    const here = sightOf(device.id, seats);
    const there = this.elsewhere.get(device.id) ?? null;
    // Of another server's screens it is said how it was when that was heard: none is behind because nobody was asked meanwhile.
    const now = here || !there ? performance.now() : this.heardAt;
    return reportOn(device, here ?? there, this.knownAt.get(productionId)?.get(device.id), now);
  }
}
