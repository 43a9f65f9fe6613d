import type { Page } from 'playwright-core';

declare global {
  interface Window {
    boxesBefore?: string;
    stillFor?: number;
  }
}

/** What a board shows at one moment. */
export interface Sight {
  /** The numbers of the weapons in sight. */
  numbers: string[];
  /** What is cut off, lies over another or reaches off the screen, in words. */
  spoilt: string[];
  /** The least height of a capital, in CSS pixels, in number, load and holder of whatever is out. */
  leastCapital: number;
}

/** Waits until nothing on the lanes moves any more from one frame to the next. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const boxes = [...document.querySelectorAll('[data-number], [data-lane], .headline')];
    const now = boxes
      .map((each) => each.getBoundingClientRect())
      .map(({ x, y, width, height }) => `${x} ${y} ${width} ${height}`)
      .join('\n');
    const isStill = window.boxesBefore === now;
    window.boxesBefore = now;
    window.stillFor = isStill ? (window.stillFor ?? 0) + 1 : 0;
    return window.stillFor >= 4;
  });
}

/** Looks at all of it: by measuring, not by what the board meant. */
export const look = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const spoilt: string[] = [];
    const { innerWidth, innerHeight } = window;
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) spoilt.push('the page scrolls');
    // A pixel for rounding; the drift against burn-in is within the margins.
    const isWithin = (inner: DOMRect, outer: { left: number; top: number; right: number; bottom: number }): boolean =>
      inner.left >= outer.left - 1 &&
      inner.top >= outer.top - 1 &&
      inner.right <= outer.right + 1 &&
      inner.bottom <= outer.bottom + 1;
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    // What is wider or higher than its box is cut off only where the box hides it.
    const isCut = (element: Element): boolean =>
      getComputedStyle(element).overflow !== 'visible' &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const lettersOf = (element: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, width } = range.getBoundingClientRect();
      const { top, height } = element.getBoundingClientRect();
      return new DOMRect(left, top, width, height);
    };

    const canvas = document.createElement('canvas').getContext('2d');
    const capitalOf = (element: Element): number => {
      if (!canvas) throw new Error('no canvas');
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element);
      canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      return canvas.measureText('H').actualBoundingBoxAscent;
    };

    const places = [...document.querySelectorAll<HTMLElement>('[data-number]')];
    let leastCapital = Infinity;
    for (const place of places) {
      const number = place.dataset['number'] ?? '';
      const lane = place.closest<HTMLElement>('[data-lane]');
      const box = place.getBoundingClientRect();
      if (!lane || !isWithin(box, lane.getBoundingClientRect())) spoilt.push(`${number} reaches out of its lane`);
      if (!isWithin(box, screen)) spoilt.push(`${number} reaches off the screen`);
      if (lane?.dataset['lane'] === 'locked') continue;
      const texts = [...place.querySelectorAll('.tile-number, .load-mark, .tile-who, .chip b, .chip-told')];
      for (const text of texts) {
        leastCapital = Math.min(leastCapital, capitalOf(text));
        if (!text.matches('.tile-who') && !isWithin(lettersOf(text), box))
          spoilt.push(`${number}: ${text.className} reaches out of it`);
        if (!text.matches('.tile-who') && isCut(text)) spoilt.push(`${number}: ${text.className} is cut off`);
      }
      for (const text of place.querySelectorAll('p'))
        if (!isWithin(text.getBoundingClientRect(), box))
          spoilt.push(`${number}: “${text.textContent}” reaches out of it`);
    }
    const boxes = places.map((place) => [place.dataset['number'], place.getBoundingClientRect()] as const);
    for (const [index, [one, a]] of boxes.entries())
      for (const [other, b] of boxes.slice(index + 1))
        if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          spoilt.push(`${one} lies over ${other}`);
    const parts = ['.headline', '.production', '.day', '.clock', '.concerns', '.standing', '.lane > h2'];
    for (const part of [...parts, '.attention li', '.break > b', '.break p', '.still-out'])
      for (const element of document.querySelectorAll(part)) {
        if (!isWithin(element.getBoundingClientRect(), screen)) spoilt.push(`${part} reaches off the screen`);
        if (isCut(element)) spoilt.push(`${part} “${element.textContent}” is cut off`);
      }
    return { numbers: places.map(({ dataset }) => dataset['number'] ?? ''), spoilt, leastCapital };
  });
