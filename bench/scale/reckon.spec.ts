import { costsOf, costOf, KINDS, loadOf, type FleetCosts } from './costs.js';
import type { Measured, Weighed } from './ground.js';
import { reckon } from './reckon.js';

const exactly = <K extends string>(costs: Record<K, number>) =>
  Object.fromEntries(Object.entries<number>(costs).map(([kind, cost]) => [kind, { cost, error: 0 }])) as Record<
    K,
    { cost: number; error: number }
  >;

const inDatabase = (server: number, shown: number, command: number) =>
  exactly({ server, 'production shown': shown, command });

/** Plain numbers, to reckon with by hand. */
const KNOWN: FleetCosts = {
  server: exactly({ server: 20, 'production shown': 0.1, pulse: 0.01, painted: 0.02, command: 1, delivery: 0.015 }),
  heap: exactly({ server: 50e6, 'production shown': 20e3, screen: 13e3 }),
  database: {
    databaseMs: inDatabase(5, 0.01, 1),
    statements: inDatabase(5, 0, 1),
    rows: inDatabase(0, 4, 2),
    walBytes: inDatabase(0, 0, 3_000),
  },
};

describe('a fleet', () => {
  it('[issue 5] is reckoned as by hand', () => {
    const asked = { productions: 10_000, screens: 300_000, commandsAMinute: 1, share: 0.5, cells: 10 };
    const reckoned = reckon(KNOWN, asked);
    // 1,000 of productions, 6,000 of pulses, 6,000 of painted, 167 of commands, 75 of deliveries: 13,242 by 480 a server.
    expect(reckoned.servers).toBe(30);
    expect(reckoned.screensAServer).toBe(10_000);
    expect(reckoned.serverMs).toBeCloseTo(13_000 + 10_000 / 60 + 75 + 30 * 20);
    expect(reckoned.heapAServer).toBeCloseTo(50e6 + (20e3 * 1_000) / 3 + 13e7);
    expect(reckoned.commits).toBeCloseTo(166.67, 2);
    expect(reckoned.aCell).toEqual({
      databaseMs: expect.closeTo(15 + 10 + 1_000 / 60),
      statements: expect.closeTo(15 + 1_000 / 60),
      rows: expect.closeTo(4_000 + 2_000 / 60),
      walBytes: expect.closeTo(50_000),
      connections: 51,
    });
  });

  it('[issue 5] has its costs from what was measured, each kind by itself', () => {
    const sizes = [
      [0, 0],
      [100, 5],
      [400, 1],
      [300, 5],
      [20, 25],
    ] as const;
    const rounds = [
      [0, 0],
      [1, 0],
      [0, 30],
      [1, 120],
    ] as const;
    const measured = sizes.flatMap(([productions, screensEach]) =>
      rounds.map(([painted, commands]): Measured => {
        const screens = productions * screensEach;
        const isSent = screens > 0 ? commands : 0;
        const was = { productions, screensEach, pulses: 2 * screens, painted: painted * screens, unconfirmed: 0 };
        const known = { ...was, commands: isSent, deliveries: isSent * screensEach };
        const load = loadOf({ ...known, taken: { serverMs: 0, databaseMs: 0, statements: 0, rows: 0, walBytes: 0 } });
        const { databaseMs, statements, rows, walBytes } = KNOWN.database;
        return {
          ...known,
          taken: {
            serverMs: costOf(KNOWN.server, load),
            databaseMs: costOf(databaseMs, load),
            statements: costOf(statements, load),
            rows: costOf(rows, load),
            walBytes: costOf(walBytes, load),
          },
        };
      }),
    );
    const weighed = sizes.map(([productions, screensEach]): Weighed => {
      const load = { server: 1, 'production shown': productions, screen: productions * screensEach };
      return { productions, screensEach, bytes: costOf(KNOWN.heap, load) };
    });
    const found = costsOf(measured, weighed);
    for (const kind of KINDS) expect(found.server[kind].cost).toBeCloseTo(KNOWN.server[kind].cost, 6);
    expect(found.heap.screen.cost).toBeCloseTo(13e3, 3);
    expect(found.database.rows['production shown'].cost).toBeCloseTo(4, 6);
    expect(found.database.walBytes.command.cost).toBeCloseTo(3_000, 3);
  });
});
