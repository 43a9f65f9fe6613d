import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import { foundFleet, type Founded } from '../fleet.js';
import { openWatch } from '../fleet/watch.js';
import { heapBytes, WEIGHS } from '../process.js';
import { LIMITS } from '../sides.js';
import { Meter, type Taken } from './meter.js';

/** So many productions, with so many screens each. */
export interface Size {
  productions: number;
  screensEach: number;
}

/** What was going on for some seconds, each number a second but for how many there are, and what it took. */
export interface Measured extends Size {
  pulses: number;
  painted: number;
  commands: number;
  deliveries: number;
  unconfirmed: number;
  taken: Taken;
}

/** What the server's memory held with so many there. */
export interface Weighed extends Size {
  bytes: number;
}

/** What is tried with each size: only pulses; screens that say what they show; commands too, few and more. */
const ROUNDS = [
  { isPainting: false, commandsPerSecond: 0 },
  { isPainting: true, commandsPerSecond: 0 },
  { isPainting: false, commandsPerSecond: 30 },
  { isPainting: true, commandsPerSecond: 120 },
] as const;

const SETTLED_MS = 1_500;
/** What goes out of memory is cleared away for a while yet. */
const CLEARED_AWAY_MS = 8_000;
const METRICS_TOKEN = 'how-much';
const LOOK_EVERY_MS = 500;

/** A server alone on a database with many productions. */
export class Ground {
  readonly measured: Measured[] = [];
  readonly weighed: Weighed[] = [];
  /** Whose state is or was in memory since all were last at rest. */
  private readonly shown = new Set<string>();

  private constructor(
    private readonly server: RunningServer,
    private readonly meter: Meter,
    private readonly fleets: ReadonlyMap<number, Founded[]>,
    private readonly roundMs: number,
    private readonly drop: () => Promise<void>,
  ) {}

  /** Founds as many productions as the largest of these sizes wants, apart for each number of screens. */
  static async open(sizes: readonly Size[], roundMs: number): Promise<Ground> {
    const database = await createDatabase();
    const fleets = new Map<number, Founded[]>();
    for (const each of new Set(sizes.map(({ screensEach }) => screensEach))) {
      const most = Math.max(...sizes.filter(({ screensEach }) => screensEach === each).map((size) => size.productions));
      fleets.set(each, await foundFleet(database.url, most, each - 1));
    }
    const env = { ...LIMITS, DATABASE_URL: database.url, SETBOARD_METRICS_TOKEN: METRICS_TOKEN };
    const server = await startServer({ env, preload: WEIGHS });
    const meter = await Meter.open(database.url, server.child);
    return new Ground(server, meter, fleets, roundMs, () => database.drop());
  }

  /** The first to come pay for what every program is slow at first in: what they took is not kept. */
  async warmUp(size: Size): Promise<void> {
    await this.measure(size);
    this.measured.length = 0;
    this.weighed.length = 0;
  }

  /** Opens the screens, tries each round with them, and closes them again. */
  async measure(size: Size): Promise<void> {
    const at = (this.fleets.get(size.screensEach) ?? []).slice(0, size.productions);
    for (const { productionId } of at) this.shown.add(productionId);
    const watch = await openWatch(this.server.url, at, size.screensEach);
    for (const round of ROUNDS) {
      await watch.round({ ...round, forMs: SETTLED_MS });
      const { taken, came } = await this.meter.during(() => watch.round({ ...round, forMs: this.roundMs }));
      const each = (kind: string): number => (came.frames[kind]?.count ?? 0) / came.seconds;
      const [pulses, painted, deliveries] = [each('pulse'), each('painted'), each('events')];
      const [commands, unconfirmed] = [came.commands / came.seconds, came.unconfirmed / came.seconds];
      this.measured.push({ ...size, pulses, painted, commands, deliveries, unconfirmed, taken });
    }
    this.weighed.push({ ...size, bytes: await heapBytes(this.server.child) });
    await watch.end();
  }

  /** Waits until no production is in memory any more; says how many were since it was last asked. */
  async atRest(): Promise<number> {
    while ((await this.inMemory()) > 0) await pause(LOOK_EVERY_MS);
    await pause(CLEARED_AWAY_MS);
    await this.nobody();
    const { size } = this.shown;
    this.shown.clear();
    return size;
  }

  async stop(): Promise<void> {
    await this.meter.close();
    await this.server.stop();
    await this.drop();
  }

  /** The server with all productions in its database, and nobody there. */
  async nobody(): Promise<void> {
    await pause(SETTLED_MS);
    const { taken } = await this.meter.during(() => pause(this.roundMs));
    const none = { productions: 0, screensEach: 0 };
    this.measured.push({ ...none, pulses: 0, painted: 0, commands: 0, deliveries: 0, unconfirmed: 0, taken });
    this.weighed.push({ ...none, bytes: await heapBytes(this.server.child) });
  }

  private async inMemory(): Promise<number> {
    const headers = { Authorization: `Bearer ${METRICS_TOKEN}` };
    const text = await (await fetch(`${this.server.url}/metrics`, { headers })).text();
    return Number(/^setboard_productions_in_memory (\d+)/m.exec(text)?.[1]);
  }
}
