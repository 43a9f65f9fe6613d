import { setTimeout as pause } from 'node:timers/promises';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { maySend, type CommandBody, type State } from '#custody';
import { startServer, type RunningServer } from '../../e2e/server.js';
import type { History } from '../checker/history.js';
import type { Chance } from './chance.js';
import type { Crowd, CrowdOptions } from './crowd.js';
import type { Fault, Trial } from './fault.js';
import { layPostgresProxy, type Notifications, type PostgresProxy } from './postgres-proxy.js';

const FATES: readonly Notifications[] = ['dropped', 'doubled', 'reordered'];
/** A pulse comes each half second; a busy machine may be late with one. */
const SWEPT_WITHIN_MS = 1_000;
/** Of so many, all but one in a hundred have to keep it: this machine may do something else just then. */
const ALL_BUT = 0.99;

interface Pair {
  servers: [RunningServer, RunningServer];
  /** The second server's way to the database. */
  proxy: PostgresProxy;
  databaseUrl: string;
}

async function withPair(run: (pair: Pair) => Promise<void>): Promise<void> {
  const database = await createDatabase();
  const proxy = await layPostgresProxy(database.url);
  const first = await startServer({ env: { DATABASE_URL: database.url } });
  try {
    const second = await startServer({ env: { DATABASE_URL: proxy.url } });
    try {
      await run({ servers: [first, second], proxy, databaseUrl: database.url });
    } finally {
      await second.stop();
    }
  } finally {
    await first.stop();
    await proxy.close();
    await database.drop();
  }
}

/** How long after an entry first came to any screen it came to each of the others, in ms. */
function delaysBetween({ screens }: History): number[] {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const { heard } of screens)
    for (const each of heard) {
      if (each.kind !== 'events') continue;
      for (const { cursor } of each.events.events) {
        first.set(cursor, Math.min(first.get(cursor) ?? Infinity, each.ms));
        last.set(cursor, Math.max(last.get(cursor) ?? 0, each.ms));
      }
    }
  return [...last].map(([cursor, ms]) => ms - (first.get(cursor) ?? ms));
}

const unrung = (trial: Trial): Promise<void> =>
  withPair(async ({ servers, proxy, databaseUrl }) => {
    const crowd = await trial.gather(servers, 'crowd', { paceMs: 60 });
    crowd.work();
    for (let each = 0; each < trial.times; each++) {
      const fate = FATES[each % FATES.length] ?? 'dropped';
      proxy.notifications = fate;
      await pause(2_000);
      trial.tried(`2 s with notifications ${fate}`);
      trial.say(`${each + 1} of ${trial.times}`);
    }
    trial.tried('notifications spoiled', proxy.spoiled);
    trial.sure(proxy.spoiled > 0, 'no notification came by, so none was spoiled');
    const history = await trial.finish(crowd, databaseUrl, servers[1].lines);
    const delays = delaysBetween(history).sort((one, other) => one - other);
    for (const delay of delays) trial.measured('from the first screen to the last, over both servers', delay);
    const late = delays[Math.floor(delays.length * ALL_BUT)] ?? 0;
    trial.sure(
      late < SWEPT_WITHIN_MS,
      `one entry in a hundred took ${late.toFixed(0)} ms to reach the other server's screens`,
    );
  });

/** Whatever may be done with the one weapon, by everybody at once: most of them come second. */
function onOneWeapon({ weaponId, actorId, lots }: Crowd['cast'], writers: readonly { personId: string }[]) {
  const armorer = writers[0]?.personId ?? '';
  return (state: State, chance: Chance): { by: string; command: CommandBody } => {
    const looked = { weaponId, boreClear: true, chambersSeen: 6 };
    const rounds = 1 + Math.floor(chance.next() * 6);
    const inIt = state.weapons[weaponId]?.load?.rounds ?? 0;
    const unloaded = inIt > 0 ? { fired: 0, unloaded: inIt } : {};
    const load = { kind: 'blank', rounds, lotId: lots.blank } as const;
    const shown = { actor: true, lineOfFire: true };
    const command = chance.of<CommandBody>([
      { type: 'inspect', ...looked, load, ...unloaded },
      { type: 'check', ...looked, load: { kind: 'blank', rounds: inIt } },
      { type: 'issue', weaponId, actorId, handedById: armorer, for: 'take', shown },
      { type: 'take-back', weaponId, fired: 0 },
      { type: 'lock', weaponId, ...(inIt > 0 ? { unloaded: inIt } : {}) },
      { type: 'set-scene', scene: String(rounds) },
    ]);
    const may = writers.filter(({ personId }) => {
      const person = state.people[personId];
      return person && maySend(person, command.type);
    });
    return { by: chance.of(may).personId, command };
  };
}

/** Each sends on before the last answer came, so that both servers always have something to fight over. */
const CROWDED: CrowdOptions = { paceMs: 0, writers: 16, atOnce: 2 };
/** Commands on one production; then its history is checked, and the next begins. */
const A_PRODUCTION = 10_000;

const crowding = (trial: Trial): Promise<void> =>
  withPair(async ({ servers, databaseUrl }) => {
    for (let done = 0; done < trial.times;) {
      const crowd = await trial.gather(servers, `production ${done}`, CROWDED);
      crowd.pick = onOneWeapon(crowd.cast, crowd.writers);
      const wanted = Math.min(A_PRODUCTION, trial.times - done);
      const since = performance.now();
      crowd.work();
      while (crowd.recorder.sendings.length < wanted) {
        await pause(100);
        trial.say(`${done + crowd.recorder.sendings.length} of ${trial.times}`);
      }
      done += crowd.recorder.sendings.length;
      trial.measured('commands a second', (wanted / (performance.now() - since)) * 1_000);
      await trial.finish(crowd, databaseUrl, servers[1].lines);
    }
  });

export const NO_DOORBELL: Fault = {
  name: 'no-doorbell',
  number: 5,
  says: 'Two servers on one database, one whose notifications are dropped, doubled, out of order: order holds, delay is the sweep’s.',
  times: { short: 0, long: 60 },
  run: unrung,
};

export const ONE_WEAPON: Fault = {
  name: 'one-weapon',
  number: 6,
  says: 'Sixteen writers on one weapon over two servers, times being commands: one winner a cursor.',
  times: { short: 0, long: 100_000 },
  run: crowding,
};
