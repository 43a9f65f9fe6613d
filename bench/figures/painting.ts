import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { boardScript } from '../../e2e/board-script.js';
import { BROWSER_ARGS, SIZES } from '../../e2e/browser.js';
import { isCurrent } from '../../e2e/pages/veil.js';
import { atMost, type Figure, type Line } from '../figure.js';
import { interleave, pairedBy, share } from '../pairs.js';
import { openFloor, openOurs, type Ours, type Side } from '../sides.js';
import { keepPaintTimes, nextPaint } from './paint-times.js';

const SAMPLES = 40;
const SLOWED = 4;
const WEAPONS = 300;

/** 12 and 15: from the disk to the glass. */
export const painting: Figure = {
  name: 'painting',
  async measure(pairs) {
    const executablePath = process.env['CHROMIUM_PATH'];
    if (!executablePath) throw new Error('There is no Chromium here. CHROMIUM_PATH names one.');
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    const ours = await openOurs({ weapons: WEAPONS });
    const floor = await openFloor(ours, { hands: 1 });
    const board = await openBoard(await contextOf(browser, ours), ours);
    const bare = await openBare(browser, floor);
    const measure = (side: Side, page: Page, on: string) => async () => [await paintedIn(side, page, on)];
    const [one, other] = [measure(ours, board, 'board'), measure(floor, bare, 'text')];
    await one();
    await other();
    const found = await interleave(pairs, one, other);
    const painted: Line = {
      id: '12',
      says: `committed to painted, p99, board with ${WEAPONS} weapons ÷ a page that sets one text node`,
      goal: atMost(1.5),
      unit: 'ms',
      measured: pairedBy(found, 0),
    };
    const lines = [painted, await scriptBytes(), await currentAfter(browser, ours)];
    await browser.close();
    await floor.stop();
    await ours.stop();
    return lines;
  },
};

function contextOf(browser: Browser, { url, token }: Ours): Promise<BrowserContext> {
  const device = { token, deviceId: null, name: 'Village', kind: 'board' };
  const value = JSON.stringify({ device, people: [], activeId: null });
  const localStorage = [{ name: 'setboard.session', value }];
  return browser.newContext({
    viewport: SIZES.board,
    storageState: { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] },
  });
}

async function openBoard(context: BrowserContext, { url }: Ours): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/board?drift=off`);
  await isCurrent(page);
  await keepPaintTimes(page);
  return page;
}

/** A page that does nothing with what it hears but set one text. */
async function openBare(browser: Browser, { url }: Side): Promise<Page> {
  const page = await (await browser.newContext({ viewport: SIZES.board })).newPage();
  await page.setContent('<!doctype html><p data-weapon="text" data-look="">0</p>');
  await page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const text = document.querySelector('p')?.firstChild;
        const socket = new WebSocket(address);
        socket.addEventListener('message', ({ data }: { data: string }) => {
          if (data.startsWith('0')) socket.send('40{}');
          else if (data.startsWith('40')) resolve();
          else if (text) text.nodeValue = data.slice(0, 100);
        });
      }),
    `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
  );
  await keepPaintTimes(page);
  return page;
}

/** One weapon to and fro: from its acknowledgement to the frame in which it stands elsewhere. */
async function paintedIn({ hands: [hand] }: Side, page: Page, on: string): Promise<number> {
  if (!hand) throw new Error('nobody sends');
  const weaponId = on === 'text' ? 'text' : hand.weaponId;
  const took: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const painted = await nextPaint(page, weaponId);
    await hand.step();
    const committed = performance.timeOrigin + performance.now();
    took.push(Math.max(0, (await painted()) - committed));
  }
  return share(took, 0.99);
}

async function scriptBytes(): Promise<Line> {
  const alone = (await boardScript()).bytes / 1_000;
  return { id: '15', says: "the board's script, gzipped", goal: atMost(110), unit: 'kB', measured: { alone } };
}

async function currentAfter(browser: Browser, ours: Ours): Promise<Line> {
  const took: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    const context = await contextOf(browser, ours);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const began = performance.now();
    await page.goto(`${ours.url}/board?drift=off`, { waitUntil: 'commit' });
    await isCurrent(page);
    took.push((performance.now() - began) / 1_000);
    await context.close();
  }
  const says = `board current on a ${SLOWED}× slowed CPU, cold, median of five`;
  return { id: '15b', says, goal: atMost(1.5), unit: 's', measured: { alone: share(took, 0.5) } };
}
