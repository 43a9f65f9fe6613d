import { createDatabase, type TestDatabase } from '../apps/server/testing/test-database.js';
import { verifyText } from '../apps/server/verify/verify-lines.js';
import { foundFleet, type Founded } from '../bench/fleet.js';
import { Hand } from '../bench/hand.js';
import { Line } from '../bench/line.js';
import { call } from './api.js';
import { startServer, type RunningServer } from './server.js';

let database: TestDatabase;
let server: RunningServer;
let fleet: Founded[];
beforeAll(async () => {
  database = await createDatabase();
  fleet = await foundFleet(database.url, 3);
  server = await startServer({ env: { DATABASE_URL: database.url } });
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

const exported = async ({ armorerToken }: Founded): Promise<string> =>
  (await call<string>(server.url, 'GET', '/api/log/export', { token: armorerToken })).body;

describe('the fleet that the benchmark founds', () => {
  it('[issue 5] has logs that verify, none of them with an entry that the rules would not have let through', async () => {
    for (const production of fleet) {
      const verdict = await verifyText(await exported(production));
      expect(verdict).toMatchObject({
        cursor: 16,
        unlike: { count: 0, first: null },
        withheld: { counts: 0, words: 0 },
      });
    }
  });

  it('[issue 5] takes a command of each armorer, and shows it on that production’s board', async () => {
    for (const production of fleet) {
      const hand = new Hand(await Line.open(server.url, { token: production.armorerToken }), production.weaponId);
      const board = await Line.open(server.url, { token: production.boardTokens[0] });
      const shown = new Promise<number>((resolve) => {
        board.onFrame = (frame) => frame.kind === 'events' && resolve(frame.cursor);
      });
      expect(await hand.step()).toBe(17);
      expect(await shown).toBe(17);
      expect(await verifyText(await exported(production))).toMatchObject({ cursor: 17, unlike: { count: 0 } });
    }
  });
});
