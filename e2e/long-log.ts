import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Entry } from '#custody';
import { chained } from '../apps/server/custody/chain.js';
import { Log } from '../apps/server/custody/log.js';
import { openDataSource } from '../apps/server/database/data-source.js';
import { createDatabase } from '../apps/server/testing/test-database.js';
import { LongShoot } from '../libs/record/testing/long-shoot.js';
import { call } from './api.js';
import { PIN, signIn, type Member, type Production } from './crew.js';
import { SETUP_CODE, setClock, startServer, type RunningServer } from './server.js';

/** A production with days behind it, on a server of its own. */
export interface LongLog extends Production {
  ad: Member;
  server: RunningServer;
  databaseUrl: string;
  close(): Promise<void>;
}

export interface LongLogWanted {
  entries: number;
  weapons: number;
  /** How long ago the first day began. */
  daysAgo: number;
  timeZone?: string;
  secondsEach?: number;
  entriesADay?: number;
}

const DAY_MS = 86_400_000;
const PREPARED_MS = DAY_MS / 4;
const AT_ONCE = 1_000;

/** A production with days behind it that no server serves yet. */
export interface FoundedLog {
  productionId: string;
  deviceToken: string;
  armorerId: string;
  adId: string;
}

/** A long log, and a server that is started on it. */
export async function withLongLog(wanted: LongLogWanted): Promise<LongLog> {
  const database = await createDatabase();
  const founded = await foundLongLog(database.url, wanted);
  const server = await startServer({ env: { DATABASE_URL: database.url } });
  const close = async (): Promise<void> => {
    await server.stop();
    await database.drop();
  };
  return { ...(await arriveAt(server, founded)), server, databaseUrl: database.url, close };
}

/**
 * Writes a long shoot into a database as a server writes a log, entry chained to entry: each is one that the rules accept, but
 * none goes over a socket, which would take minutes.
 */
export async function foundLongLog(databaseUrl: string, wanted: LongLogWanted): Promise<FoundedLog> {
  const begins = Date.now() - wanted.daysAgo * DAY_MS;
  const env = { DATABASE_URL: databaseUrl };
  const { productionId, deviceToken, personId } = await setUpThen(env, begins - PREPARED_MS, wanted.timeZone);
  const source = await openDataSource(databaseUrl, pino({ level: 'silent' }));
  const log = new Log(source);
  const [first] = await log.read(productionId, 0, 1);
  if (first?.type !== 'create-production') throw new Error('nothing was set up');
  const shoot = new LongShoot({
    ...wanted,
    created: first.data,
    begins: new Date(begins).toISOString(),
    newId: () => randomUUID(),
  });
  await append(log, productionId, first, shoot);
  await source.destroy();
  return { productionId, deviceToken, armorerId: personId, adId: shoot.who('R. Cole') };
}

/** Its armorer and its AD sign in. */
export async function arriveAt(
  server: RunningServer,
  { productionId, deviceToken, armorerId, adId }: FoundedLog,
): Promise<Production & { ad: Member }> {
  const armorer = await signIn(server, deviceToken, armorerId, PIN);
  await call(server.url, 'POST', `/api/people/${adId}/pin`, { body: { pin: '111111' }, token: armorer.token });
  const ad = await signIn(server, deviceToken, adId, '111111', PIN);
  return { productionId, deviceToken, armorer, ad };
}

/** Sets a production up on a server whose clock is set to then, and stops it again. */
async function setUpThen(env: Record<string, string>, then: number, timeZone = 'America/Denver') {
  const server = await startServer({ env, isClockGiven: true });
  try {
    await setClock(server, new Date(then).toISOString());
    const body = { setupCode: SETUP_CODE, name: 'Dry Gulch', timeZone, armorer: { name: 'H. Ortiz', pin: PIN } };
    const made = await call<{ productionId: string; deviceToken: string; personId: string }>(
      server.url,
      'POST',
      '/api/productions',
      { body },
    );
    if (made.status !== 201) throw new Error(`set-up: ${made.status} ${JSON.stringify(made.body)}`);
    return made.body;
  } finally {
    await server.stop();
  }
}

async function append(log: Log, productionId: string, first: Entry, shoot: LongShoot): Promise<void> {
  let head = first.hash;
  const entries = shoot.log.slice(1).map((happened) => {
    const entry = chained(head, happened, { deviceId: happened.by ? first.deviceId : null, commandId: randomUUID() });
    head = entry.hash;
    return entry;
  });
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const appended = await log.append(productionId, entries.slice(from, from + AT_ONCE), []);
    if (appended !== 'appended') throw new Error(`the log was ${appended}`);
  }
}
