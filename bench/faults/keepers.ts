import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { freePort } from '../../apps/server/database/embedded/port.js';
import { call } from '../../e2e/api.js';
import { startNginx } from '../../e2e/nginx.js';
import { signalAll } from '../../e2e/processes.js';
import { startRedis } from '../../e2e/redis.js';
import { ended, startServer, type RunningServer } from '../../e2e/server.js';
import { until, type Crowd } from './crowd.js';
import type { Fault, Trial } from './fault.js';

const BLOWS = ['SIGKILL', 'SIGSTOP', 'SIGTERM'] as const;
/** One that stands still is not heard after half a second, and its row lapses after one and a half. */
const STANDS_STILL_MS = [700, 4_000] as const;
/** So long that the others have to go on meanwhile, on the busiest machine. */
const LONG_MS = 2_500;
/** Somebody sends so often by each server, whoever is down just then: the same ids to all, which come to one answer each. */
const INSISTS_EVERY_MS = 100;

interface Many {
  servers: readonly RunningServer[];
  /** Where the screens come in. */
  ways: readonly RunningServer[];
  addresses: readonly string[];
  database: Client;
  databaseUrl: string;
}

const LIVING_KEEPER = `SELECT address FROM production JOIN peer ON peer.id = kept_by
  WHERE production.id = $1 AND renewed_at > clock_timestamp() - interval '1.5 s'`;

/** Who keeps the crowd's production now. */
async function keeperOf({ database, servers, addresses }: Many, { cast }: Crowd): Promise<RunningServer> {
  for (;;) {
    const { rows } = await database.query<{ address: string }>(LIVING_KEEPER, [cast.productionId]);
    const keeper = servers[addresses.indexOf(rows[0]?.address ?? '')];
    if (keeper) return keeper;
    await pause(50);
  }
}

/** What was sent after the blow, and settled before whoever was struck can have been back. */
const wentOn = ({ recorder }: Crowd, from: number): boolean =>
  recorder.sendings.some(
    ({ sent, answered }) =>
      sent.ms > from && (answered?.outcome.status === 'accepted' || answered?.outcome.status === 'refused'),
  );

/** Strikes whoever keeps the production, and has it back among the servers. */
async function strike(trial: Trial, crowd: Crowd, keeper: RunningServer, blow: (typeof BLOWS)[number]): Promise<void> {
  const pids = [keeper.child.pid ?? 0];
  if (blow === 'SIGSTOP') signalAll(pids, blow);
  else await ended(keeper.child, blow);
  const from = performance.now();
  const goesOn = until(() => wentOn(crowd, from), 'the others to go on');
  if (blow === 'SIGSTOP') {
    const stillMs = trial.chance.between(...STANDS_STILL_MS);
    await pause(stillMs);
    if (stillMs > LONG_MS)
      trial.sure(wentOn(crowd, from), `nobody went on while the keeper stood still for ${stillMs} ms`);
    crowd.deaf.push({ from, to: performance.now() });
    signalAll(pids, 'SIGCONT');
  } else await keeper.restart();
  await goesOn;
}

async function losing(trial: Trial, many: Many): Promise<void> {
  const crowd = await trial.gather(many.ways, 'crowd');
  crowd.work();
  for (const { url } of many.ways) await crowd.insist(url, INSISTS_EVERY_MS);
  for (let each = 0; each < trial.times; each++) {
    await pause(trial.chance.between(300, 1_500));
    const blow = BLOWS[each % BLOWS.length] ?? 'SIGKILL';
    await strike(trial, crowd, await keeperOf(many, crowd), blow);
    const since = performance.now();
    await crowd.untilRecovered(since);
    trial.measured('every screen current again', performance.now() - since);
    trial.tried(`${blow} of the keeper`);
    trial.say(`${each + 1} of ${trial.times}`);
  }
  const said = many.servers.flatMap(({ lines }) => lines.slice(-10));
  await trial.finish(crowd, many.databaseUrl, said);
  trial.sure((await handedOn(trial, many.servers)) > 0, 'nothing was handed on from one server to another');
}

/** What the servers that run now handed on. */
async function handedOn(trial: Trial, servers: readonly RunningServer[]): Promise<number> {
  let all = 0;
  for (const { url } of servers) {
    const { body } = await call<string>(url, 'GET', '/metrics');
    for (const [, decided, count] of body.matchAll(/^setboard_handed_on_total\{decided="(\w+)"\} (\d+)/gm)) {
      trial.tried(`handed on, decided ${decided}`, Number(count));
      all += Number(count);
    }
  }
  return all;
}

async function withThree(env: Record<string, string>, run: (many: Omit<Many, 'ways'>) => Promise<void>): Promise<void> {
  const made = await createDatabase();
  const databaseUrl = made.url;
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  const servers: RunningServer[] = [];
  const addresses: string[] = [];
  try {
    while (servers.length < 3) {
      const address = `127.0.0.1:${await freePort()}`;
      const own = { DATABASE_URL: databaseUrl, SETBOARD_PEER_ADDRESS: address };
      servers.push(await startServer({ env: { ...own, ...env } }));
      addresses.push(address);
    }
    await run({ servers, addresses, database, databaseUrl });
  } finally {
    await database.end();
    await Promise.all(servers.map((server) => server.stop()));
    await made.drop();
  }
}

async function withRedisBehindNginx(trial: Trial): Promise<void> {
  const [redisPort, port] = [await freePort(), await freePort()];
  const redis = await startRedis(redisPort);
  const env = { SETBOARD_REDIS_URL: `redis://127.0.0.1:${redisPort}`, SETBOARD_TRUST_PROXY: 'loopback' };
  try {
    await withThree(env, async (many) => {
      const nginx = await startNginx(
        port,
        many.servers.map((each) => each.port),
      );
      const [first] = many.servers;
      const url = `http://127.0.0.1:${port}`;
      try {
        if (first) await losing(trial, { ...many, ways: many.servers.map(() => ({ ...first, url })) });
      } finally {
        await ended(nginx, 'SIGTERM');
      }
    });
  } finally {
    await ended(redis, 'SIGTERM');
  }
}

export const LOSE_KEEPER: Fault = {
  name: 'lose-keeper',
  number: 12,
  says: 'SIGKILL, SIGSTOP and SIGTERM of the one of three servers that keeps the production: the others go on, nothing is lost.',
  times: { short: 2, long: 90 },
  run: (trial) => withThree({}, (many) => losing(trial, { ...many, ways: many.servers })),
};

export const LOSE_KEEPER_PROXIED: Fault = {
  name: 'lose-keeper-proxied',
  number: 12,
  says: 'The same behind nginx, with a Redis for a doorbell.',
  times: { short: 1, long: 90 },
  run: withRedisBehindNginx,
};
