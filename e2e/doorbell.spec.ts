import type { ChildProcess } from 'node:child_process';
import { jest } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../apps/server/testing/test-database.js';
import { accepted, pair, PIN, setUp, signIn, type Production } from './crew.js';
import { startRedis } from './redis.js';
import { Screen } from './screen.js';
import { freePort } from '../apps/server/database/embedded/port.js';
import { ended, startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

interface Pair {
  servers: [RunningServer, RunningServer];
  production: Production;
  /** On the second server; everything is sent to the first. */
  board: Screen;
}

async function openPair(env: Record<string, string>): Promise<Pair> {
  const servers: Pair['servers'] = [await startServer({ env }), await startServer({ env })];
  const production = await setUp(servers[0]);
  accepted(await production.armorer.send('start-day', { number: 1, date: '2026-11-22' }));
  const { deviceToken } = await pair(servers[0], production, 'Village', 'board');
  const board = await Screen.open(servers[1].url, deviceToken);
  await board.until(({ pulsed }) => pulsed > 0, 'a pulse');
  const both: Pair = { servers, production, board };
  await untilHeard(both);
  return both;
}

const hasCursor = ({ said }: Screen, cursor: number): boolean =>
  said.some((each) => each.event === 'events' && each.events.cursor >= cursor);
const pulsesOf = ({ said }: Screen): number => said.filter(({ event }) => event === 'pulse').length;

let scenes = 0;

/** Sends one after another, each once the screen on the other server has the one before; how many beats that took. */
async function relay({ production, board }: Pair, count: number): Promise<number> {
  const before = pulsesOf(board);
  for (let nth = 0; nth < count; nth++) {
    const cursor = accepted(await production.armorer.send('set-scene', { scene: String(++scenes) }));
    await board.until((screen) => hasCursor(screen, cursor), `entry ${cursor} on the other server`);
  }
  return pulsesOf(board) - before;
}

/** Without a doorbell each waits for a beat of its own. With one they hardly notice the beats; a busy machine may lose some. */
const MANY = 12;
const FEW_BEATS = MANY / 2;

async function untilHeard(both: Pair): Promise<void> {
  while ((await relay(both, 4)) > 1);
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

describe('a doorbell by PostgreSQL', () => {
  let both: Pair;
  let harmful: Client;
  beforeAll(async () => {
    both = await openPair({ DATABASE_URL: database.url });
    harmful = new Client({ connectionString: database.url });
    await harmful.connect();
  });
  afterAll(async () => {
    await harmful.end();
    await Promise.all(both.servers.map((server) => server.stop()));
  });

  it('[doorbell] brings what one server wrote to the screens of the other before the beat does', async () => {
    expect(await relay(both, MANY)).toBeLessThan(FEW_BEATS);
  });

  it('[doorbell] takes no word of what it hears for true: garbage, doubles and lies come to nothing', async () => {
    const { production, board, servers } = both;
    const { productionId } = production;
    const { cursor } = board.shows();
    const lines = servers[1].lines.length;
    const rung = (...rings: unknown[]) => JSON.stringify(['somebody', ...rings]);
    const heard = [
      '',
      'garbage',
      '{}',
      'null',
      rung(null, [], [productionId], ['x', 1], [productionId, '9'], [productionId, 1e300]),
      rung([productionId, cursor + 1_000_000], [productionId, cursor + 1], [productionId, 1]),
      rung([productionId, -1], ['00000000-0000-0000-0000-000000000000', 5]),
    ];
    for (const text of [...heard, ...heard.toReversed()])
      await harmful.query("SELECT pg_notify('setboard', $1)", [text]);
    expect(await relay(both, MANY)).toBeLessThan(FEW_BEATS);
    // Each entry exactly at its place, or this throws.
    expect(board.shows().cursor).toBe(cursor + MANY);
    expect(servers[1].lines.slice(lines)).toEqual([]);
  });

  it('[doorbell] whose connections are cut loses nothing, and is heard again', async () => {
    const { production, board } = both;
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE application_name = 'setboard doorbell' AND datname = current_database()`;
    expect((await harmful.query(cut)).rowCount).toBe(2);
    const cursor = accepted(await production.armorer.send('set-scene', { scene: 'while it is cut' }));
    await board.until((screen) => hasCursor(screen, cursor), 'what was sent while it was cut');
    await untilHeard(both);
    expect(board.shows().cursor).toBe(production.armorer.screen.shows().cursor);
  });
});

describe('a server alone', () => {
  it('[doorbell] rings for nobody, and for another from the second on in which it came', async () => {
    const own = await createDatabase();
    const env = { DATABASE_URL: own.url };
    const servers = [await startServer({ env })];
    const production = await setUp(servers[0] as RunningServer);
    const listener = new Client({ connectionString: own.url });
    await listener.connect();
    let rings = 0;
    listener.on('notification', () => (rings += 1));
    await listener.query('LISTEN setboard');
    accepted(await production.armorer.send('start-day', { number: 1, date: '2026-11-22' }));
    const { screen } = production.armorer;
    const isRungFor = async (): Promise<boolean> => {
      const before = rings;
      accepted(await production.armorer.send('set-scene', { scene: String(++scenes) }));
      const pulses = pulsesOf(screen);
      await screen.until((each) => pulsesOf(each) > pulses + 1, 'the beat after the next');
      return rings > before;
    };
    while (await isRungFor());
    servers.push(await startServer({ env }));
    while (!(await isRungFor()));
    await listener.end();
    await Promise.all(servers.map((server) => server.stop()));
    await own.drop();
  });
});

describe('a doorbell by Redis', () => {
  let port: number;
  let redis: ChildProcess;
  let both: Pair;
  beforeAll(async () => {
    port = await freePort();
    redis = await startRedis(port);
    both = await openPair({ DATABASE_URL: database.url, SETBOARD_REDIS_URL: `redis://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await Promise.all(both.servers.map((server) => server.stop()));
    await ended(redis, 'SIGTERM');
  });

  it('[doorbell] rings the same', async () => {
    expect(await relay(both, MANY)).toBeLessThan(FEW_BEATS);
  });

  it('[doorbell] killed in mid-use it costs a beat and no entry, and back again it is heard again', async () => {
    const { production, servers } = both;
    const own = await signIn(servers[1], production.deviceToken, production.armorer.personId, PIN);
    await ended(redis, 'SIGKILL');
    // One each, but for the first that may find a beat on its way: so slow it is without the doorbell.
    expect(await relay(both, 5)).toBeGreaterThanOrEqual(4);
    // Who sends by that other server sees it there as soon as it is answered, though another one decided.
    const before = pulsesOf(own.screen);
    for (let nth = 0; nth < MANY; nth++) {
      const cursor = accepted(await own.send('set-scene', { scene: String(++scenes) }));
      await own.screen.until((screen) => hasCursor(screen, cursor), `its own entry ${cursor}`);
    }
    expect(pulsesOf(own.screen) - before).toBeLessThan(FEW_BEATS);
    redis = await startRedis(port);
    await untilHeard(both);
    expect(both.board.shows().cursor).toBe(both.production.armorer.screen.shows().cursor);
  });
});
