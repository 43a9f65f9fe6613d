import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { boardScript } from './board-script.js';
import { SIZES, withBrowser } from './browser.js';
import type { Cast } from './cast.js';
import { accepted } from './crew.js';
import { castMany, misfire, raiseMuch, tellMuch } from './many.js';
import { look, settled, type Sight } from './pages/fit.js';
import { openBoard } from './pages/screens.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(180_000);

/** SC3: of 1080, at five metres. */
const LEAST_CAPITAL = 32;
/** More pages than any board here has, twice. */
const MOST_LOOKS = 40;
const EVERY_SHAPE = {
  '1080p': SIZES.board,
  'a small monitor': { width: 1280, height: 720 },
  '4K': { width: 3840, height: 2160 },
  '21:9': { width: 2560, height: 1080 },
  portrait: { width: 1080, height: 1920 },
};

/** Where many pages turn, each takes seconds. */
const TURNING = { '1080p': SIZES.board };

const browser = withBrowser();
let server: RunningServer;
const casts = new Map<number, Cast>();
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function boardOf(count: number, query = ''): Promise<Page> {
  const cast = casts.get(count) ?? (await castMany(server, count));
  casts.set(count, cast);
  return openBoard(browser, server, cast, { at: `${server.url}/board?drift=off&turn=3${query}` });
}

/** Looks at each page that the board turns to, until every weapon was seen. */
async function lookAtAll(page: Page, count: number): Promise<Sight[]> {
  const sights: Sight[] = [];
  const seen = new Set<string>();
  const turn = page.getByTestId('page');
  for (let looks = 0; seen.size < count && looks < MOST_LOOKS; looks += 1) {
    await settled(page);
    const here = (await turn.count()) > 0 ? await turn.textContent() : null;
    const sight = await look(page);
    sights.push(sight);
    for (const number of sight.numbers) seen.add(number);
    if (here === null) break;
    if (seen.size < count) await turn.filter({ hasNotText: here }).waitFor();
  }
  expect(seen.size).toBe(count);
  return sights;
}

describe('the board', () => {
  it.each([5, 15, 40, 300])('[SC2] [SC3] shows %i weapons, nothing hidden or cut off', async (count) => {
    const page = await boardOf(count);
    for (const [name, size] of Object.entries(count < 300 ? EVERY_SHAPE : TURNING)) {
      await page.setViewportSize(size);
      const sights = await lookAtAll(page, count);
      expect([name, [...new Set(sights.flatMap(({ spoilt }) => spoilt))]]).toEqual([name, []]);
      const least = Math.min(...sights.map(({ leastCapital }) => leastCapital));
      const unit = Math.min(size.width, size.height) / 1080;
      expect([name, least / unit >= LEAST_CAPITAL]).toEqual([name, true]);
    }
  });

  it.each([5, 40])('[SC3] doubles the capitals of %i weapons for ten metres', async (count) => {
    const sights = await lookAtAll(await boardOf(count, '&distance=10'), count);
    expect([...new Set(sights.flatMap(({ spoilt }) => spoilt))]).toEqual([]);
    expect(Math.min(...sights.map(({ leastCapital }) => leastCapital))).toBeGreaterThanOrEqual(2 * LEAST_CAPITAL);
  });

  it('[SC2] [SC4] [CU12] cuts off none of the lines where there are many, in a break with rounds outside', async () => {
    const cast = await castMany(server, 14);
    await raiseMuch(cast);
    const page = await openBoard(browser, server, cast, { at: `${server.url}/board?drift=off&turn=3` });
    for (const name of ['1080p', 'a small monitor', 'portrait'] as const) {
      await page.setViewportSize(EVERY_SHAPE[name]);
      const sights = await lookAtAll(page, 14);
      expect([name, [...new Set(sights.flatMap(({ spoilt }) => spoilt))]]).toEqual([name, []]);
      expect(await page.getByTestId('looser').textContent()).toMatch(/^Looser than California · .*AD may hold/);
      expect(await page.getByTestId('break').textContent()).toMatch(/Not locked:.*Rounds outside:/);
    }
  });

  it('[DY3] moves no lane while the camera rolls, whatever there is to tell', async () => {
    const cast = await castMany(server, 11);
    const page = await openBoard(browser, server, cast, { at: `${server.url}/board?drift=off` });
    accepted(await cast.ad.send('roll', {}));
    await page.getByText('Rolling ·').waitFor();
    await settled(page);
    const lanes = (): Promise<string[]> =>
      page
        .locator('.lanes, [data-lane], .foot')
        .evaluateAll((all) => all.map((each) => JSON.stringify(each.getBoundingClientRect())));
    const before = await lanes();
    await misfire(cast);
    await tellMuch(cast);
    await page.getByText('more, on the station').waitFor();
    await page.locator('.tile-warning').filter({ hasText: 'NOT CHECKED' }).waitFor();
    expect(await lanes()).toEqual(before);
    const held = (await page.getByText('more, on the station').textContent()) ?? '';
    accepted(await cast.ad.send('cut', {}));
    await page.locator('[data-lane="out-of-service"]').waitFor();
    // The foot has room for more of it again.
    await page.getByText(held, { exact: true }).waitFor({ state: 'detached' });
  });

  it('[issue 2] is a script of less than 110 kB, gzipped', async () => {
    const { bytes: total, files } = await boardScript();
    process.stderr.write(`the board's script: ${(total / 1_000).toFixed(1)} kB gzipped in ${files} files\n`);
    expect(total).toBeGreaterThan(20_000);
    expect(total).toBeLessThan(110_000);
  });
});
