import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { SIZES, withBrowser } from './browser.js';
import { castDay, loadedWith, sawBlanks, type Cast } from './cast.js';
import { accepted, addPerson, PIN } from './crew.js';
import { board as boardOf } from './pages/board.js';
import { shownCode, signInByPin, takeIn } from './pages/entrance.js';
import { handHeld as handHeldOf } from './pages/handheld.js';
import { openBoard, openHandHeld, openStation } from './pages/screens.js';
import { station as stationOf } from './pages/station.js';
import { isCurrent } from './pages/veil.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

/** "Within a blink" is measured and printed; a test machine of two busy cores is given this much. */
const FOLLOWS_WITHIN_MS = 2_000;

const browser = withBrowser();
let server: RunningServer;
let cast: Cast;
let copyTo: string;
beforeAll(async () => {
  copyTo = await mkdtemp(path.join(os.tmpdir(), 'setboard-copy-'));
  server = await startServer({ env: { SETBOARD_COPY_TO: copyTo } });
});
beforeEach(async () => {
  cast = await castDay(server);
});
afterAll(async () => {
  await server.stop();
  await rm(copyTo, { recursive: true, force: true });
});

/** From the tap on one screen to the fact on another, both by this machine's wall clock. */
async function tapAndFollow(what: string, target: Locator, on: Locator): Promise<void> {
  const tapped = target.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        element.addEventListener('click', () => resolve(Date.now()), { capture: true, once: true });
      }),
  );
  const [at] = await Promise.all([tapped, target.click()]);
  await on.waitFor();
  const took = Date.now() - at;
  process.stderr.write(`${what}: the board followed ${took} ms after the tap\n`);
  expect(took).toBeLessThan(FOLLOWS_WITHIN_MS);
}

describe('a weapon’s day on three screens', () => {
  it('[CU2] goes from the safe to the actor and back, by the screens alone', async () => {
    const [onBoard, atStation] = await Promise.all([
      openBoard(browser, server, cast),
      openStation(browser, server, cast),
    ]);
    const heardByAd: string[] = [];
    const inHand = await browser.open({
      at: `${server.url}/ad`,
      size: SIZES['hand-held'],
      isTouch: true,
      before: async (page) => {
        page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heardByAd.push(String(payload))));
      },
    });
    const [board, armorer, ad] = [boardOf(onBoard), stationOf(atStation), handHeldOf(inHand)];
    await takeIn(atStation, await shownCode(inHand), '1st AD', 'A hand-held');
    await armorer.said.filter({ hasText: '1st AD is taken in' }).waitFor();
    await signInByPin(inHand, 'R. Cole', PIN);
    await isCurrent(inHand);

    await armorer.tab('Weapons').click();
    await armorer.button(/^Inspect it/).click();
    await armorer.button(/^Bore clear, 6 of 6/).click();
    await armorer.choice('Load', /^Blanks/).click();
    await armorer.figure('Rounds', 3).click();
    await tapAndFollow(
      'inspect',
      armorer.button(/I saw bore clear, 6 of 6, loaded 3/),
      board.weapon('12', 'inspected'),
    );

    // CH2: neither on the glass nor on the wire.
    await ad.step('bore').waitFor();
    for (const page of [inHand, onBoard]) {
      const text = (await page.locator('body').textContent()) ?? '';
      expect(text).not.toMatch(/3 half|3 blanks|three|B-07/i);
    }
    expect(heardByAd.join('\n')).not.toContain('"rounds":3');

    await ad.tick('bore').click();
    await ad.answer('chambers', '6').click();
    await ad.answer('kind', 'Blank').click();
    await ad.answer('rounds', '3').click();
    await tapAndFollow('check', ad.go, board.weapon('12', 'with-ad'));
    await ad.call.filter({ hasText: 'Hot gun: three half loads' }).waitFor();

    await ad.button('Issue 12').click();
    await ad.button('A. Marsh').click();
    await ad.button('Take').click();
    await ad.button(/^The actor was shown it/).click();
    await ad.button('Yes').click();
    await tapAndFollow('issue', ad.go, board.weapon('12', 'with-actor'));
    await board.weapon('12', 'with-actor').filter({ hasText: 'A. Marsh' }).waitFor();
    await board.headline.filter({ hasText: '1 with' }).waitFor();

    await tapAndFollow('take back', armorer.button(/^3 fired/), board.weapon('12', 'returned'));
    await armorer.button(/^Unload and lock it/).click();
    await tapAndFollow('lock', armorer.button(/^0 unloaded, lock it/), board.weapon('12', 'locked'));
    await board.headline.filter({ hasText: 'locked' }).waitFor();
    await inHand.getByText('All 1 locked.').waitFor();
  });

  it('[CH3] says that the counts differ, on each screen, and sends it back', async () => {
    accepted(await cast.armorer.send('inspect', loadedWith(cast, 6)));
    const [onBoard, atStation, inHand] = await Promise.all([
      openBoard(browser, server, cast),
      openStation(browser, server, cast),
      openHandHeld(browser, server, cast),
    ]);
    const ad = handHeldOf(inHand);
    await ad.tick('bore').click();
    // CH1: a partial look is told before anyone signs.
    await ad.answer('chambers', '5').click();
    await inHand.getByText('5 of 6 is not all of it.').waitFor();
    await ad.answer('chambers', '6').click();
    await ad.answer('kind', 'Blank').click();
    await ad.answer('rounds', '5').click();
    await ad.go.click();
    await inHand.getByText('You saw 5 blanks, the armorer declared 6: it goes back.').waitFor();
    await boardOf(onBoard)
      .weapon('12', 'returned')
      .filter({ hasText: /differ/i })
      .waitFor();
    await atStation.getByText(/R\. Cole saw 5 blanks?, H\. Ortiz declared 6/).waitFor();
  });

  it('[PE1] shows a refusal with its rule before anyone taps', async () => {
    await addPerson(cast.armorer, 'T. Vance', ['actor']);
    accepted(await cast.armorer.send('inspect', loadedWith(cast, 3)));
    accepted(await cast.ad.send('check', sawBlanks(cast, 3)));
    const hash = `#weapons/${cast.weaponId}/issue`;
    const page = await openStation(browser, server, cast, { at: `${server.url}/armorer${hash}` });
    const barred = stationOf(page).choice('Actor', /T\. Vance/);
    await barred.filter({ hasText: 'PE1' }).waitFor();
    expect(await barred.getAttribute('aria-disabled')).toBe('true');
  });

  it('[DY2] lapses every check with a break, and each screen says what is not locked', async () => {
    accepted(await cast.armorer.send('inspect', loadedWith(cast, 3)));
    accepted(await cast.ad.send('check', sawBlanks(cast, 3)));
    const [onBoard, atStation, inHand] = await Promise.all([
      openBoard(browser, server, cast),
      openStation(browser, server, cast),
      openHandHeld(browser, server, cast),
    ]);
    const ad = handHeldOf(inHand);
    await ad.tab('Day').click();
    await ad.button(/^Lunch/i).click();
    await ad.button(/^Call the break/).click();
    await boardOf(onBoard).bands.filter({ hasText: /break/i }).filter({ hasText: '12' }).waitFor();
    await atStation.getByLabel('Notices').getByText('Every check lapsed.').waitFor();
    await inHand.locator('.banner-break').filter({ hasText: 'Not locked: 12' }).waitFor();
  });

  it('[SETBOARD_COPY_TO] shows the station how far its copy is behind, and saves the whole log by one key', async () => {
    const page = await openStation(browser, server, cast);
    await page
      .getByRole('region', { name: /Copy of the log/ })
      .getByText(/^\d s behind$/)
      .waitFor();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: /Save the log/ }).waitFor();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('s')]);
    const lines = (await readFile(await saved.path(), 'utf8')).trimEnd().split('\n');

    expect(saved.suggestedFilename()).toMatch(/, \d{4}-\d\d-\d\d, entry \d+\.jsonl$/);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ cursor: lines.length - 1, signature: expect.any(String) });
    await page.getByText('Saved, and signed by this server.').waitFor();
    // DY6: what this screen saw is found again in the log that the server signs.
    const heads = page.getByRole('button', { name: 'Save the heads seen here' });
    const [seen] = await Promise.all([page.waitForEvent('download'), heads.click()]);
    const noted = (await readFile(await seen.path(), 'utf8')).trimEnd().split('\n');
    for (const line of noted) {
      const [, hash = '', cursor = ''] = /^([0-9a-f]{64})@(\d+) {2}# /.exec(line) ?? [];
      expect(JSON.parse(lines[Number(cursor) - 1] ?? '{}')).toMatchObject({ hash });
    }
  });

  it('[Labels] saves labels for the weapons from the keyboard, and says what to do with them', async () => {
    const page = await openStation(browser, server, cast);
    await page.getByRole('button', { name: 'Print labels' }).focus();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);

    expect(saved.suggestedFilename()).toMatch(/^labels for \d+ weapons?\.pdf$/);
    expect((await readFile(await saved.path())).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByText('Saved as a PDF. Print it at 100 %.').waitFor();
  });
});
