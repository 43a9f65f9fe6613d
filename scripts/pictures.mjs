// `npm run pictures`: takes the README's pictures from the running program, with the sample on a throw-away data folder.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import { getChromium } from './browser.mjs';
import { build, root } from './build.mjs';

const CODE = 'a-picture-of-each-screen';
const PIN = '480216';
const MOST_BYTES = 300_000;
const folder = path.join(root, 'docs/pictures');

async function freePort() {
  const probe = net.createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The built server on data of its own; resolves once it serves. */
async function serve(data, port) {
  const { PATH } = process.env;
  const env = {
    PATH,
    PORT: String(port),
    SETBOARD_DATA: data,
    SETBOARD_SETUP_CODE: CODE,
    SETBOARD_TLS: 'off',
    // What the poster says; no picture tells of the machine that took it.
    SETBOARD_URL: 'http://192.168.1.20:3000',
  };
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/server/main.js')], { env, stdio: 'pipe' });
  const lines = [];
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        if (line.startsWith('Setboard is ready')) resolve();
      });
    child.once('exit', () => reject(new Error(lines.join('\n'))));
  });
  return () =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });
}

/** Asks one of contract.md's routes. */
const asker = (url) => async (method, route, body, token) => {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  const response = await fetch(`${url}${route}`, { method, headers, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${route}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
};

/** A time zone in which it is the middle of the afternoon now, as the sample is in mid-day. */
function afternoon() {
  const east = (((14 - new Date().getUTCHours() + 36) % 24) - 12) * -1;
  return `Etc/GMT${east < 0 ? '' : '+'}${east}`;
}

/** The sample, and how each of its screens keeps who it is. */
async function sample(ask) {
  const armorer = { name: 'H. Ortiz', pin: PIN };
  const asked = { setupCode: CODE, name: 'Dry Gulch', timeZone: afternoon(), armorer, sample: true };
  const { deviceToken, personId, people } = await ask('POST', '/api/productions', asked);
  const ad = people.find(({ roles }) => roles.includes('first-ad'));
  const ortiz = await ask('POST', '/api/sign-in', { personId, pin: PIN }, deviceToken);
  const pair = async (name, kind) => {
    const { code, claim } = await ask('POST', '/api/pairings', { name });
    await ask('POST', `/api/pairings/${code}/accept`, { name, kind }, ortiz.token);
    const { deviceToken: token, device } = await ask('POST', '/api/pairings/claim', { claim });
    return { token, deviceId: device.deviceId, name, kind };
  };
  const signedIn = async (device, who, pin) => {
    const person = await ask('POST', '/api/sign-in', { personId: who, pin }, device.token);
    return { device, people: [person], activeId: who };
  };
  const handHeld = await pair('1st AD', 'hand-held');
  const { url: crew } = await ask('GET', '/api/concern-code', undefined, ortiz.token);
  return {
    crew,
    board: { device: await pair('Village, director', 'board'), people: [], activeId: null },
    station: {
      device: { token: deviceToken, deviceId: null, name: 'Armorer’s station', kind: 'station' },
      people: [ortiz],
      activeId: personId,
    },
    handHeld: await signedIn(handHeld, ad.personId, ad.pin),
  };
}

async function open(browser, url, kept, { width, height, isPhone = false }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: 'reduce',
    colorScheme: 'dark',
    storageState: {
      cookies: [],
      origins: [
        {
          origin: new URL(url).origin,
          localStorage: [{ name: 'setboard.session', value: JSON.stringify(kept) }],
        },
      ],
    },
  });
  const page = await context.newPage();
  await page.goto(url);
  // The crew's page has no link that could be lost.
  if (kept !== null) await page.locator('.veil:not([data-up])').waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/** Of a page, or of one thing on it. */
async function take(shown, name) {
  const file = path.join(folder, name);
  await shown.screenshot({ path: file });
  const { size } = await stat(file);
  console.log(`docs/pictures/${name}: ${Math.round(size / 1_000)} kB`);
  if (size > MOST_BYTES) throw new Error(`${name} is larger than ${MOST_BYTES} bytes.`);
}

/** In the middle of a check: the dummies are still to be counted. */
async function midCheck(page) {
  const number = await page.locator('.weapon-title .no').textContent();
  if (number !== '11') await page.locator('.line').filter({ hasText: 'Schofield' }).click();
  await page.locator('[data-step=bore] .tick').click();
  await page.locator('[data-step=chambers]').getByRole('button', { name: '6', exact: true }).click();
  await page.locator('[data-step=kind]').getByRole('button', { name: 'Dummy', exact: true }).click();
  await page.locator('[data-step=rounds]').waitFor();
}

/** Half-way through a concern, and the poster that leads to it. */
async function takeConcern(browser, url, kept, phone) {
  const crew = await open(browser, `${url}/concern${new URL(kept.crew).hash}`, null, phone);
  await crew.getByLabel('Which weapon?').fill('07');
  await crew.getByRole('button', { name: 'Show me it is empty' }).click();
  await take(crew, 'concern.png');
  const poster = await open(browser, `${url}/armorer#poster`, kept.station, { width: 900, height: 1400 });
  await poster.locator('.poster-sheet svg').waitFor();
  await take(poster.locator('.poster-sheet'), 'concern-poster.png');
}

async function takeAll(browser, url, kept) {
  const phone = { width: 390, height: 844, isPhone: true };
  const board = await open(browser, `${url}/board?drift=off`, kept.board, { width: 1920, height: 1080 });
  const dark = await open(browser, `${url}/ad?light=dark`, kept.handHeld, phone);
  const sun = await open(browser, `${url}/ad?light=sun`, kept.handHeld, phone);
  const station = await open(browser, `${url}/armorer`, kept.station, { width: 1440, height: 900 });
  await take(board, 'board.png');
  await station.getByRole('button', { name: /^12/ }).first().click();
  await station.getByText('3 of 3 current').waitFor();
  await take(station, 'station.png');
  for (const page of [dark, sun]) {
    await page.bringToFront();
    await midCheck(page);
    await take(page, page === dark ? 'handheld.png' : 'handheld-sun.png');
  }
  await takeConcern(browser, url, kept, phone);
}

await build();
const executablePath = await getChromium(console.log);
if (executablePath === null) throw new Error('There is no Chromium here. CHROMIUM_PATH names one.');
await mkdir(folder, { recursive: true });
const data = await mkdtemp(path.join(os.tmpdir(), 'setboard-pictures-'));
const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const stop = await serve(data, port);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  await takeAll(browser, url, await sample(asker(url)));
} finally {
  await browser.close();
  await stop();
  await rm(data, { recursive: true, force: true });
}
