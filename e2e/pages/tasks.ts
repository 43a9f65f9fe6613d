import type { Page } from 'playwright-core';

declare global {
  interface Window {
    longTasks?: { durations: number[]; watcher: PerformanceObserver };
  }
}

/** From here on the page's long tasks (over 50 ms, as the browser counts them) are remembered. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longTasks?.watcher.disconnect();
    const durations: number[] = [];
    const watcher = new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watcher.observe({ type: 'longtask' });
    window.longTasks = { durations, watcher };
  });
}

/** The longest of them in milliseconds; 0 where none was over 50. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // What was just done is told to the watcher a frame later.
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { durations = [], watcher } = window.longTasks ?? {};
    durations.push(...(watcher?.takeRecords() ?? []).map(({ duration }) => duration));
    return Math.max(0, ...durations);
  });
}

/** A machine that does something else meanwhile makes every task long: of so many times the calmest counts. */
const TRIES = 3;

/** The longest task of what is done, in milliseconds; done again, up to three times, while it is longer than `mostMs`. */
export async function calmest(mostMs: number, act: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tried = 0; tried < TRIES && least > mostMs; tried += 1) least = Math.min(least, await act());
  return least;
}

/** The longest task while something is done on a page. */
export async function tasksOf(page: Page, act: () => Promise<unknown>): Promise<number> {
  await watchTasks(page);
  await act();
  return longestTask(page);
}
