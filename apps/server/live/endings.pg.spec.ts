import { randomUUID } from 'node:crypto';
import { DeviceRow, SignInRow } from '../database/entities/index.js';
import { hashToken, newToken } from '../people/token.js';
import { armorerPin, setUp, signIn, TestApp, type Production } from '../testing/test-app.js';
import { WireTap } from '../testing/wire-tap.js';

let here: TestApp;
let there: TestApp;
beforeAll(async () => {
  here = await TestApp.open();
  there = await TestApp.open({}, here);
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const HOUR = 60 * 60 * 1_000;

/** A paired screen of a production, as if its code had been accepted. */
async function screenOf({ productionId }: Production): Promise<{ deviceId: string; token: string }> {
  const [deviceId, token] = [randomUUID(), newToken()];
  const row = { id: deviceId, productionId, name: 'Cart', kind: 'hand-held' as const, tokenHash: hashToken(token) };
  await here.source.getRepository(DeviceRow).insert({ ...row, pairedAt: here.clock.now(), revokedAt: null });
  return { deviceId, token };
}

const openBoth = (token: string): Promise<WireTap[]> =>
  Promise.all([here, there].map(({ url }) => WireTap.open(url, token)));

/** How long after `since` each was told why, once all are closed; nothing may come behind it. */
async function farewells(taps: WireTap[], since: number, reason: string): Promise<number[]> {
  for (const tap of taps) await tap.until(({ socket }) => socket.disconnected, `the end: ${reason}`);
  expect(taps.map(({ heard }) => [heard.at(-1)?.event, heard.at(-1)?.payload])).toEqual(
    taps.map(() => ['bye', { reason }]),
  );
  return taps.map(({ heard }) => (heard.at(-1)?.at ?? Infinity) - since);
}

const SECOND = 1_000;

describe('what ends', () => {
  it('[bye] for a revoked screen within a second, on each server, on the sockets that are open and of all who are signed in on it', async () => {
    const made = await setUp(here);
    const armorer = await signIn(here, made.deviceToken, made.personId, armorerPin);
    const { deviceId, token } = await screenOf(made);
    const onIt = await signIn(here, token, made.personId, armorerPin);
    const taps = [...(await openBoth(token)), ...(await openBoth(onIt))];
    const stays = await WireTap.open(there.url, armorer);
    const since = performance.now();
    await here.ask('DELETE', `/api/devices/${deviceId}`, { token: armorer });

    expect(Math.max(...(await farewells(taps, since, 'revoked')))).toBeLessThan(SECOND);
    for (const app of [here, there])
      for (const gone of [token, onIt]) {
        expect((await app.ask('GET', '/api/people', { token: gone })).status).toBe(401);
        await expect(WireTap.open(app.url, gone)).rejects.toThrow('unauthorized');
      }
    expect(stays.socket.connected).toBe(true);
    stays.close();
  });

  it('[bye] for a sign-out within a second, and for nobody else on that screen', async () => {
    const made = await setUp(here);
    const [leaves, stays] = await Promise.all(
      [1, 2].map(() => signIn(here, made.deviceToken, made.personId, armorerPin)),
    );
    const taps = await openBoth(leaves ?? '');
    const other = await openBoth(stays ?? '');
    const since = performance.now();
    await there.ask('POST', '/api/sign-out', { token: leaves ?? '' });

    expect(Math.max(...(await farewells(taps, since, 'signed-out')))).toBeLessThan(SECOND);
    expect(other.every(({ socket }) => socket.connected)).toBe(true);
    for (const tap of other) tap.close();
  });

  it('[bye] for a sample that is thrown away, and for what somebody ends in the database itself', async () => {
    const sample = await setUp(here, { sample: true });
    const made = await setUp(here);
    const token = await signIn(here, sample.deviceToken, sample.personId, armorerPin);
    const taps = [...(await openBoth(sample.deviceToken)), ...(await openBoth(token))];
    const revoked = await openBoth(made.deviceToken);
    const since = performance.now();
    const where = `/api/productions/${sample.productionId}`;
    await Promise.all([
      here.ask('DELETE', where, { token }),
      here.source.query('UPDATE device SET revoked_at = now() WHERE production_id = $1', [made.productionId]),
    ]);

    expect(Math.max(...(await farewells([...taps, ...revoked], since, 'revoked')))).toBeLessThan(SECOND);
  });

  it.each([
    ['twenty hours after it was made', 20 * HOUR, false],
    ['an hour after wrap', HOUR, true],
  ])(
    '[POST /api/sign-in] for a sign-in %s, its sockets with it and no other screen',
    async (_when, lasts, isWrapped) => {
      const made = await setUp(here);
      const token = await signIn(here, made.deviceToken, made.personId, armorerPin);
      const [taps, boards] = [await openBoth(token), await openBoth(made.deviceToken)];
      const send = (command: object) => taps[0]?.send({ id: randomUUID(), ...command });
      const day = [{ type: 'start-day', number: 1, date: '2026-11-22' }, ...(isWrapped ? [{ type: 'wrap-day' }] : [])];
      for (const command of day) expect(await send(command)).toMatchObject({ status: 'accepted' });
      for (const tap of taps) await tap.until(({ text }) => !isWrapped || text.includes('wrap-day'), 'the wrap');
      here.clock.goOn(lasts - 1);
      expect((await here.ask('GET', '/api/log', { token })).status).toBe(200);
      expect(taps.every(({ socket }) => socket.connected)).toBe(true);
      here.clock.goOn(1);

      await farewells(taps, performance.now(), 'signed-out');
      expect((await there.ask('GET', '/api/log', { token })).status).toBe(401);
      await expect(WireTap.open(there.url, token)).rejects.toThrow('unauthorized');
      expect(boards.every(({ socket }) => socket.connected)).toBe(true);
      // The next day does not bring it back, not even where somebody sets the clock.
      const [row] = await here.source.getRepository(SignInRow).findBy({ tokenHash: hashToken(token) });
      expect(row?.endedAt).not.toBeNull();
      for (const tap of boards) tap.close();
    },
  );
});
