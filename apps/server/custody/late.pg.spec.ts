import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { asCrew } from '../testing/crew.js';
import { armorerPin, setUp, signIn, TestApp } from '../testing/test-app.js';
import { Log } from './log.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(() => app.close());

const scenes = async (productionId: string): Promise<string[]> => {
  const entries = await app.app.get(Log).ofTypes(productionId, ['set-scene']);
  return entries.map(({ data }) => data.scene);
};

async function onSet() {
  const { productionId, deviceToken, personId } = await setUp(app);
  const token = await signIn(app, deviceToken, personId, armorerPin);
  const armorer = await asCrew(app, personId, token);
  await armorer.send({ type: 'start-day', number: 1, date: '2026-11-22' });
  return { productionId, token, armorer };
}

describe('what comes too late', () => {
  it('[Contract] is not done by a server that stood still: it says so, and the same again is done', async () => {
    const { productionId, token } = await onSet();
    const socket = io(app.url, { transports: ['websocket'], reconnection: false, auth: { token } });
    await new Promise<void>((resolve) => socket.once('pulse', () => resolve()));
    const command = { id: randomUUID(), type: 'set-scene', scene: '42A' };
    const answer: Promise<unknown> = socket.emitWithAck('command', command);
    // Nothing of this process runs meanwhile, as if it had been stopped: what was sent waits in the socket.
    for (const stood = performance.now(); performance.now() - stood < 3_000;);
    await expect(answer).resolves.toMatchObject({ status: 'unconfirmed' });
    expect(await scenes(productionId)).toEqual([]);
    await expect(socket.emitWithAck('command', command)).resolves.toMatchObject({ status: 'accepted' });
    expect(await scenes(productionId)).toEqual(['42A']);
    socket.disconnect();
  });

  it('[Contract] is not written by a database that stood still', async () => {
    const { productionId, armorer } = await onSet();
    await app.app.get(Log).heads([productionId]);
    const lock = app.source.createQueryRunner();
    await lock.startTransaction();
    await lock.query('LOCK TABLE log_entry IN SHARE MODE');
    const id = randomUUID();
    await expect(armorer.send({ type: 'set-scene', scene: '42A' }, id)).resolves.toMatchObject({
      status: 'unconfirmed',
    });
    await lock.commitTransaction();
    await lock.release();
    const isWaiting = async (): Promise<boolean> => {
      const asked = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state = 'active'
        AND query LIKE 'WITH due%'`;
      return (await app.source.query<unknown[]>(asked)).length > 0;
    };
    while (await isWaiting()) await pause(20);
    expect(await scenes(productionId)).toEqual([]);
    await expect(armorer.send({ type: 'set-scene', scene: '42A' }, id)).resolves.toMatchObject({ status: 'accepted' });
  });
});
