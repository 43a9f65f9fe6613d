import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SIZES, withBrowser } from './browser.js';
import { layCable, type Cable } from './cable.js';
import { castDay, loadedWith, type Cast } from './cast.js';
import { accepted } from './crew.js';
import { openBoard, openHandHeld } from './pages/screens.js';
import { keptBy } from './pages/session.js';
import { framesOf, isCurrent, isPainted, isSeen, isVeiled, letHold, recordFrames, type Frame } from './pages/veil.js';
import { descendantsOf, signalAll } from './processes.js';
import { differences, screencast } from './screencast.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(90_000);

/** What a frame, and the test's own clock, may take on a machine of two busy cores beyond what the contract allows. */
const SLACK_MS = 500;
const browser = withBrowser();
let server: RunningServer;
let cast: Cast;
let cable: Cable;
beforeAll(async () => {
  server = await startServer();
  cast = await castDay(server);
  accepted(await cast.armorer.send('inspect', loadedWith(cast, 3)));
  cable = await layCable(server.port);
});
afterEach(() => {
  server.child.kill('SIGCONT');
  cable.mend();
});
afterAll(async () => {
  await cable.close();
  await server.stop();
});

const firstAt = (frames: Frame[], is: (frame: Frame) => boolean, what: string): number => {
  const found = frames.find(is);
  if (!found) throw new Error(`never: ${what}`);
  return found.at;
};
const secondsOf = (age: string): number => age.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** From when nothing came any more to when it was well again: the veil in its time, its age, the dark, and away again. */
async function expectVeil(page: Page, stopped: number, mend: () => void): Promise<void> {
  await isSeen(page, 'gone', 1, stopped);
  const mended = Date.now();
  mend();
  await isSeen(page, 'sheet', 0, mended);
  await isCurrent(page);
  const frames = await framesOf(page);
  const upAt = firstAt(frames, ({ sheet, at }) => at >= stopped && sheet === 1, 'the veil');
  const goneAt = firstAt(frames, ({ gone, at }) => at >= stopped && gone === 1, 'the dark');
  const clearAt = firstAt(frames, ({ sheet, at }) => at >= mended && sheet === 0, 'the clearing');
  expect(upAt - stopped).toBeLessThanOrEqual(2_500 + SLACK_MS);
  expect(goneAt - stopped).toBeLessThanOrEqual(10_500 + SLACK_MS);
  // Between the two the tiles can still just be made out.
  expect(goneAt - upAt).toBeGreaterThan(6_000);
  expect(clearAt - mended).toBeLessThanOrEqual(5_000);
  const covered = frames.filter(({ at }) => at >= upAt && at < mended);
  for (const { sheet } of covered) expect(sheet).toBe(1);
  const ages = covered.map(({ age }) => age).filter((age, index, all) => age !== all[index - 1]);
  expect(ages.slice(0, 8)).toEqual(['0:02', '0:03', '0:04', '0:05', '0:06', '0:07', '0:08', '0:09']);
  const last = covered.at(-1);
  expect(Math.abs(secondsOf(last?.age ?? '') - ((last?.at ?? 0) - stopped) / 1_000)).toBeLessThan(1.5);
}

describe('the veil', () => {
  it('[SC1] covers the board when the server stands still, counts, goes dark, and clears by itself', async () => {
    browser.expectLostLinks();
    const page = await openBoard(browser, server, cast);
    await recordFrames(page);
    const stopped = Date.now();
    server.child.kill('SIGSTOP');
    await isVeiled(page);
    await page.getByText('NOT CURRENT', { exact: true }).waitFor({ state: 'visible' });
    await page.getByRole('alert').getByText('Not current since').waitFor({ state: 'attached' });
    await expectVeil(page, stopped, () => server.child.kill('SIGCONT'));
  });

  it('[SC1] covers the hand-held when the network swallows everything', async () => {
    browser.expectLostLinks();
    const page = await openHandHeld(browser, server, cast, { at: `${cable.url}/ad` });
    await recordFrames(page);
    const stopped = Date.now();
    cable.swallow();
    await expectVeil(page, stopped, () => cable.mend());
  });

  it('[SC1] covers a board whose own script hangs, as seen from outside the page', async () => {
    const page = await openBoard(browser, server, cast);
    const judge = await browser.open({ at: 'about:blank', size: SIZES.board });
    await page.bringToFront();
    const film = await screencast(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const before = film.pictures.length;
    const began = Date.now();
    await page.evaluate(() => {
      setTimeout(() => {
        const end = performance.now() + 6_000;
        while (performance.now() < end);
      }, 0);
    });
    // The page answers this only once its script has come back.
    const ended = await page.evaluate(() => Date.now());
    await film.stop();
    expect(ended - began).toBeGreaterThanOrEqual(5_900);
    const pictures = film.pictures.slice(Math.max(0, before - 1)).filter(({ at }) => at < ended);
    const parts = await differences(judge, pictures);
    const covered = pictures.filter((_, index) => (parts[index] ?? 0) > 0.3).map(({ at }) => at - began);
    expect(covered.length).toBeGreaterThan(0);
    expect(covered[0]).toBeLessThanOrEqual(2_500 + SLACK_MS);
    // Once up it stays, and its age goes on: every later picture is another one.
    const from = parts.findIndex((part) => part > 0.3);
    for (const part of parts.slice(from)) expect(part).toBeGreaterThan(0.3);
    expect(covered.at(-1)).toBeGreaterThan(5_000);
    expect(covered.length).toBeGreaterThanOrEqual(3);
    await isCurrent(page);
  });

  it.each([
    ['the server stands still', () => server.child.kill('SIGSTOP'), () => server.child.kill('SIGCONT')],
    ['the Wi-Fi holds everything up', () => cable.swallow(), () => cable.mend()],
  ])('[SC1] is never raised in any frame while %s for 1.5 s', async (_what, stall, goOn) => {
    const page = await openBoard(browser, server, cast, { at: `${cable.url}/board` });
    await recordFrames(page);
    for (let turn = 1; turn <= 3; turn += 1) {
      const until = Date.now() + 1_500;
      stall();
      await isPainted(page, until);
      goOn();
      await isPainted(page, until + 1_700);
    }
    const raised = (await framesOf(page)).filter(({ sheet, isUp }) => sheet > 0 || isUp);
    expect(raised).toEqual([]);
  });

  it('[SC1] rests over a page that has its board and no pulse yet', async () => {
    const pulses = { areHeld: true };
    const board = await keptBy(server, cast, 'board', 'Village, producers');
    const page = await browser.open({
      at: `${server.url}/board`,
      size: SIZES.board,
      kept: board,
      before: (page) => letHold(page, pulses),
    });
    await page.locator('[data-number="12"]').waitFor({ state: 'attached' });
    await recordFrames(page);
    const until = Date.now() + 1_000;
    await isPainted(page, until);
    for (const { sheet, gone } of await framesOf(page)) expect([sheet, gone]).toEqual([1, 1]);
    pulses.areHeld = false;
    await isCurrent(page);
  });
});

describe('the veil over an embedded database', () => {
  it('[SC1] covers the board when the database alone stands still', async () => {
    browser.expectLostLinks();
    const own = await startServer({ isEmbedded: true });
    try {
      const cast = await castDay(own);
      const page = await openBoard(browser, own, cast);
      await recordFrames(page);
      const postgres = descendantsOf(own.child.pid ?? 0);
      expect(postgres.length).toBeGreaterThan(2);
      const stopped = Date.now();
      signalAll(postgres, 'SIGSTOP');
      try {
        await isSeen(page, 'sheet', 1, stopped);
      } finally {
        signalAll(postgres, 'SIGCONT');
      }
      const upAt = firstAt(await framesOf(page), ({ sheet }) => sheet === 1, 'the veil');
      expect(upAt - stopped).toBeLessThanOrEqual(2_500 + SLACK_MS);
      await isCurrent(page);
    } finally {
      await own.stop();
    }
  });
});
