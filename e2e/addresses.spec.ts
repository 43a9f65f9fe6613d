import { X509Certificate } from 'node:crypto';
import http from 'node:http';
import tls from 'node:tls';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from './api.js';
import { SIZES, withBrowser, type Opening } from './browser.js';
import { castDay, type Cast } from './cast.js';
import { PIN } from './crew.js';
import { shownCode, signInByPin, takeIn } from './pages/entrance.js';
import { openStation } from './pages/screens.js';
import { station } from './pages/station.js';
import { isCurrent } from './pages/veil.js';
import { ownAddress, SETUP_CODE, startServer, type RunningServer } from './server.js';

jest.setTimeout(90_000);

const browser = withBrowser();
const own = ownAddress();

/** Pairs a hand-held at this address by its six digits, signs the AD in on it, and waits until it is current. */
async function enterAsAd(server: RunningServer, cast: Cast, opening: Partial<Opening> & { at: string }): Promise<Page> {
  const page = await browser.open({ size: SIZES['hand-held'], isTouch: true, ...opening });
  const code = await shownCode(page);
  const token = cast.armorer.token;
  const body = { name: '1st AD', kind: 'hand-held' };
  expect((await call(server.url, 'POST', `/api/pairings/${code}/accept`, { body, token })).status).toBe(204);
  await signInByPin(page, 'R. Cole', PIN);
  await isCurrent(page);
  return page;
}

const statusOf = (server: RunningServer, path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const asked = http.get(`${server.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
  });

describe('an empty server', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ env: { SETBOARD_SETUP_CODE: SETUP_CODE } });
  });
  afterAll(() => server.stop());

  it('[start] shows a sample with the code and one click, at the station, and throws it away again', async () => {
    const at = `http://localhost:${server.port}/#code=${SETUP_CODE}`;
    const page = await browser.open({ at, size: SIZES.station });
    await page.getByRole('button', { name: 'Show me a sample' }).click();
    await page.getByRole('heading', { name: 'Dry Gulch is ready' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'R. Cole' }).filter({ hasText: /\d{6}/ }).waitFor();
    await page.getByRole('link', { name: 'Open the armorer’s station' }).click();
    await isCurrent(page);
    await page.getByRole('button', { name: 'SAMPLE' }).click();
    await page.getByRole('button', { name: 'Throw the sample away' }).click();
    await page.getByRole('button', { name: 'Yes, throw it all away' }).click();
    await page.getByRole('heading', { name: /set up a production/ }).waitFor();
  });

  it('[start] is set up on localhost, and that browser is the armorer’s station', async () => {
    const page = await browser.open({ at: `http://localhost:${server.port}/`, size: SIZES.station });
    await page.getByLabel('Set-up code').fill(SETUP_CODE);
    await page.getByLabel('Production', { exact: true }).fill('Red Mesa');
    await page.getByLabel('Armorer', { exact: true }).fill('H. Ortiz');
    await page.getByLabel('Armorer’s PIN').fill(PIN);
    await page.getByLabel('The PIN once more').fill(PIN);
    await page.getByRole('button', { name: 'Set up the production' }).click();
    await page.waitForURL(/\/armorer/);
    await isCurrent(page);
    await page.getByText('Red Mesa').waitFor();
    const board = await browser.open({ at: `http://localhost:${server.port}/board`, size: SIZES.board });
    await takeIn(page, await shownCode(board), 'Village, director', 'A board');
    await isCurrent(board);
    await board.getByText('Red Mesa').waitFor();
    await page.locator('.screens').getByText('Village, director').waitFor();
  });
});

describe('the machine’s own address', () => {
  let server: RunningServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startServer({ isHttps: true });
    cast = await castDay(server);
  });
  afterAll(() => server.stop());

  it('works over plain HTTP, where browsers give a page no secrets, camera or wake lock', async () => {
    const page = await enterAsAd(server, cast, { at: `http://${own}:${server.port}/ad` });
    const has = await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'wakeLock' in navigator]);
    // A machine without any network is reached by its loopback alone, which browsers hold secure.
    const isSecure = own === '127.0.0.1';
    expect(has).toEqual([isSecure, isSecure, isSecure]);
    const armorer = await openStation(browser, server, cast, { at: `http://${own}:${server.port}/armorer` });
    await page.getByRole('button', { name: 'Day', exact: true }).click();
    await page.getByLabel('Next scene').fill('43');
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await armorer.getByText(/Sc 43/).first().waitFor();
  });

  it('works over HTTPS with the server’s own authority, camera and wake lock included', async () => {
    const at = `https://${own}:${server.httpsPort}/ad`;
    const page = await enterAsAd(server, cast, { at, isOwnAuthority: true });
    expect(await page.evaluate(() => [isSecureContext, 'wakeLock' in navigator])).toEqual([true, true]);
    await page.getByRole('button', { name: 'Scan', exact: true }).click();
    await page.getByLabel('What the camera sees').waitFor();
    const hand = station(await openStation(browser, server, cast));
    await hand.button(/^Inspect it/).waitFor();
  });

  it('vouches for that address by the authority of /trust, whose fingerprint the page shows', async () => {
    const { body: ca } = await call<string>(server.url, 'GET', '/trust/setboard-ca.crt');
    const peer = await new Promise<tls.TLSSocket>((resolve, reject) => {
      const socket = tls.connect({ host: own, port: server.httpsPort ?? 0, ca }, () => resolve(socket));
      socket.on('error', reject);
    });
    expect([peer.authorized, peer.getPeerX509Certificate()?.checkIP(own)]).toEqual([true, own]);
    peer.destroy();
    const page = await browser.open({ at: `http://${own}:${server.port}/trust`, size: SIZES['hand-held'] });
    await page.getByText(new X509Certificate(ca).fingerprint256).waitFor();
  });

  it('refuses a foreign Host and a foreign Origin, at the upgrade too', async () => {
    const port = server.port;
    expect(await statusOf(server, '/board', { Host: `evil.example:${port}` })).toBe(403);
    expect(await statusOf(server, '/api/health', { Origin: 'http://evil.example' })).toBe(403);
    const upgrade = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    };
    const path = '/socket.io/?EIO=4&transport=websocket';
    expect(await statusOf(server, path, { ...upgrade, Origin: 'http://evil.example' })).toBe(403);
    expect(await statusOf(server, path, { ...upgrade, Host: `evil.example:${port}` })).toBe(403);
    expect(await statusOf(server, path, { ...upgrade, Origin: server.url })).toBe(101);
  });
});
