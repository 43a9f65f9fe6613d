import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Outcome, ScreenReport } from '#wire';
import { DeviceRow } from '../database/entities/index.js';
import { hashToken, newToken } from '../people/token.js';
import { createDatabase, type TestDatabase } from '../testing/test-database.js';
import { armorerPin, setUp, signIn, TestApp, type Production } from '../testing/test-app.js';
import { WireTap } from '../testing/wire-tap.js';

jest.setTimeout(60_000);

const MOST = 20;
const SOCKETS = 6;

let database: TestDatabase;
let here: TestApp;
let there: TestApp;
let production: Production;
let token = '';
beforeAll(async () => {
  database = await createDatabase();
  here = await openServer();
  there = await openServer();
  production = await setUp(here);
  token = await signIn(here, production.deviceToken, production.personId, armorerPin);
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await database.drop();
});

const openServer = (): Promise<TestApp> =>
  TestApp.open(
    {
      DATABASE_URL: database.url,
      SETBOARD_PEER_ADDRESS: '127.0.0.1',
      SETBOARD_COMMANDS_PER_SECOND: String(MOST),
      SETBOARD_SOCKETS_PER_ADDRESS: String(SOCKETS),
    },
    { databaseUrl: database.url },
  );

async function pairedScreen(
  name: string,
  kind: 'board' | 'hand-held',
): Promise<{ deviceId: string; deviceToken: string }> {
  const [deviceId, deviceToken] = [randomUUID(), newToken()];
  const { productionId } = production;
  const row = { id: deviceId, productionId, name, kind, tokenHash: hashToken(deviceToken) };
  await here.source.getRepository(DeviceRow).insert({ ...row, pairedAt: here.clock.now(), revokedAt: null });
  return { deviceId, deviceToken };
}

const newestOf = (tap: WireTap, deviceId: string): ScreenReport | undefined =>
  (tap.of('screens').at(-1) as ScreenReport[] | undefined)?.find((report) => report.deviceId === deviceId);
const pulsesOf = ({ heard }: WireTap): number => heard.filter(({ event }) => event === 'pulse').length;

describe('the armorer’s list of screens', () => {
  it('[screens] has those of the other server: connected, what they show, how far behind, and lost when they leave', async () => {
    const { deviceId, deviceToken } = await pairedScreen('Village', 'board');
    const armorer = await WireTap.open(here.url, token);
    await armorer.until((tap) => newestOf(tap, deviceId)?.link === 'lost', 'a screen that is nowhere');

    const screen = await WireTap.open(there.url, deviceToken);
    await armorer.until((tap) => newestOf(tap, deviceId)?.link === 'connected', 'the screen that is there');
    expect(newestOf(armorer, deviceId)).toMatchObject({ cursor: 0, lagMs: null, current: false });
    screen.socket.emit('painted', { cursor: 1 });
    await armorer.until((tap) => newestOf(tap, deviceId)?.current === true, 'that it shows everything');
    expect(newestOf(armorer, deviceId)?.cursor).toBe(1);
    // It said nothing more.
    await armorer.until((tap) => newestOf(tap, deviceId)?.current === false, 'that it may be behind by now');
    expect(newestOf(armorer, deviceId)?.link).toBe('connected');

    screen.close();
    await armorer.until((tap) => newestOf(tap, deviceId)?.link === 'lost', 'that it left');
    armorer.close();
  });

  it('[screens] says who is signed in there', async () => {
    const { deviceId, deviceToken } = await pairedScreen('Cart', 'hand-held');
    const armorer = await WireTap.open(here.url, token);
    const person = await signIn(there, deviceToken, production.personId, armorerPin);
    const screen = await WireTap.open(there.url, person);
    await armorer.until((tap) => newestOf(tap, deviceId)?.person === production.personId, 'who is signed in there');
    expect(newestOf(armorer, deviceId)?.link).toBe('connected');
    for (const tap of [armorer, screen]) tap.close();
  });
});

describe('who asks too often', () => {
  it('[429] is a person who stays within the pace of each server, and goes past it on both together', async () => {
    const taps = await Promise.all([here, there].map(({ url }) => WireTap.open(url, token)));
    const [beat] = taps;
    if (!beat) throw new Error('nobody is there');
    const tooMany = /^Too many at once/;
    let outcomes: Outcome[] = [];
    while (!outcomes.some((each) => each.status === 'unconfirmed' && tooMany.test(each.message))) {
      // More than a second from the last: no second has two rounds in it.
      const before = pulsesOf(beat);
      await beat.until((tap) => pulsesOf(tap) > before + 3, 'another second');
      outcomes = await Promise.all(
        taps.flatMap((tap) =>
          Array.from({ length: MOST }, () => tap.send({ id: randomUUID(), type: 'call-stop', why: 'plane' })),
        ),
      );
    }
    expect(outcomes).toContainEqual({ status: 'unconfirmed', message: expect.stringMatching(tooMany) });
    for (const tap of taps) tap.close();
  });

  it('[Handshake] is an address with too many sockets on both servers together, until some are gone', async () => {
    // Those of the tests before are gone a moment later.
    const come = async (): Promise<WireTap> => WireTap.open(here.url, production.deviceToken).catch(come);
    const taps = await Promise.all(Array.from({ length: SOCKETS }, come));
    const answer = async (): Promise<string> => {
      try {
        const tap = await WireTap.open(there.url, production.deviceToken);
        tap.close();
        return 'let in';
      } catch (error) {
        return error instanceof Error ? error.message : 'nothing';
      }
    };
    let said = await answer();
    while (said === 'let in') said = await answer();
    expect(said).toBe('too-many');

    for (const tap of taps) tap.close();
    while (said !== 'let in') said = await answer();
    expect(said).toBe('let in');
  });
});
