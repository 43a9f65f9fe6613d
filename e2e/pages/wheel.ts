import type { Page } from 'playwright-core';

/** One turn of the wheel a frame, in pixels: there, and faster back again. */
const THERE: readonly number[] = Array.from({ length: 40 }, () => 600);
const BACK: readonly number[] = Array.from({ length: 20 }, () => -900);

/** Turns the wheel over a place as fast as a hand does; says how far down it came. */
export async function turnWheel(page: Page, place: string): Promise<number> {
  const at = page.locator(place);
  await at.hover({ position: { x: 300, y: 120 } });
  let furthest = 0;
  for (const by of [...THERE, ...BACK]) {
    await page.mouse.wheel(0, by);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    furthest = Math.max(furthest, await at.evaluate((element) => element.scrollTop));
  }
  return furthest;
}
