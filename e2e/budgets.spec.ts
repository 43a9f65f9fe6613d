import { jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { SIZES, withBrowser } from './browser.js';
import { castDay, forTake, loadedWith, register, sawBlanks, type Cast } from './cast.js';
import { accepted } from './crew.js';
import { Hand } from './pages/hand.js';
import { handHeld } from './pages/handheld.js';
import { openHandHeld, openStation } from './pages/screens.js';
import { station } from './pages/station.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(90_000);

const browser = withBrowser();
let server: RunningServer;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  cast = await castDay(server);
  for (const number of ['01', '02', '14']) await register(cast.armorer, number);
});
afterAll(() => server.stop());

/** The hero gun went to A. Marsh once today, with three half loads. */
async function firstTake(): Promise<void> {
  accepted(await cast.armorer.send('inspect', loadedWith(cast, 3)));
  accepted(await cast.ad.send('check', sawBlanks(cast, 3)));
  accepted(await cast.armorer.send('issue', forTake(cast)));
}

/** It is back, and loaded with as much again. */
async function reloaded(): Promise<void> {
  await firstTake();
  const { weaponId } = cast;
  accepted(await cast.armorer.send('take-back', { weaponId, fired: 3 }));
  accepted(await cast.armorer.send('inspect', { ...loadedWith(cast, 3), fired: 3, unloaded: 0 }));
}

async function check(page: Page, hand: Hand, kind: 'Blank' | 'Dummy', count: string): Promise<void> {
  const ad = handHeld(page);
  await hand.tap(ad.tick('bore'));
  await hand.tap(ad.answer('chambers', '6'));
  await hand.tap(ad.answer('kind', kind));
  await hand.tap(ad.answer('rounds', count));
  if (kind === 'Dummy') await hand.tap(ad.answer('sign', 'Rattles'));
  await hand.tap(ad.go);
  await ad.call.waitFor();
}

describe('the hero gun between takes', () => {
  it('[screens.md] the armorer takes back, reloads and inspects in 4, and the page opens on it', async () => {
    await firstTake();
    const page = await openStation(browser, server, cast);
    const [hand, armorer] = [new Hand(page), station(page)];
    const taps = await hand.counted(async () => {
      await hand.tap(armorer.button(/^3 fired/));
      await hand.tap(armorer.button(/^Same again/));
      await hand.tap(armorer.button(/^(✓ )?Bore clear, 6 of 6/));
      await hand.tap(armorer.button(/I saw bore clear, 6 of 6, loaded 3/));
      await armorer.said.filter({ hasText: '12 is inspected' }).waitFor();
    });
    expect(taps).toBe(4);
  });

  it('[screens.md] the same by a scan and keys alone, from any page of the station', async () => {
    await firstTake();
    const page = await openStation(browser, server, cast, { at: `${server.url}/armorer#people` });
    const [hand, armorer] = [new Hand(page), station(page)];
    await hand.scan('12');
    await armorer.button(/^3 fired/).waitFor();
    await hand.press('r');
    await page.getByText('Type how many were fired').waitFor();
    await hand.press('3');
    await armorer.said.filter({ hasText: '12 is back, 3 fired' }).waitFor();
    await hand.press('s');
    await armorer.button(/^Bore clear, 6 of 6/).waitFor();
    await hand.press('b');
    await armorer.button(/I saw bore clear, 6 of 6, loaded 3/).waitFor();
    await hand.press('Enter');
    await armorer.said.filter({ hasText: '12 is inspected' }).waitFor();
    // The scan finds it, and then one key more than taps: R asks how many.
    expect(hand.taps).toBe(6);
  });

  it('[screens.md] the AD checks it in 5 on the page that the phone opens on, and issues it again in 1', async () => {
    await reloaded();
    const page = await openHandHeld(browser, server, cast);
    const [hand, ad] = [new Hand(page), handHeld(page)];
    // SC6: 0 taps to what may be done next.
    await ad.step('bore').waitFor();
    // CH2: nothing is filled in.
    expect(await page.locator('.steps [aria-pressed=true]').count()).toBe(0);
    expect(await hand.counted(() => check(page, hand, 'Blank', '3'))).toBe(5);
    expect(await ad.call.textContent()).toContain('three half loads');
    const issue = await hand.counted(async () => {
      await hand.tap(ad.again);
      await ad.said.filter({ hasText: '12 with A. Marsh' }).waitFor();
    });
    expect(issue).toBe(1);
  });

  it('[screens.md] the armorer issues it again in 1', async () => {
    await reloaded();
    accepted(await cast.ad.send('check', sawBlanks(cast, 3)));
    const page = await openStation(browser, server, cast, { at: `${server.url}/armorer#weapons/${cast.weaponId}` });
    const [hand, armorer] = [new Hand(page), station(page)];
    const taps = await hand.counted(async () => {
      await hand.tap(armorer.button(/^Again to A\. Marsh/));
      await armorer.said.filter({ hasText: '12 is with A. Marsh' }).waitFor();
    });
    expect(taps).toBe(1);
  });

  it('[screens.md] the AD checks dummies in 6', async () => {
    const dummies = { kind: 'dummy', rounds: 5, lotId: cast.lots.dummy, proved: 5, sign: 'rattle' } as const;
    accepted(await cast.armorer.send('inspect', { ...loadedWith(cast, 0), load: dummies }));
    const page = await openHandHeld(browser, server, cast);
    const hand = new Hand(page);
    expect(await hand.counted(() => check(page, hand, 'Dummy', '5'))).toBe(6);
  });
});

/** Who may have it, where a weapon's page ends. */
const seenWith = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Seen with somebody else' }).getByRole('button', { name });

describe('what is seen', () => {
  it('[CU11] is recorded in 2 from the AD’s hand-held: the weapon’s row, and who has it', async () => {
    await firstTake();
    const page = await openHandHeld(browser, server, cast);
    const [hand, ad] = [new Hand(page), handHeld(page)];
    const taps = await hand.counted(async () => {
      await hand.tap(page.locator('.line').filter({ hasText: '12' }));
      await hand.tap(seenWith(page, 'H. Ortiz'));
      await ad.said.filter({ hasText: '12 seen with H. Ortiz' }).waitFor();
    });
    expect(taps).toBe(2);
  });

  it('[CU11] is recorded in 2 from the station in the hand', async () => {
    await firstTake();
    const page = await openStation(browser, server, cast, { size: SIZES['hand-held'], isTouch: true });
    const [hand, armorer] = [new Hand(page), station(page)];
    const taps = await hand.counted(async () => {
      await hand.tap(page.locator('.weapon-row').filter({ hasText: '12' }));
      await hand.tap(seenWith(page, 'R. Cole'));
      await armorer.said.filter({ hasText: '12 was seen with R. Cole' }).waitFor();
    });
    expect(taps).toBe(2);
  });

  it('[ST4] is reported as an incident in 5 from the row, phrases and all', async () => {
    await firstTake();
    const page = await openHandHeld(browser, server, cast);
    const [hand, ad] = [new Hand(page), handHeld(page)];
    const taps = await hand.counted(async () => {
      await hand.tap(page.locator('.line').filter({ hasText: '12' }));
      await hand.tap(ad.button('Report an incident…'));
      await hand.tap(ad.button('Misfire'));
      await page.getByText('12 is frozen as it is, with whoever has it. No STOP is called.').waitFor();
      await hand.tap(ad.button('It did not fire'));
      await hand.tap(ad.go);
      await ad.said.filter({ hasText: 'Misfire reported' }).waitFor();
    });
    expect(taps).toBe(5);
  });
});

describe('the station’s address', () => {
  it('[screens.md] names what is open, so that reload keeps it and the browser’s back closes it', async () => {
    const page = await openStation(browser, server, cast, { at: `${server.url}/armorer#people` });
    const { button } = station(page);
    const form = page.getByRole('heading', { name: 'Add a person' });
    await button(/^Add a person/).click();
    await form.waitFor();
    await page.reload();
    await form.waitFor();
    await page.goBack();
    await form.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'People', exact: true }).waitFor();
  });
});

interface Pressed {
  stop: Locator;
  /** It says that the STOP is called. */
  called: Locator;
  away: Locator;
  pages: string[];
}

/** One press on each page, and the answer is put away before the next. */
async function pressOnEach(page: Page, { stop, called, away, pages }: Pressed): Promise<void> {
  const hand = new Hand(page);
  for (const hash of pages) {
    await page.evaluate((hash) => window.location.assign(hash), hash);
    expect([hash, await hand.counted(() => hand.hold(stop, called))]).toEqual([hash, 1]);
    await away.click();
    await called.waitFor({ state: 'detached' });
  }
}

describe('STOP', () => {
  it('[ST1] is 1 press on every page of the station', async () => {
    const page = await openStation(browser, server, cast);
    const { stop, stopCalled, button } = station(page);
    const weapon = `#weapons/${cast.weaponId}`;
    const sheets = ['#rounds/add', '#people/meeting', '#day/policy', '#incidents/report'];
    const tabs = ['#weapons', '#rounds', '#people', '#day', '#screens', '#log', '#register', ...sheets];
    const pages = [...tabs, weapon, ...['inspect', 'sight', 'incident', 'retire'].map((act) => `${weapon}/${act}`)];
    await pressOnEach(page, { stop, called: stopCalled, away: button('Close'), pages });
  });

  it('[ST1] is 1 press on every page of the hand-held', async () => {
    await reloaded();
    const page = await openHandHeld(browser, server, cast);
    const { stop, stopCalled } = handHeld(page);
    const plain = ['#/', '#/scan', '#/all', '#/day', '#/meeting', '#/stops', '#/incident'];
    const ofWeapon = ['weapon', 'check', 'scanned', 'issue', 'sight', 'release'].map(
      (each) => `#/${each}/${cast.weaponId}`,
    );
    await pressOnEach(page, {
      stop,
      called: stopCalled,
      away: page.getByRole('button', { name: 'OK', exact: true }),
      pages: [...plain, ...ofWeapon],
    });
  });
});

describe('the papers', () => {
  it('[screens.md] [DY1] are one key each from the Day tab, named by what they are of', async () => {
    const page = await openStation(browser, server, cast, { at: `${server.url}/armorer#day` });
    await page.getByRole('heading', { name: 'On paper' }).waitFor();
    const named = [
      /^day \d+\.pdf$/,
      /^day \d+, .*\.csv$/,
      /^weapons on set, \d{4}-.*\.pdf$/,
      /^weapons now, entry \d+\.pdf$/,
    ];
    for (const [nth, key] of ['r', 'x', 't', 'z'].entries()) {
      const saved = page.waitForEvent('download');
      await page.keyboard.press(key);
      expect((await saved).suggestedFilename()).toMatch(named[nth] ?? '');
    }
  });
});
