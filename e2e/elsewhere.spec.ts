import { jest } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../apps/server/testing/test-database.js';
import { pair, setUp, type Production } from './crew.js';
import { Screen } from './screen.js';
import { ended, startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

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

/** How the armorer's station was told of this screen, each second. */
const linksOf = ({ said }: Screen, name: string): (string | undefined)[] =>
  said.flatMap((each) => (each.event === 'screens' ? [each.screens.find((screen) => screen.name === name)?.link] : []));

describe('two servers', () => {
  it('[screens] list each other’s screens, and those of one that is killed as lost within three seconds', async () => {
    const { screen: station } = production.armorer;
    const { deviceToken } = await pair(servers[0], production, 'Village', 'board');
    await Screen.open(servers[1].url, deviceToken);
    await station.until((screen) => linksOf(screen, 'Village').at(-1) === 'connected', 'a screen on the other server');

    const before = linksOf(station, 'Village').length;
    await ended(servers[1].child, 'SIGKILL');
    await station.until((screen) => linksOf(screen, 'Village').at(-1) === 'lost', 'that it is lost');
    // One a second.
    expect(
      linksOf(station, 'Village')
        .slice(before)
        .filter((link) => link === 'connected').length,
    ).toBeLessThanOrEqual(3);
  });
});
