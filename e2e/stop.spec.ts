import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { call } from './api.js';
import { SIZES, withBrowser } from './browser.js';
import { castDay, type Cast } from './cast.js';
import { accepted, pair } from './crew.js';
import { board as boardOf } from './pages/board.js';
import { look, settled } from './pages/fit.js';
import { Hand } from './pages/hand.js';
import { openBoard, openHandHeld, openStation } from './pages/screens.js';
import { keptBy } from './pages/session.js';
import { isCurrent, isVeiled } from './pages/veil.js';
import { Screen } from './screen.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(60_000);

const browser = withBrowser();
let server: RunningServer;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  cast = await castDay(server);
});
afterEach(() => server.child.kill('SIGCONT'));
afterAll(() => server.stop());

async function stopsInLog(): Promise<number> {
  const { token } = cast.armorer;
  const { body } = await call<{ entries: { type: string }[] }>(server.url, 'GET', '/api/log?after=0&limit=1000', {
    token,
  });
  return body.entries.filter(({ type }) => type === 'call-stop').length;
}

const stopButton = (page: Page) => page.locator('.hold-button[data-tone=stop]');

describe('STOP', () => {
  it.each([
    ['the station', openStation],
    ['the hand-held', openHandHeld],
  ])('[SC1] pressed on %s that is not current says NOT SENT until it is, and makes one entry', async (_where, open) => {
    browser.expectLostLinks();
    const page = await open(browser, server, cast);
    const hand = new Hand(page);
    server.child.kill('SIGSTOP');
    await isVeiled(page);
    const shout = page.getByRole('alert').filter({ hasText: 'NOT SENT: SHOUT IT' });
    await hand.hold(stopButton(page), shout);
    // In plain sight: what is at its middle is itself, and not the veil.
    const isOnTop = await shout.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && element.contains(found);
    });
    expect(isOnTop).toBe(true);
    server.child.kill('SIGCONT');
    await page.getByText('STOP is called').first().waitFor();
    await isCurrent(page);
    expect(hand.taps).toBe(1);
    expect(await stopsInLog()).toBe(1);
  });

  it('[ST1] takes the top of the board and says who, when and what is still out; two lift it', async () => {
    const [board, station, handHeld] = await Promise.all([
      openBoard(browser, server, cast),
      openStation(browser, server, cast),
      openHandHeld(browser, server, cast),
    ]);
    accepted(await cast.ad.send('call-stop', { why: 'Live round found' }));
    for (const page of [board, station, handHeld]) await page.getByText('Live round found').first().waitFor();
    await board.getByText('R. Cole').first().waitFor();
    await handHeld.locator('.banner-stop').click();
    await handHeld.getByLabel('What was done').fill('All cleared');
    await handHeld.getByRole('button', { name: /half of the lift/ }).click();
    await station.getByText('All cleared').waitFor();
    await station.getByRole('button', { name: /^Lift it/ }).click();
    await station.getByLabel('What was done about it?').fill('Set aside');
    await station.getByRole('button', { name: /^Lift it with me/ }).click();
    for (const page of [board, station, handHeld])
      await page.getByText('Live round found').first().waitFor({ state: 'detached' });
  });
});

describe('an incident at the station', () => {
  it('[ST3, ST7] is told with what it did, and two people on one device lift its stop, each from their own sign-in', async () => {
    const { weaponId, armorer, ad } = cast;
    const discharge = { incidentId: randomUUID(), kind: 'discharge', weaponId, what: 'It fired by itself' } as const;
    accepted(await armorer.send('report-incident', discharge));
    const kept = await keptBy(server, cast, 'station', 'Armorer’s station', [
      { member: armorer, name: 'H. Ortiz', roles: ['armorer'] },
      { member: ad, name: 'R. Cole', roles: ['first-ad'] },
    ]);
    const page = await browser.open({ at: `${server.url}/armorer#incidents`, size: SIZES.station, kept });
    await page.getByText('It called a STOP and froze 12.').waitFor();
    await page.getByText('It waits for its cause and what was corrected.').waitFor();
    const lift = async (done: string, signs: string): Promise<void> => {
      await page.getByRole('button', { name: /^Lift it/ }).click();
      await page.getByLabel('What was done about it?').fill(done);
      await page.getByRole('button', { name: new RegExp(`^${signs}`) }).click();
    };
    await lift('taken from the set', 'Give my half');
    await page.getByText('H. Ortiz says: taken from the set. Still to come: an AD.').waitFor();
    await page.getByRole('button', { name: /^Lift it/ }).click();
    await page.getByText('You gave your half already').waitFor();
    await page.getByRole('button', { name: /^Go on as R\. Cole/ }).click();
    await lift('seen that it is away', 'Lift it with me');
    await page.locator('.stop-band').waitFor({ state: 'detached' });
    const { screen } = armorer;
    await screen.until(() => screen.shows().state.stops.length === 0, 'the stop is lifted');
    const entries = screen.said.flatMap((each) => (each.event === 'events' ? each.events.events : []));
    expect(entries.filter(({ type }) => type === 'lift-stop').map(({ by }) => by?.name)).toEqual([
      'H. Ortiz',
      'R. Cole',
    ]);
  });
});

describe('a concern of the crew', () => {
  it('[ST6] comes from a phone without a name, is counted on the board, and read and answered at the station', async () => {
    const { token } = cast.armorer;
    const given = await call<{ code: string; url: string }>(server.url, 'GET', '/api/concern-code', { token });
    const { deviceToken } = await pair(server, cast, 'Village', 'board');
    const socket = await Screen.open(server.url, deviceToken);
    const [onBoard, station, phone] = await Promise.all([
      openBoard(browser, server, cast, { at: `${server.url}/board?drift=off` }),
      openStation(browser, server, cast),
      // By plain HTTP at the machine's own address, as the QR code says.
      browser.open({ at: given.body.url, size: SIZES['hand-held'], isTouch: true }),
    ]);
    await phone.getByLabel('Which weapon?').fill('12');
    await phone.getByRole('button', { name: 'Show me it is empty' }).click();
    await phone.getByRole('button', { name: 'Send, without a name' }).click();
    await phone.getByText('It stands on the boards now.').waitFor();
    const board = boardOf(onBoard);
    await board.concerns.filter({ hasText: '1 concern · 12' }).waitFor();
    const { code } = given.body;
    const voice = { code, text: 'I was not shown it', number: '12' };
    expect((await call(server.url, 'POST', '/api/concerns', { body: voice })).status).toBe(201);
    await board.concerns.filter({ hasText: '1 concern · 12 ×2' }).waitFor();
    await settled(onBoard);
    expect((await look(onBoard)).spoilt).toEqual([]);

    await station.getByText('I was not shown it').waitFor();
    await station.getByRole('button', { name: 'Answer' }).click();
    await station.getByLabel('What was done about it?').fill('Shown to everybody');
    await station.keyboard.press('Enter');
    await board.concerns.waitFor({ state: 'detached' });
    await station.getByText('Shown to everybody').waitFor();

    // Neither on the glass nor on the wire of a board: no word, and no salt to guess one by.
    const heardOf = () => socket.said.flatMap((each) => (each.event === 'events' ? each.events.events : []));
    await socket.until(() => heardOf().some(({ type }) => type === 'answer-concern'), 'the answer');
    expect(heardOf().map(({ type, salt }) => [type, salt])).toEqual([
      ['raise-concern', undefined],
      ['raise-concern', undefined],
      ['answer-concern', undefined],
    ]);
    for (const seen of [JSON.stringify(socket.said), await onBoard.content()])
      expect(seen).not.toMatch(/not shown|it is empty|everybody/);
    socket.close();
  });
});
