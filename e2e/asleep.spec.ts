import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from './browser.js';
import { castDay, type Cast } from './cast.js';
import { openBoard } from './pages/screens.js';
import { isCurrent } from './pages/veil.js';
import { descendantsOf, signalAll } from './processes.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(60_000);

/** A page that was away for so long has no pulse that still counts. */
const ASLEEP_MS = 4_000;
const HOUR_MS = 3_600_000;

const browser = withBrowser();
let server: RunningServer;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
  cast = await castDay(server);
});
afterAll(() => server.stop());

/** One frame: when, by the clock that nobody sets, and how much of the veil was there. */
interface Look {
  mono: number;
  sheet: number;
}

declare global {
  interface Window {
    looks?: Look[];
    /** How far this page's wall clock was set. */
    clockSetMs?: number;
  }
}

/** Writes down each frame, and from before the page's first script lets its wall clock be set and its pulses be held back. */
async function prepare(page: Page, pulses: { areHeld: boolean }): Promise<void> {
  await page.addInitScript(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + (window.clockSetMs ?? 0);
    const looks: Look[] = [];
    window.looks = looks;
    const look = (): void => {
      const sheet = document.querySelector('[data-part=sheet]');
      looks.push({
        mono: performance.now(),
        sheet: sheet ? Number(getComputedStyle(sheet).opacity) : 1,
      });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.routeWebSocket(/socket\.io/, (near) => {
    const far = near.connectToServer();
    far.onMessage((message) => {
      if (!pulses.areHeld || !String(message).includes('"pulse"')) near.send(message);
    });
  });
}

const looksOf = (page: Page): Promise<Look[]> => page.evaluate(() => window.looks ?? []);
const monoOf = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** A board whose pulses can be held back. Those that were not held back reached it. */
async function board(): Promise<{ page: Page; pulses: { areHeld: boolean } }> {
  const pulses = { areHeld: false };
  const page = await openBoard(browser, server, cast, { before: (page) => prepare(page, pulses) });
  return { page, pulses };
}

/** Every frame from then on is covered, and it is current again once pulses come, and no sooner. */
async function expectCoveredUntilPulse(page: Page, pulses: { areHeld: boolean }, since: number): Promise<void> {
  const seen = (await looksOf(page)).length;
  await page.waitForFunction((seen) => (window.looks?.length ?? 0) > seen + 10, seen);
  const covered = (await looksOf(page)).filter(({ mono }) => mono >= since);
  expect(covered.length).toBeGreaterThan(10);
  for (const { sheet } of covered) expect(sheet).toBe(1);
  pulses.areHeld = false;
  await isCurrent(page);
}

describe('a page that was away', () => {
  it('[SC1] is covered from its first frame on after a laptop slept, until a new pulse', async () => {
    browser.expectLostLinks();
    const { page, pulses } = await board();
    const chromium = descendantsOf(process.pid);
    expect(chromium.length).toBeGreaterThan(3);
    const before = await monoOf(page);
    pulses.areHeld = true;
    signalAll(chromium, 'SIGSTOP');
    await pause(ASLEEP_MS);
    signalAll(chromium.toReversed(), 'SIGCONT');
    const awake = await page.evaluate((least) => performance.now() >= least, before + ASLEEP_MS);
    expect(awake).toBe(true);
    await expectCoveredUntilPulse(page, pulses, before + ASLEEP_MS);
  });

  // A headless Chromium never hides or freezes a page, whatever it is asked: here it is only told the page so.
  it.each([
    ['hidden', 'visibilitychange', 'visibilitychange'],
    ['frozen', 'freeze', 'resume'],
  ])('[SC1] is covered from its first frame on after its tab was %s, until a new pulse', async (_how, away, back) => {
    const { page, pulses } = await board();
    pulses.areHeld = true;
    const since = await page.evaluate(
      ([away, back]) => {
        const tell = (name: string, state: DocumentVisibilityState): void => {
          Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
          document.dispatchEvent(new Event(name, { bubbles: true }));
        };
        tell(away, 'hidden');
        tell(back, 'visible');
        return performance.now();
      },
      [away, back] as const,
    );
    await expectCoveredUntilPulse(page, pulses, since);
  });

  it.each([
    ['forward', HOUR_MS],
    ['back', -HOUR_MS],
  ])('[SC1] is covered within 2.5 s after its clock was set an hour %s, until a new pulse', async (_way, byMs) => {
    browser.expectLostLinks();
    const { page, pulses } = await board();
    pulses.areHeld = true;
    await page.evaluate((ms) => void (window.clockSetMs = ms), byMs);
    const set = await monoOf(page);
    const veiled = await page.waitForFunction(
      (set) => window.looks?.find(({ mono, sheet }) => mono >= set && sheet === 1)?.mono,
      set,
    );
    expect(Number(await veiled.jsonValue()) - set).toBeLessThanOrEqual(3_000);
    await expectCoveredUntilPulse(page, pulses, await monoOf(page));
  });
});
