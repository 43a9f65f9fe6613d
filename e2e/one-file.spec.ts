import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { call } from './api.js';
import { register } from './cast.js';
import { setUp } from './crew.js';
import { ended, startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

const FOLDER = path.resolve(import.meta.dirname, '../dist/apps/server');
const caches = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith('.cache'));

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

describe('the server as one file', () => {
  it('[issue 5] keeps what V8 made of it under the name of this very file, and starts with it again', async () => {
    while (caches().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const [, id] = /^\/\/ (\w+)/.exec(readFileSync(path.join(FOLDER, 'program.cjs'), 'utf8')) ?? [];
    expect(caches()).toEqual([`program.${id}.${process.version}.cache`]);
    await ended(server.child, 'SIGTERM');
    await server.restart();
    expect((await call(server.url, 'GET', '/api/health')).body).toMatchObject({ status: 'ok', database: 'ok' });
  });

  it('[issue 5] finds what lies beside its modules: a paper is drawn on a thread, a label by the server', async () => {
    const { armorer } = await setUp(server);
    await register(armorer, '12');
    const headers = { Authorization: `Bearer ${armorer.token}` };
    for (const where of ['/api/state.pdf', '/api/labels.pdf']) {
      const answer = await fetch(`${server.url}${where}`, { headers });
      expect([answer.status, (await answer.text()).slice(0, 5)]).toEqual([200, '%PDF-']);
    }
  });
});
