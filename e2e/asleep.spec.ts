import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { withBrowser } from './browser.js';
import { castDay, type Cast } from './cast.js';
import { openBoard } from './pages/screens.js';
import { framesOf, isCurrent, letHold, recordFrames, type Pulses } from './pages/veil.js';
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

declare global {
  interface Window {
    /** How far this page's wall clock was set. */
    clockSetMs?: number;
  }
}

const letSetClock = (page: Page) =>
  page.addInitScript(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + (window.clockSetMs ?? 0);
  });
const monoOf = (page: Page): Promise<number> => page.evaluate(() => performance.now());

/** A board that is current, whose frames are written down, whose clock can be set and whose pulses can be held back. */
async function board(): Promise<{ page: Page; pulses: Pulses }> {
  const pulses = { areHeld: false };
  const before = async (page: Page): Promise<void> => {
    await letSetClock(page);
    await letHold(page, pulses);
  };
  const page = await openBoard(browser, server, cast, { before });
  await recordFrames(page);
  return { page, pulses };
}

/** Every frame from then on is covered, and it is current again once pulses come, and no sooner. */
async function expectCoveredUntilPulse(page: Page, pulses: Pulses, since: number): Promise<void> {
  await page.waitForFunction(
    (since) => (window.veilFrames?.filter(({ mono }) => mono >= since).length ?? 0) > 10,
    since,
  );
  const covered = (await framesOf(page)).filter(({ mono }) => mono >= since);
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
      (set) => window.veilFrames?.find(({ mono, sheet }) => mono >= set && sheet === 1)?.mono,
      set,
    );
    expect(Number(await veiled.jsonValue()) - set).toBeLessThanOrEqual(3_000);
    await expectCoveredUntilPulse(page, pulses, await monoOf(page));
  });
});
