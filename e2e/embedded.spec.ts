import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { call } from './api.js';
import { accepted, setUp } from './crew.js';
import { Screen } from './screen.js';
import { ended, startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ isEmbedded: true });
});
afterAll(() => server.stop());

const pulsesOf = ({ said }: Screen): number => said.filter(({ event }) => event === 'pulse').length;

/** The process number of the embedded PostgreSQL, from its own lock file. */
const postmaster = (): number =>
  Number(readFileSync(path.join(server.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

const killDatabase = (): void => {
  execFileSync('kill', ['-9', String(postmaster())]);
};

describe('the embedded PostgreSQL', () => {
  it('is durable: fsync on, and what was acknowledged is on disk', async () => {
    const { armorer } = await setUp(server);
    accepted(await armorer.send('start-day', { number: 1, date: '2026-11-22' }));
    const flags = readFileSync(path.join(server.data, 'postgres/postmaster.opts'), 'utf8');
    expect(flags).not.toMatch(/fsync=off|synchronous_commit=off/);
  });

  it('is brought back by the running server when it is killed alone: no pulse meanwhile, nothing lost', async () => {
    const { armorer } = await setUp(server);
    const before = accepted(await armorer.send('start-day', { number: 1, date: '2026-11-22' }));
    killDatabase();
    const { screen } = armorer;
    // As a person would: the same again, under its own id, whenever the screen is current again.
    const id = randomUUID();
    let outcome = await armorer.send('set-scene', { scene: '42A' }, id);
    while (outcome.status === 'unconfirmed') {
      const pulses = pulsesOf(screen);
      await screen.until(() => pulsesOf(screen) > pulses, 'a pulse afterwards');
      outcome = await armorer.send('set-scene', { scene: '42A' }, id);
    }
    const after = accepted(outcome);
    expect(after).toBe(before + 1);
    await screen.until(({ pulsed: at }) => at >= after, 'the scene');
    expect(screen.shows().state.day).toMatchObject({ number: 1, scene: '42A' });
  });

  it.each(['the server', 'the database and the server'])('needs no hand after kill -9 of %s', async (what) => {
    const { armorer } = await setUp(server);
    const last = accepted(await armorer.send('start-day', { number: 1, date: '2026-11-22' }));
    if (what !== 'the server') killDatabase();
    await ended(server.child, 'SIGKILL');
    await server.restart();
    expect((await call(server.url, 'GET', '/api/health')).body).toMatchObject({ status: 'ok', database: 'ok' });
    const screen = await Screen.open(server.url, armorer.token);
    await screen.until(({ pulsed }) => pulsed >= last, 'a pulse at the last acknowledged cursor');
    expect(screen.shows().state.day).toMatchObject({ number: 1 });
  });

  it('ends within five seconds of a SIGTERM, database and all', async () => {
    const pid = postmaster();
    const begun = performance.now();
    await ended(server.child, 'SIGTERM');
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    await server.restart();
  });
});
