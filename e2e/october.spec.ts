import { jest } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SIZES, withBrowser } from './browser.js';
import { castOctober, type Cast } from './october/cast.js';
import { afterLunch } from './october/chapters/after-lunch.js';
import { afterwards } from './october/chapters/afterwards.js';
import { daysBefore } from './october/chapters/days-before.js';
import { evidence } from './october/chapters/evidence.js';
import { glance } from './october/chapters/glance.js';
import { handingOver } from './october/chapters/handing-over.js';
import { lineOfFire } from './october/chapters/line-of-fire.js';
import { lunch } from './october/chapters/lunch.js';
import { morning } from './october/chapters/morning.js';
import { preparation } from './october/chapters/preparation.js';
import { shoot } from './october/chapters/shoot.js';
import { sixteenth } from './october/chapters/sixteenth.js';
import { PAGE_HEAD } from './october/page-head.js';
import { Story } from './set/story.js';
import { board } from './pages/board.js';
import { isCurrent } from './pages/veil.js';
import { startServer, type RunningServer } from './server.js';

jest.setTimeout(120_000);

/** `SETBOARD_WRITE_OCTOBER=1 npm run e2e -- --testPathPatterns october` writes the page and its pictures anew. */
const isWriting = process.env['SETBOARD_WRITE_OCTOBER'] === '1';
const DOCS = path.resolve(import.meta.dirname, '../docs');

const browser = withBrowser();
const story = new Story();
let server: RunningServer;
let cast: Cast;
/** What a chapter leaves behind is where the next one begins. */
let brokenAt: string | null = null;

/** The board in video village, in a browser, as it hangs there. */
async function look(deviceToken: string, picture: string, words: string): Promise<void> {
  const device = { token: deviceToken, deviceId: null, name: 'Village, director', kind: 'board' as const };
  const kept = { device, people: [], activeId: null };
  const page = await browser.open({ at: `${server.url}/board?drift=off`, size: SIZES.board, kept });
  await isCurrent(page);
  await page.getByText(words).first().waitFor();
  await board(page).headline.waitFor();
  await page.evaluate(() => document.fonts.ready);
  if (isWriting) await page.screenshot({ path: path.join(DOCS, 'pictures', picture) });
}

beforeAll(async () => {
  server = await startServer({ isClockGiven: true });
  cast = await castOctober({ server, story, look });
});
afterAll(() => server.stop());

describe('21 October, with Setboard', () => {
  it.each(
    [
      preparation,
      shoot,
      sixteenth,
      daysBefore,
      morning,
      lunch,
      afterLunch,
      glance,
      handingOver,
      lineOfFire,
      afterwards,
      evidence,
    ].map((chapter) => ({ ...chapter, named: chapter.rules.join(', ') })),
  )('[$named] $title', async (chapter) => {
    if (brokenAt !== null) throw new Error(`what came before went wrong: ${brokenAt}`);
    brokenAt = chapter.title;
    story.begin(chapter);
    cast.film.day(chapter.date);
    await chapter.play(cast);
    brokenAt = null;
  });

  it('[Docs] docs/october.md says what happened, and nothing else', async () => {
    expect(brokenAt).toBeNull();
    const file = path.join(DOCS, 'october.md');
    if (isWriting) await writeFile(file, story.page(PAGE_HEAD));
    expect(await readFile(file, 'utf8')).toBe(story.page(PAGE_HEAD));
  });
});
