import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';
import { getChromium } from '../scripts/browser.mjs';
import type { Kept } from './pages/session.js';

/** Each screen's real size, in CSS pixels. */
export const SIZES = {
  board: { width: 1920, height: 1080 },
  station: { width: 1440, height: 900 },
  'hand-held': { width: 390, height: 844 },
} as const;

/** How every Chromium of the tests is started. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
];

/** How a screen is opened. */
export interface Opening {
  /** The address, whole. */
  at: string;
  size: { width: number; height: number };
  /** What its browser already keeps; without it, it is a new one. */
  kept?: Kept;
  /** A phone's finger instead of a mouse. */
  isTouch?: boolean;
  /** Device pixels a CSS pixel. */
  scale?: number;
  /** Only where the test is about the server's own authority, which no browser knows. */
  isOwnAuthority?: boolean;
  /** Before anything of the page runs. */
  before?: (page: Page) => Promise<void>;
}

/** The browser of one spec file. */
export interface TestBrowser {
  /** A screen of its own: nothing of what it keeps is another's. */
  open(opening: Opening): Promise<Page>;
  /** Until the test's end, what the console says of a link that is down is no fault. */
  expectLostLinks(): void;
}

const isAboutLink = (text: string): boolean => text.startsWith('WebSocket connection') || text.includes('net::ERR_');

/** An answer of 4xx from the API is a page's ordinary business; its own files and its policy are not. */
const isAnswer = (message: ConsoleMessage): boolean =>
  message.text().startsWith('Failed to load resource: the server responded with a status of 4') &&
  message.location().url.includes('/api/');

/** Launches a Chromium for the spec file; after each test it closes all screens and fails on what went wrong in any. */
export function withBrowser(): TestBrowser {
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];
  let areLostLinksExpected = false;

  beforeAll(async () => {
    const executablePath = await getChromium((line) => process.stderr.write(`${line}\n`));
    if (executablePath === null) throw new Error('There is no Chromium here. CHROMIUM_PATH names one.');
    browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
  }, 300_000);
  afterAll(() => browser.close());
  afterEach(async () => {
    const found = faults;
    await Promise.all(contexts.map((context) => context.close()));
    [contexts, faults, areLostLinksExpected] = [[], [], false];
    if (found.length > 0) throw new Error(`The pages complained:\n${found.join('\n')}`);
  });

  function watch(page: Page): void {
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || isAnswer(message)) return;
      if (areLostLinksExpected && isAboutLink(message.text())) return;
      faults.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    });
  }

  return {
    async open({ at, size, kept, isTouch = false, scale = 1, isOwnAuthority = false, before }) {
      const session = { name: 'setboard.session', value: JSON.stringify(kept) };
      const context = await browser.newContext({
        viewport: size,
        deviceScaleFactor: scale,
        hasTouch: isTouch,
        isMobile: isTouch,
        ignoreHTTPSErrors: isOwnAuthority,
        reducedMotion: 'no-preference',
        colorScheme: 'dark',
        ...(kept && {
          storageState: { cookies: [], origins: [{ origin: new URL(at).origin, localStorage: [session] }] },
        }),
      });
      contexts.push(context);
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      watch(page);
      await before?.(page);
      await page.goto(at);
      return page;
    },
    expectLostLinks() {
      areLostLinksExpected = true;
    },
  };
}
