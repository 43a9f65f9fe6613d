import type { Measured, Weighed } from './ground.js';
import type { Taken } from './meter.js';
import { foretold, leastSquares, type Fitted } from './least-squares.js';

/** What costs something, in the order of `loadOf`. A production shown is one that somebody looks at there. */
export const KINDS = ['server', 'production shown', 'pulse', 'painted', 'command', 'delivery'] as const;
export type Kind = (typeof KINDS)[number];

/** What of a database's work comes of a server, of a production shown in a second, and of a command. */
export const DATABASE_KINDS = ['server', 'production shown', 'command'] as const satisfies Kind[];
const HEAP_KINDS = ['server', 'production shown', 'screen'] as const;

/** How much there is of each, a second: one server, the productions that it shows, and what goes over the wire. */
export type Load = Record<Kind, number>;

/** What was fitted, by kind. */
export type Costs<K extends string = Kind> = Record<K, Fitted>;

/** Everything that a fleet is reckoned from. */
export interface FleetCosts {
  /** The server's CPU, in ms. */
  server: Costs;
  /** In bytes. */
  heap: Costs<(typeof HEAP_KINDS)[number]>;
  /** CPU in ms, statements, rows looked up and bytes of WAL. */
  database: Record<Exclude<keyof Taken, 'serverMs'>, Costs<(typeof DATABASE_KINDS)[number]>>;
}

/** A measurement of little CPU is known as exactly as this, and no more exactly; in ms a second. */
const TICKS_MS = 10;

export const loadOf = ({ productions, pulses, painted, commands, deliveries }: Measured): Load => ({
  server: 1,
  'production shown': productions,
  pulse: pulses,
  painted,
  command: commands,
  delivery: deliveries,
});

/** Fits all costs. A machine that is busy is off by a share of what it says, so each measurement counts by how far off that is. */
export function costsOf(measured: readonly Measured[], weighed: readonly Weighed[]): FleetCosts {
  const database = (kind: Exclude<keyof Taken, 'serverMs'>) =>
    fit(
      DATABASE_KINDS,
      measured.map((each) => ({ load: loadOf(each), came: each.taken[kind], weight: 1 })),
    );
  return {
    server: fit(
      KINDS,
      measured.map((each) => {
        const came = each.taken.serverMs;
        return { load: loadOf(each), came, weight: 1 / (came + TICKS_MS) };
      }),
    ),
    heap: fit(
      HEAP_KINDS,
      weighed.map(({ productions, screensEach, bytes }) => ({
        load: { server: 1, 'production shown': productions, screen: productions * screensEach },
        came: bytes,
        weight: 1,
      })),
    ),
    database: {
      databaseMs: database('databaseMs'),
      statements: database('statements'),
      rows: database('rows'),
      walBytes: database('walBytes'),
    },
  };
}

interface Weighted<K extends string> {
  load: Record<K, number>;
  came: number;
  weight: number;
}

function fit<K extends string>(kinds: readonly K[], observed: readonly Weighted<K>[]): Costs<K> {
  const observations = observed.map(({ load, came, weight }) => ({
    of: kinds.map((kind) => load[kind] * weight),
    came: came * weight,
  }));
  const fitted = leastSquares(observations);
  return Object.fromEntries(kinds.map((kind, index) => [kind, fitted[index]])) as Costs<K>;
}

/** What such a load comes to. */
export const costOf = <K extends string>(costs: Costs<K>, load: Record<K, number>): number => {
  const kinds = Object.keys(costs) as K[];
  return foretold(
    kinds.map((kind) => costs[kind]),
    kinds.map((kind) => load[kind]),
  );
};
