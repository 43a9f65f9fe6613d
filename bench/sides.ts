import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createDatabase } from '../apps/server/testing/test-database.js';
import { REVOLVER } from '../e2e/cast.js';
import { accepted, join, pair, setUp } from '../e2e/crew.js';
import { ended, startServer, type RunningServer } from '../e2e/server.js';
import { Hand, ofMeanBytes } from './hand.js';
import { Line } from './line.js';
import type { Keeps } from './floor/keeper.js';
import type { Asked } from './floor/asked.js';
import { launch, WEIGHS } from './process.js';

/** One of the two that are compared: where it is, how a screen and a hand come to it, and what it is told to stop by. */
export interface Side {
  readonly url: string;
  readonly child: ChildProcess;
  screens(count: number): Promise<Line[]>;
  /** One hand a weapon: each inspects and locks its own, over and over. */
  readonly hands: Hand[];
  stop(): Promise<void>;
}

export interface Ours extends Side {
  /** What a board is sent for one of its commands, with `%` for base and cursor. */
  readonly events: string;
  readonly server: RunningServer;
  /** Another server on the same database, where one was asked for. */
  readonly beside: RunningServer | null;
  /** Of the board that all its screens are. */
  readonly token: string;
}

/** Its rate limits, lifted. */
export const LIMITS = { SETBOARD_COMMANDS_PER_SECOND: '1000000', SETBOARD_SOCKETS_PER_ADDRESS: '100000' };

interface AskedOfOurs {
  armorers?: number;
  weapons?: number;
  env?: Record<string, string>;
  /** Nobody sends by the server beside; or every other armorer does. */
  beside?: 'idle' | 'shares';
}

/** Setboard as it is delivered but for its rate limits, with so many armorers and weapons of theirs. */
export async function openOurs({ armorers = 1, weapons = 20, env = {}, beside }: AskedOfOurs = {}): Promise<Ours> {
  const database = beside ? await createDatabase() : null;
  const given = { ...LIMITS, ...env, ...(database ? { DATABASE_URL: database.url } : {}) };
  const server = await startServer({ env: given, preload: WEIGHS });
  const second = beside ? await startServer({ env: given, preload: WEIGHS }) : null;
  const production = await setUp(server);
  const { armorer } = production;
  accepted(await armorer.send('start-day', { number: 1, date: '2026-11-22' }));
  const others = Array.from({ length: armorers - 1 }, (_, index) =>
    join(server, production, `Armorer ${index + 2}`, ['armorer']),
  );
  const members = [armorer, ...(await Promise.all(others))];
  const senders = beside === 'shares' && second ? [server, second] : [server];
  const lines = await Promise.all(
    members.map(({ token }, index) => Line.open(senders[index % senders.length]?.url ?? '', { token })),
  );
  for (const { screen } of members) screen.close();
  const hands = await Promise.all(
    Array.from({ length: weapons }, async (_, index) => {
      const weaponId = randomUUID();
      const line = lines[index % lines.length];
      if (!line) throw new Error('no armorer');
      const registered = {
        id: randomUUID(),
        type: 'register-weapon',
        weaponId,
        number: String(index + 1),
        ...REVOLVER,
      };
      await line.command(JSON.stringify(registered));
      return new Hand(line, weaponId);
    }),
  );
  const { deviceToken } = await pair(server, production, 'Village', 'board');
  const screens = (count: number): Promise<Line[]> =>
    Promise.all(Array.from({ length: count }, () => Line.open(server.url, { token: deviceToken })));
  const events = await eventsOf(screens, hands);
  return {
    url: server.url,
    get child() {
      return server.child;
    },
    screens,
    hands,
    events,
    server,
    beside: second,
    token: deviceToken,
    async stop() {
      await Promise.all([server.stop(), second?.stop()]);
      await database?.drop();
    },
  };
}

/** What a board is really sent for a command, of a length between that of an inspection and that of a locking. */
async function eventsOf(screens: Ours['screens'], [hand]: Hand[]): Promise<string> {
  const [screen] = await screens(1);
  if (!screen || !hand) throw new Error('nobody to look');
  const seen: string[] = [];
  const both = new Promise<void>((resolve) => {
    screen.onFrame = (frame) => {
      if (frame.kind === 'events' && seen.push(frame.text) === 2) resolve();
    };
  });
  await hand.step();
  await hand.step();
  await both;
  screen.close();
  return ofMeanBytes(seen);
}

/** A floor that says the same bytes as `ours` does. */
export async function openFloor(
  ours: Ours,
  {
    program = 'floor/ref.ts',
    keeps = 'insert',
    snapshot = '',
    hands: count = ours.hands.length,
  }: { program?: string; keeps?: Keeps; snapshot?: string; hands?: number } = {},
): Promise<Side> {
  const database = await createDatabase();
  const asked: Asked = { keeps, databaseUrl: database.url, events: ours.events, ...(snapshot ? { snapshot } : {}) };
  const { child, answer } = await launch(program, asked, ['--import', WEIGHS]);
  const url = `http://127.0.0.1:${(answer as { port: number }).port}`;
  const screens = (wanted: number): Promise<Line[]> =>
    Promise.all(Array.from({ length: wanted }, () => Line.open(url, {})));
  const lines = await screens(Math.min(8, count));
  const hands = Array.from(
    { length: count },
    (_, index) => new Hand(lines[index % lines.length] as Line, randomUUID()),
  );
  const stop = async (): Promise<void> => {
    await ended(child, 'SIGTERM');
    await database.drop();
  };
  return { url, child, screens, hands, stop };
}
