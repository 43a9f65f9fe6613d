import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { ScreenReport } from '#wire';
import { DeviceRow } from '../database/entities/index.js';
import { hashToken, newToken } from '../people/token.js';
import { armorerPin, setUp, signIn, TestApp, type Production } from '../testing/test-app.js';
import { WireTap } from '../testing/wire-tap.js';

jest.setTimeout(60_000);

let app: TestApp;
let made: Production;
let armorer: WireTap;
beforeAll(async () => {
  app = await TestApp.open();
  made = await setUp(app);
  armorer = await WireTap.open(app.url, await signIn(app, made.deviceToken, made.personId, armorerPin));
});
afterAll(async () => {
  armorer.close();
  await app.close();
});

const reportsIn = (tap: WireTap): ScreenReport[][] => tap.of('screens') as ScreenReport[][];
const namesIn = (tap: WireTap): string[] | undefined =>
  reportsIn(tap)
    .at(-1)
    ?.map(({ name }) => name);
const listed = (names: string[]): Promise<unknown> =>
  armorer.until((tap) => JSON.stringify(namesIn(tap)) === JSON.stringify(names), `${names.join(', ')} listed`);
const later = async (reports: number): Promise<void> => {
  const before = reportsIn(armorer).length;
  await armorer.until((tap) => reportsIn(tap).length >= before + reports, 'more reports');
};

describe('the armorer’s list of screens', () => {
  it('[issue 5] is asked of the database only after it changed, and each change is noticed whoever made it', async () => {
    const station = 'Armorer’s station';
    await listed([station]);
    // What this socket's coming put in doubt was read by now.
    await later(2);
    const asked = jest.spyOn(app.source, 'query');
    const reads = (): number => asked.mock.calls.filter(([statement]) => /kind FROM device/.test(statement)).length;
    await later(3);
    expect(reads()).toBe(0);

    // As another server would: this one is told of it by nothing but the database.
    const devices = app.source.getRepository(DeviceRow);
    const id = randomUUID();
    const row = { id, productionId: made.productionId, name: 'Village', kind: 'board' as const };
    const times = { pairedAt: app.clock.now(), revokedAt: null };
    await devices.insert({ ...row, ...times, tokenHash: hashToken(newToken()) });
    await listed([station, 'Village']);
    await devices.update({ id }, { name: 'Village left' });
    await listed([station, 'Village left']);
    await devices.update({ id }, { revokedAt: app.clock.now() });
    await listed([station]);
    expect(reads()).toBe(3);
    asked.mockRestore();
  });
});
