import type { ChildProcess } from 'node:child_process';
import { jest } from '@jest/globals';
import { openLink, type Link, type Page } from '#live';
import { createDatabase, type TestDatabase } from '../apps/server/testing/test-database.js';
import { freePort } from '../apps/server/database/embedded/port.js';
import { call } from './api.js';
import { accepted, pair, setUp, type Production } from './crew.js';
import { startNginx } from './nginx.js';
import { ended, startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

const SEEN: Page = { isVisible: () => true, onChange: () => () => undefined, afterPaint: (then) => setImmediate(then) };
const SCREENS = 8;
const BACK_WITHIN_MS = 3_000;

let database: TestDatabase;
let servers: [RunningServer, RunningServer];
let nginx: ChildProcess;
let url: string;
let production: Production;
let links: Link[];
beforeAll(async () => {
  database = await createDatabase();
  const env = { DATABASE_URL: database.url, SETBOARD_TRUST_PROXY: 'loopback' };
  servers = [await startServer({ env }), await startServer({ env })];
  const port = await freePort();
  nginx = await startNginx(
    port,
    servers.map((each) => each.port),
  );
  url = `http://127.0.0.1:${port}`;
  production = await setUp(servers[0]);
  const { deviceToken } = await pair(servers[0], production, 'Village', 'board');
  const onFault = (fault: unknown): never => {
    throw fault;
  };
  links = Array.from({ length: SCREENS }, () => openLink({ url, token: () => deviceToken, page: SEEN, onFault }));
});
afterAll(async () => {
  for (const link of links) link.close();
  await Promise.all(servers.map((server) => server.stop()));
  await ended(nginx, 'SIGTERM');
  await database.drop();
});

const showsAt = (link: Link, cursor: number): boolean => {
  const view = link.current();
  return view.kind === 'board' && view.isCurrent && view.board.cursor >= cursor;
};

/** Waits until every link shows this much and is current. */
const untilAllShow = (cursor: number): Promise<unknown> =>
  Promise.all(
    links.map(
      (link) =>
        new Promise<void>((resolve) => {
          if (showsAt(link, cursor)) return resolve();
          const leave = link.subscribe(() => {
            if (!showsAt(link, cursor)) return;
            leave();
            resolve();
          });
        }),
    ),
  );

describe('two servers behind nginx', () => {
  it('[SC2] one killed in mid-use: its screens are current by the other within three seconds, and the log goes on', async () => {
    expect((await call(url, 'GET', '/api/health')).status).toBe(200);
    const { armorer } = production;
    await untilAllShow(accepted(await armorer.send('start-day', { number: 1, date: '2026-11-22' })));

    await ended(servers[1].child, 'SIGKILL');
    const since = performance.now();
    // No link that was on it is current once nothing was heard for so long; what comes now only the other can have told.
    await untilAllShow(accepted(await armorer.send('set-scene', { scene: '12' })));
    expect(performance.now() - since).toBeLessThan(BACK_WITHIN_MS);
  });
});
