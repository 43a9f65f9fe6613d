import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Entry } from '#custody';
import { exportOf, fileOf } from '../apps/server/testing/exported.js';
import { rechained } from '../apps/server/testing/tamper/rewrite.js';
import { call } from './api.js';
import { withBrowser } from './browser.js';
import { castDay } from './cast.js';
import { openStation } from './pages/screens.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(90_000);

const VERIFY = path.resolve(import.meta.dirname, '../scripts/verify.mjs');

const browser = withBrowser();
let server: RunningServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-witness-'));
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What `npm run verify` says, and whether it found the file good. */
const verify = (...args: string[]): Promise<{ isGood: boolean; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [VERIFY, ...args], (error, said) => resolve({ isGood: error === null, said }));
  });

describe('the heads that a station saves', () => {
  it('[DY6] find a log that was written anew below them, which is sound in itself and signed', async () => {
    const cast = await castDay(server);
    const page = await openStation(browser, server, cast);
    await page.keyboard.press('j');
    const button = page.getByRole('button', { name: 'Save the heads seen here' });
    const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const heads = path.join(folder, saved.suggestedFilename());
    await saved.saveAs(heads);
    const { body } = await call<string>(server.url, 'GET', '/api/log/export', { token: cast.armorer.token });
    const lines = body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry & { epoch: string });
    const { epoch = '' } = lines.at(-1) ?? {};
    const honest = path.join(folder, 'honest.jsonl');
    await writeFile(honest, body);

    // The second entry happened a moment later, and everything behind it is hashed anew.
    const forged = rechained(
      epoch,
      0,
      lines
        .slice(0, -1)
        .map((entry, nth) => (nth === 1 ? { ...entry, at: new Date(Date.parse(entry.at) + 1).toISOString() } : entry)),
    );
    const other = path.join(folder, 'forged.jsonl');
    await writeFile(other, fileOf(exportOf(forged, { epoch })));

    expect(await verify(honest, '--witnesses', heads)).toEqual({
      isGood: true,
      said: expect.stringMatching(/The head at entry \d+ is the one that was seen\./),
    });
    expect((await verify(other)).isGood).toBe(true);
    expect(await verify(other, '--witnesses', heads)).toEqual({
      isGood: false,
      said: expect.stringContaining('entries up to there are not those of then.'),
    });
  });
});
