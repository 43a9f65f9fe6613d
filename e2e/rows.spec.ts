import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import { SIZES, withBrowser } from './browser.js';
import { castDay, register, REVOLVER, type Cast } from './cast.js';
import { accepted, addPerson } from './crew.js';
import { violations } from './pages/axe.js';
import { LabelCamera } from './pages/camera.js';
import { Hand } from './pages/hand.js';
import { handHeld } from './pages/handheld.js';
import { openHandHeld, openStation } from './pages/screens.js';
import { station } from './pages/station.js';
import { tooSmall } from './pages/targets.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(90_000);

const NUMBERS = ['21', '22', '23', '24', '25'];
const EMPTY = { boreClear: true, chambersSeen: 6, load: { kind: 'empty' } } as const;
const PEOPLE = Array.from({ length: 50 }, (_, index) => `Extra ${index + 10}`);

const WEAPONS = fileURLToPath(new URL('../apps/armorer/import/samples/weapons.csv', import.meta.url));
/** screens.md: targets of the hand-helds, for gloves. */
const IN_THE_HAND = 56;

const browser = withBrowser();
let server: RunningServer;
let cast: Cast;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  cast = await castDay(server);
});
afterAll(() => server.stop());

describe('many at once', () => {
  it('[screens.md] background rifles: a scan and a confirmation each are inspected, and one scan each is back and locked', async () => {
    for (const number of NUMBERS) await register(cast.armorer, number);
    const page = await openStation(browser, server, cast);
    const [hand, armorer] = [new Hand(page), station(page)];
    const [first = '', ...rest] = NUMBERS;
    // The first of the row says what goes into all of them.
    await hand.scan(first);
    await armorer.button(/^Inspect it/).click();
    await armorer.choice('Load', 'Empty').click();
    await armorer.button(/^I saw bore clear, 6 of 6, empty/).click();
    await armorer.said.filter({ hasText: `${first} is inspected` }).waitFor();
    const inspecting = await hand.counted(async () => {
      for (const number of rest) {
        await hand.scan(number);
        await page.getByRole('heading', { name: `Inspect ${number}` }).waitFor();
        await hand.tap(armorer.button(/^I saw bore clear, 6 of 6, empty/));
        await armorer.said.filter({ hasText: `${number} is inspected` }).waitFor();
      }
    });
    expect(inspecting).toBe(2 * rest.length);

    await armorer.button(/^Back by scan/).click();
    const locking = await hand.counted(async () => {
      // Quicker than the server answers: each is heard all the same.
      for (const number of NUMBERS) await hand.scan(number);
    });
    expect(locking).toBe(NUMBERS.length);
    const { screen } = cast.armorer;
    await screen.until(
      () => Object.values(screen.shows().state.weapons).every(({ status }) => status === 'locked'),
      'all locked',
    );
  });

  it('[screens.md] background rifles: a scan and a performer each are issued', async () => {
    const actors = await Promise.all(
      ['B. Extra', 'C. Extra', 'D. Extra'].map((name) => addPerson(cast.armorer, name, ['actor'])),
    );
    const { weaponType } = REVOLVER;
    accepted(await cast.armorer.send('record-training', { personIds: actors, weaponType, endsOn: '2099-12-31' }));
    accepted(await cast.ad.send('record-meeting', { personIds: [...actors, cast.actorId], topic: 'Background' }));
    const numbers = [...NUMBERS, '26', '27', '28'];
    for (const number of numbers) {
      const weaponId = await register(cast.armorer, number);
      accepted(await cast.armorer.send('inspect', { weaponId, ...EMPTY }));
      accepted(await cast.ad.send('check', { weaponId, ...EMPTY }));
    }
    const page = await openStation(browser, server, cast);
    const [hand, armorer] = [new Hand(page), station(page)];
    const [first = '', ...others] = numbers;
    const [rest, ahead] = [others.slice(0, 3), others.slice(3)];
    // The first of the row says what all of them are given out for.
    await hand.scan(first);
    await armorer.button(/^Give it to an actor/).click();
    await armorer.choice('What for', 'A take').click();
    await armorer.choice('Actor shown', 'Yes, shown').click();
    await armorer.choice('Line of fire shown', 'Yes').click();
    await armorer.choice('Actor', /A\. Marsh$/).click();
    await armorer.button(new RegExp(`^${first} to A\\. Marsh`)).click();
    await armorer.said.filter({ hasText: `${first} is with A. Marsh` }).waitFor();
    const performers = ['B. Extra', 'C. Extra', 'D. Extra'];
    const issuing = await hand.counted(async () => {
      for (const [index, number] of rest.entries()) {
        await hand.scan(number);
        await page.getByRole('heading', { name: `Give ${number}` }).waitFor();
        await hand.tap(armorer.choice('Actor', new RegExp(`${performers[index]}$`)));
        await armorer.said.filter({ hasText: `${number} is with ${performers[index]}` }).waitFor();
      }
    });
    expect(issuing).toBe(2 * rest.length);

    // The actor chosen first: each scan gives one to them, and another name is one tap.
    await armorer.button(/^Actor first/).click();
    const isWith = (number: string, name: string): Promise<void> =>
      armorer.said.filter({ hasText: `${number} is with ${name}` }).waitFor();
    const row = page.getByRole('region', { name: 'The row that goes on' });
    const aheadOfScans = await hand.counted(async () => {
      for (const [index, number] of ahead.slice(0, 2).entries()) {
        const performer = performers[index] ?? '';
        await hand.tap(row.getByRole('button', { name: performer }));
        await row.getByText(`Each scan gives one to ${performer}`).waitFor();
        await hand.scan(number);
        await isWith(number, performer);
      }
      for (const number of ahead.slice(2)) {
        await hand.scan(number);
        await isWith(number, performers[1] ?? '');
      }
    });
    expect(aheadOfScans).toBe(2 * 2 + (ahead.length - 2));
  });

  it('[screens.md] background rifles: a scan by the phone’s camera and a confirmation each are checked by the AD', async () => {
    const labels: [string, string][] = [];
    for (const number of NUMBERS) {
      const weaponId = await register(cast.armorer, number);
      accepted(await cast.armorer.send('inspect', { weaponId, ...EMPTY }));
      labels.push([number, `${server.url}/ad?weapon=${weaponId}`]);
    }
    let camera: LabelCamera | undefined;
    const page = await openHandHeld(browser, server, cast, {
      at: `${server.url}/ad#/scan`,
      before: async (opened) => {
        camera = await LabelCamera.of(opened);
      },
    });
    if (!camera) throw new Error('the page was opened without its camera');
    const [hand, ad] = [new Hand(page), handHeld(page)];
    const checking = await hand.counted(async () => {
      for (const [number, label] of labels) {
        if (camera) await hand.scanLabel(camera, label);
        await page
          .getByRole('heading', { name: number, exact: true })
          .or(page.getByText(`Check ${number}`))
          .first()
          .waitFor();
        await camera?.takeAway();
        // CH2: it says in full what is signed, alike for each, and nothing of what the armorer declared.
        await ad.go.filter({ hasText: 'bore clear, 6 of 6, empty' }).waitFor();
        await hand.tap(ad.go);
        await page
          .locator('.just-called')
          .filter({ hasText: `${number}:` })
          .waitFor();
      }
    });
    expect(checking).toBe(2 * labels.length);
    const { screen } = cast.armorer;
    await screen.until(
      () =>
        Object.values(screen.shows().state.weapons).filter(({ status }) => status === 'with-ad').length ===
        NUMBERS.length,
      'all checked',
    );
  });

  it('[PE3] what lapses is trained again in two taps and a date, from the list of what lapses', async () => {
    const { armorer, actorId } = cast;
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    const weaponType = 'pump shotgun';
    accepted(await armorer.send('record-training', { personIds: [actorId], weaponType, endsOn: soon }));
    const page = await openStation(browser, server, cast, { at: `${server.url}/armorer#people` });
    const [hand, desk] = [new Hand(page), station(page)];
    const lapsing = page.getByRole('region', { name: /^Lapses within seven days/ });
    const taps = await hand.counted(async () => {
      await hand.tap(lapsing.getByRole('button', { name: 'Trained again' }));
      await page.getByLabel('Good through').fill('2099-06-30');
      await hand.tap(desk.button(/^1 trained through 2099-06-30/));
      await desk.said.filter({ hasText: 'Training of 1 is recorded' }).waitFor();
    });
    expect(taps).toBe(2);
    await lapsing.getByText('nothing').waitFor();
  });

  it('[PE4] a meeting of fifty is recorded in a handful of taps, those who were missing by their letters', async () => {
    await Promise.all(PEOPLE.map((name) => addPerson(cast.armorer, name, ['crew'])));
    const page = await openStation(browser, server, cast, { at: `${server.url}/armorer#people` });
    const [hand, armorer] = [new Hand(page), station(page)];
    const taps = await hand.counted(async () => {
      await hand.tap(armorer.button(/^Safety meeting/));
      await hand.tap(armorer.button('A new meeting, instead of it'));
      await hand.tap(armorer.button('Blanks'));
      await hand.tap(armorer.button(/^All 53/));
      const letters = page.getByLabel('Letters of a name, then Enter ticks');
      for (const missing of ['Extra 31', 'Extra 47']) {
        await letters.fill(missing);
        await letters.press('Enter');
      }
      await hand.tap(armorer.button(/^51 of 53 were there/));
      await armorer.said.filter({ hasText: '51 of 53 were there' }).waitFor();
    });
    expect(taps).toBe(5);
    const { screen } = cast.armorer;
    await screen.until(() => screen.shows().state.day?.meeting?.personIds.length === 51, 'the meeting');
    accepted(await cast.ad.send('set-scene', { scene: '43' }));
  });

  it('[Import] a list with mistakes is marked and barred, the same list put right is on the board at once', async () => {
    const page = await openStation(browser, server, cast);
    const armorer = station(page);
    const file = page.locator('input[type=file]');
    const rows = page.getByRole('list', { name: 'Rows of the file' }).getByRole('listitem');
    const importing = page.getByRole('button', { name: /^Import \d+ weapons/ });
    await armorer.button(/^Import…/).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'one with mistakes in it' }).click();
    const mistakes = await (await saving).path();

    await file.setInputFiles(mistakes);
    await page.getByRole('heading', { name: '13 rows, 10 bad, 1 to look at' }).waitFor();
    await importing.and(page.locator('[aria-disabled]')).waitFor();
    await page.getByText('10 rows are bad, and it is all or nothing.').waitFor();
    await page.keyboard.press('n');
    await rows
      .filter({ hasText: 'CU10: Number 7A is Colt SAA.' })
      .getByRole('button', { name: /Bad row 4/ })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(SIZES['hand-held']);
    await page.locator('[data-in-hand]').waitFor();
    expect([...(await violations(page)), ...(await tooSmall(page, IN_THE_HAND))]).toEqual([]);
    await page.setViewportSize(SIZES.station);

    await file.setInputFiles(WEAPONS);
    await page.getByRole('heading', { name: '7 rows, none bad' }).waitFor();
    await importing.click();
    await armorer.said.filter({ hasText: '7 weapons are imported' }).waitFor();
    const { screen } = cast.armorer;
    const numbers = (): string[] => Object.values(screen.shows().state.weapons).map(({ number }) => number);
    await screen.until(() => ['31', '42', 'K1'].every((number) => numbers().includes(number)), 'all that is imported');
    await page.locator('[data-weapon]').filter({ hasText: 'Bowie knife' }).waitFor();
  });
});
