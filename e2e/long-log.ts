import { randomUUID } from 'node:crypto';
import type { Entry } from '#custody';
import { chained } from '../apps/server/custody/chain.js';
import { Log } from '../apps/server/custody/log.js';
import { TestApp } from '../apps/server/testing/test-app.js';
import { LongShoot } from '../libs/record/testing/long-shoot.js';
import { call } from './api.js';
import { PIN, signIn, type Member, type Production } from './crew.js';
import { SETUP_CODE, startServer, type RunningServer } from './server.js';

/** A production with days behind it, on a server of its own. */
export interface LongLog extends Production {
  ad: Member;
  server: RunningServer;
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

/**
 * Writes a long shoot into a database as a server writes a log, entry chained to entry, and only then starts the server on
 * it: each entry is one that the rules accept, but none goes over a socket, which would take minutes.
 */
export async function withLongLog(wanted: LongLogWanted): Promise<LongLog> {
  const app = await TestApp.open({ SETBOARD_SETUP_CODE: SETUP_CODE });
  const begins = Date.now() - wanted.daysAgo * DAY_MS;
  app.clock.goOn(begins - PREPARED_MS - app.clock.now().getTime());
  const { timeZone = 'America/Denver' } = wanted;
  const body = { setupCode: SETUP_CODE, name: 'Dry Gulch', timeZone, armorer: { name: 'H. Ortiz', pin: PIN } };
  const made = await app.ask<{ productionId: string; deviceToken: string; personId: string }>(
    'POST',
    '/api/productions',
    { body },
  );
  const { productionId, deviceToken, personId } = made.body;
  const log = new Log(app.source);
  const [first] = await log.read(productionId, 0, 1);
  if (first?.type !== 'create-production') throw new Error(`set-up: ${made.status} ${made.text}`);
  const shoot = new LongShoot({
    ...wanted,
    created: first.data,
    begins: new Date(begins).toISOString(),
    newId: () => randomUUID(),
  });
  await append(log, productionId, first, shoot);
  const server = await startServer({ env: { DATABASE_URL: app.databaseUrl } });
  const armorer = await signIn(server, deviceToken, personId, PIN);
  const adId = shoot.who('R. Cole');
  await call(server.url, 'POST', `/api/people/${adId}/pin`, { body: { pin: '111111' }, token: armorer.token });
  const ad = await signIn(server, deviceToken, adId, '111111', PIN);
  const close = async (): Promise<void> => {
    await server.stop();
    await app.close();
  };
  return { productionId, deviceToken, armorer, ad, server, close };
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
