import type { Page } from 'playwright-core';

/** What one frame of a page showed of its veil. */
export interface Frame {
  /** By the wall clock, in ms. */
  at: number;
  /** When it began, by the clock that nobody sets, in ms: what moves stands as it was at that time, whenever a script looks. */
  mono: number;
  /** How much of the sheet, and of what hides everything behind it, was there: 0 to 1. */
  sheet: number;
  gone: number;
  /** Whether the page itself said that it is not current. */
  isUp: boolean;
  /** The age as it could be read: `0:07`. */
  age: string;
}

declare global {
  interface Window {
    veilFrames?: Frame[];
  }
}

/** Waits until nothing lies over the page. */
export async function isCurrent(page: Page): Promise<void> {
  await page.locator('.veil:not([data-up])').waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const sheet = document.querySelector('[data-part=sheet]');
    return sheet !== null && getComputedStyle(sheet).opacity === '0';
  });
}

/** Waits until the veil lies over the page. */
export async function isVeiled(page: Page): Promise<void> {
  await page.locator('.veil[data-up]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => {
    const sheet = document.querySelector('[data-part=sheet]');
    return sheet !== null && getComputedStyle(sheet).opacity === '1';
  });
}

/** Writes down every frame from now on. */
export async function recordFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: Frame[] = [];
    window.veilFrames = frames;
    const opacity = (part: string): number => {
      const element = document.querySelector(`[data-part=${part}]`);
      return element ? Number(getComputedStyle(element).opacity) : 1;
    };
    // Of each strip the row that stands in its window.
    const digits = (): string =>
      [...document.querySelectorAll('.veil-cell')]
        .filter((cell) => getComputedStyle(cell).opacity !== '0')
        .map((cell) => {
          const box = cell.querySelector('.veil-window')?.getBoundingClientRect();
          const middle = box ? box.top + box.height / 2 : Number.NaN;
          const row = [...cell.querySelectorAll('.veil-rows > span')].find((each) => {
            const { top, bottom } = each.getBoundingClientRect();
            return top <= middle && middle < bottom;
          });
          return `${cell.querySelector('.veil-before')?.textContent ?? ''}${row?.textContent ?? ''}`;
        })
        .join('');
    const look = (mono: number): void => {
      const isUp = document.querySelector('.veil[data-up]') !== null;
      frames.push({
        at: Date.now(),
        mono,
        sheet: opacity('sheet'),
        gone: opacity('gone'),
        isUp,
        age: digits(),
      });
      requestAnimationFrame(look);
    };
    look(performance.now());
  });
}

/** Every frame since `recordFrames`. */
export const framesOf = (page: Page): Promise<Frame[]> => page.evaluate(() => window.veilFrames ?? []);

/** Waits until the page has painted a frame at this time of the wall clock or later. */
export async function isPainted(page: Page, at: number): Promise<void> {
  await page.waitForFunction((at) => (window.veilFrames?.at(-1)?.at ?? 0) >= at, at);
}

/** Waits for a recorded frame, at `since` or later, in which so much of a part was there. */
export async function isSeen(page: Page, part: 'sheet' | 'gone', amount: 0 | 1, since: number): Promise<void> {
  await page.waitForFunction(
    ({ part, amount, since }) => window.veilFrames?.some((frame) => frame.at >= since && frame[part] === amount),
    { part, amount, since },
    { timeout: 20_000 },
  );
}

/** Whether a page's pulses are held back. Those that were never come. */
export interface Pulses {
  areHeld: boolean;
}

/** Lets a test hold a page's pulses back; to be called before the page is opened. */
export async function letHold(page: Page, pulses: Pulses): Promise<void> {
  await page.routeWebSocket(/socket\.io/, (near) => {
    const far = near.connectToServer();
    far.onMessage((message) => {
      if (!pulses.areHeld || !String(message).includes('"pulse"')) near.send(message);
    });
  });
}
