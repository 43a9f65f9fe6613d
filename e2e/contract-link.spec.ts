import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createDatabase, type TestDatabase } from '../apps/server/testing/test-database.js';
import { call } from './api.js';
import { accepted, join, pair, setUp, type Production } from './crew.js';
import { Screen } from './screen.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

const rubber = (number: string) => {
  const weaponId = randomUUID();
  return { weaponId, number, name: 'Colt SAA', kind: 'rubber', weaponType: 'revolver', chambers: 0 } as const;
};

let database: TestDatabase;
let servers: [RunningServer, RunningServer];
let production: Production;
beforeAll(async () => {
  database = await createDatabase();
  const env = { DATABASE_URL: database.url };
  servers = [await startServer({ env }), await startServer({ env })];
  production = await setUp(servers[0]);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await database.drop();
});

describe('what one server says of what another wrote', () => {
  it('[command] no "no" is said by a state that is older than the log', async () => {
    const { armorer } = production;
    const elsewhere = await Screen.open(servers[1].url, armorer.token);
    for (let round = 0; round < 20; round++) {
      const weapon = rubber(`R${round}`);
      accepted(await armorer.send('register-weapon', weapon));
      const retire = { id: randomUUID(), type: 'retire-weapon', weaponId: weapon.weaponId, why: 'back to the shop' };
      accepted(await elsewhere.command(retire));
    }
    await elsewhere.until(({ pulsed }) => pulsed >= 41, 'a pulse at the last cursor');
    expect(elsewhere.shows().cursor).toBe(41);
  });

  it('[bye] a sign-out on one server closes the sockets on the other', async () => {
    const leaver = await join(servers[0], production, 'J. Reyes', ['assistant-armorer']);
    const elsewhere = await Screen.open(servers[1].url, leaver.token);
    await call(servers[0].url, 'POST', '/api/sign-out', { token: leaver.token });
    for (const screen of [leaver.screen, elsewhere]) {
      await screen.until(({ said }) => said.at(-1)?.event === 'bye', 'bye');
      expect(screen.said.at(-1)).toEqual({ event: 'bye', reason: 'signed-out' });
    }
  });
});

describe('what a socket is sent', () => {
  it('[command] its acknowledgement before the events that come of it', async () => {
    const { screen } = production.armorer;
    await screen.until(({ pulsed }) => pulsed > 0, 'a pulse');
    const count = () => screen.said.filter(({ event }) => event === 'events').length;
    const before = count();
    // Counted as the answer comes in: a promise would see what came in the same breath too.
    const atAnswer = await new Promise<number>((resolve) => {
      const command = { id: randomUUID(), type: 'call-stop', why: 'a plane' };
      screen.socket.emit('command', command, () => resolve(count()));
    });
    expect(atAnswer).toBe(before);
    await screen.until(() => count() > before, 'the stop');
  });

  it('[events] an amended name like any entry; only who may see more or less starts over (CH2)', async () => {
    const { armorer } = production;
    const second = await join(servers[0], production, 'T. Vance', ['first-ad']);
    const { personId, screen } = second;
    await screen.until(({ pulsed }) => pulsed > 0, 'a pulse');
    const snapshots = () => screen.said.filter(({ event }) => event === 'snapshot').length;
    const renamed = accepted(await armorer.send('amend-person', { personId, name: 'Tess Vance' }));
    await screen.until(({ pulsed }) => pulsed >= renamed, 'the new name');
    expect(snapshots()).toBe(1);
    const moved = accepted(await armorer.send('amend-person', { personId, roles: ['assistant-armorer'] }));
    await screen.until(({ pulsed }) => pulsed >= moved, 'the new role');
    expect(snapshots()).toBe(2);
    const after = accepted(await armorer.send('call-stop', { why: 'a dog' }));
    await screen.until(({ pulsed }) => pulsed >= after, 'what comes next');
    expect(screen.shows()).toMatchObject({ cursor: after, state: { people: { [personId]: { name: 'Tess Vance' } } } });
  });

  it('[pulse] each half second, however many others come in meanwhile', async () => {
    const { deviceToken } = await pair(servers[0], production, 'Village', 'board');
    const board = await Screen.open(servers[0].url, deviceToken);
    await board.until(({ pulsed }) => pulsed > 0, 'a pulse');
    const pulses = () => board.said.filter(({ event }) => event === 'pulse').length;
    const [before, began] = [pulses(), performance.now()];
    for (let each = 0; each < 30; each++) {
      const screen = await Screen.open(servers[0].url, deviceToken);
      await screen.until(({ pulsed }) => pulsed > 0, 'a pulse of its own');
      screen.close();
    }
    expect(pulses() - before).toBeLessThanOrEqual((performance.now() - began) / 500 + 2);
  });
});
