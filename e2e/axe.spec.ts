import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SIZES, withBrowser } from './browser.js';
import { call } from './api.js';
import { accepted, PIN } from './crew.js';
import { violations } from './pages/axe.js';
import { tooSmall } from './pages/targets.js';
import { openBoard, openHandHeld, openStation } from './pages/screens.js';
import { keptBy } from './pages/session.js';
import { isCurrent, isVeiled } from './pages/veil.js';
import { setUpSample, type Sample } from './sample.js';
import { SETUP_CODE, startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

/** screens.md: targets of the hand-helds, for gloves. */
const IN_THE_HAND = 56;

const browser = withBrowser();
let server: RunningServer;
let sample: Sample;
let weaponId: string;
let concernId: string;
beforeAll(async () => {
  server = await startServer();
});
afterEach(() => server.child.kill('SIGCONT'));
afterAll(() => server.stop());

/** Goes to each fragment of the page's address and collects what is wrong there. */
async function violationsAt(page: Page, hashes: string[], leastTarget = 0): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const hash of hashes) {
    await page.evaluate((hash) => window.location.assign(hash), hash);
    const here = [...(await violations(page)), ...(await tooSmall(page, leastTarget))];
    if (here.length > 0) found[hash] = here;
  }
  return found;
}

describe('axe finds nothing', () => {
  it('on the start page, before and after set-up', async () => {
    const empty = await browser.open({ at: `${server.url}/#code=${SETUP_CODE}`, size: SIZES.station });
    await empty.getByRole('button', { name: 'Show me a sample' }).waitFor();
    expect(await violations(empty)).toEqual([]);
    sample = await setUpSample(server);
    await sample.ad.screen.until(({ pulsed }) => pulsed > 0, 'the board');
    weaponId =
      Object.values(sample.ad.screen.shows().state.weapons).find(({ number }) => number === '11')?.weaponId ?? '';
    const full = await browser.open({ at: `${server.url}/`, size: SIZES.station });
    await full.getByRole('heading', { name: 'Open a screen' }).waitFor();
    expect(await violations(full)).toEqual([]);
    const trust = await browser.open({ at: `${server.url}/trust`, size: SIZES['hand-held'] });
    expect(await violations(trust)).toEqual([]);
  });

  it('on pairing and signing in', async () => {
    const pairing = await browser.open({ at: `${server.url}/board`, size: SIZES.board });
    await pairing.locator('.pairing-digits').waitFor();
    expect(await violations(pairing)).toEqual([]);
    const kept = await keptBy(server, sample, 'hand-held', '1st AD');
    const page = await browser.open({ at: `${server.url}/ad`, size: SIZES['hand-held'], isTouch: true, kept });
    await page.getByRole('button', { name: /^R\. Cole/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^R\. Cole/ }).click();
    await page.getByLabel('PIN', { exact: true }).fill(PIN);
    expect(await violations(page)).toEqual([]);
  });

  it.each(['dark', 'light'] as const)('on the crew’s page, %s', async (colorScheme) => {
    const asked = { token: sample.armorer.token };
    const { body } = await call<{ url: string }>(server.url, 'GET', '/api/concern-code', asked);
    const found = async () => [...(await violations(page)), ...(await tooSmall(page, IN_THE_HAND))];
    const before = (page: Page) => page.emulateMedia({ colorScheme });
    const size = SIZES['hand-held'];
    const page = await browser.open({ at: body.url.replace(/=.*/, '=OLD'), size, isTouch: true, before });
    await page.getByRole('button', { name: 'Show me it is empty' }).click();
    expect(await found()).toEqual([]);
    await page.getByRole('button', { name: 'Send, without a name' }).click();
    await page.getByRole('alert').waitFor();
    expect(await found()).toEqual([]);
    await page.evaluate((url) => window.location.assign(url), body.url);
    await page.getByRole('button', { name: 'Send it again' }).click();
    await page.getByText('It stands on the boards now.').waitFor();
    expect(await found()).toEqual([]);
    const { screen } = sample.ad;
    await screen.until(() => Object.keys(screen.shows().state.concerns).length > 0, 'the concern');
    concernId = Object.keys(screen.shows().state.concerns)[0] ?? '';
  });

  it('on the board, in mid-day', async () => {
    expect(await violations(await openBoard(browser, server, sample))).toEqual([]);
  });

  it('on each page of the station', async () => {
    const page = await openStation(browser, server, sample);
    const tabs = ['#weapons', '#rounds', '#people', '#day', '#screens', '#log', '#register'];
    const concerns = ['#concerns', `#concerns/${concernId}`, '#poster', '#incidents'];
    const ofWeapon = ['', '/inspect', '/sight', '/incident', '/retire'].map((act) => `#weapons/${weaponId}${act}`);
    expect(await violationsAt(page, [...tabs, ...concerns, ...ofWeapon])).toEqual({});
  });

  it.each([
    ['on the cart', SIZES.station, 0],
    ['in the hand', SIZES['hand-held'], IN_THE_HAND],
  ])('on what is written down beside the station’s tabs, %s', async (_where, size, leastTarget) => {
    const panes = [
      ['#rounds', 'Story'],
      ['#rounds', 'Give out'],
      ['#rounds', 'Prove'],
      ['#people', /^Safety meeting/],
      ['#day', /^Policy/],
      ['#incidents', /^Report one without/],
    ] as const;
    for (const [hash, name] of panes) {
      const isTouch = leastTarget > 0;
      const page = await openStation(browser, server, sample, { size, isTouch, at: `${server.url}/armorer${hash}` });
      await page.getByRole('button', { name }).first().click();
      await page.locator('.form-pane').waitFor();
      const found = [...(await violations(page)), ...(await tooSmall(page, leastTarget))];
      expect([hash, name, found]).toEqual([hash, name, []]);
    }
  });

  it('on the station in the hand', async () => {
    const page = await openStation(browser, server, sample, { size: SIZES['hand-held'], isTouch: true });
    const concerns = ['#concerns', `#concerns/${concernId}`];
    const hashes = ['#weapons', `#weapons/${weaponId}`, `#weapons/${weaponId}/inspect`, ...concerns];
    expect(await violationsAt(page, hashes, IN_THE_HAND)).toEqual({});
  });

  it('on the hand-held’s pages of what is short, frozen and not closed', async () => {
    const { lots, weapons } = sample.ad.screen.shows().state;
    const lotId = Object.values(lots).find(({ label }) => label === 'B-09')?.lotId ?? '';
    const frozenId = Object.values(weapons).find(({ number }) => number === '15')?.weaponId ?? '';
    accepted(await sample.armorer.send('prove-lot', { lotId, proved: 40, sign: 'primer', counted: 40 }));
    const [incidentId, damage] = [randomUUID(), { weaponId: frozenId, kind: 'damage', what: 'cracked grip' } as const];
    accepted(await sample.armorer.send('report-incident', { incidentId, ...damage }));
    const page = await openHandHeld(browser, server, sample);
    const hashes = [`#/short/lot/${lotId}`, `#/close/${incidentId}`, `#/weapon/${frozenId}`, `#/release/${frozenId}`];
    expect(await violationsAt(page, [...hashes, '#/day'], IN_THE_HAND)).toEqual({});
  });

  it.each(['dark', 'sun'])('on each page of the hand-held, %s', async (light) => {
    const page = await openHandHeld(browser, server, sample, { at: `${server.url}/ad?light=${light}` });
    const plain = ['#/', '#/scan', '#/all', '#/day', '#/meeting', '#/incident', '#/concerns', `#/concern/${concernId}`];
    const ofWeapon = ['weapon', 'check', 'scanned', 'issue', 'sight'].map((each) => `#/${each}/${weaponId}`);
    expect(await violationsAt(page, [...plain, ...ofWeapon], IN_THE_HAND)).toEqual({});
  });

  it('on all three in a stop, and behind the veil', async () => {
    browser.expectLostLinks();
    accepted(await sample.ad.send('call-stop', { why: 'Live round found on the cart' }));
    const pages = await Promise.all([
      openBoard(browser, server, sample),
      openStation(browser, server, sample),
      openHandHeld(browser, server, sample),
    ]);
    for (const page of pages) {
      await page.getByText('Live round found').first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
    server.child.kill('SIGSTOP');
    for (const page of pages) {
      await isVeiled(page);
      expect(await violations(page)).toEqual([]);
    }
    server.child.kill('SIGCONT');
    for (const page of pages) await isCurrent(page);
  });
});
