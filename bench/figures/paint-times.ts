import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** When, by the wall clock in ms, something next was painted otherwise than it stands now. */
    nextPaintOf?: (id: string) => Promise<number>;
  }
}

/** From now on the page knows in which frame a weapon (or what stands for one) was painted otherwise than before. */
export async function keepPaintTimes(page: Page): Promise<void> {
  // What runs these files marks each inner function with its name, by a function that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(() => {
    const waiting = new Map<string, (at: number) => void>();
    const looks = new Map<string, string>();
    const looksNow = (id: string): string => {
      const element = document.querySelector<HTMLElement>(`[data-weapon="${id}"]`);
      return element
        ? `${element.dataset['look']} ${element.getAttribute('style')} ${id === 'text' ? element.textContent : ''}`
        : 'none';
    };
    // From how it stands now: two changes that were painted as one would be waited for in vain else.
    window.nextPaintOf = (id) => {
      looks.set(id, looksNow(id));
      return new Promise((resolve) => waiting.set(id, resolve));
    };
    new MutationObserver(() => {
      for (const [id, tell] of waiting) {
        const now = looksNow(id);
        if (now === looks.get(id)) continue;
        waiting.delete(id);
        // The task behind a frame's callbacks comes after that frame was painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => tell(performance.timeOrigin + performance.now()), { once: true });
          port1.start();
          port2.postMessage(null);
        });
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Looks at it from here on; what it gives waits for the time, by the wall clock, of its next change on the glass. */
export async function nextPaint(page: Page, weaponId: string): Promise<() => Promise<number>> {
  const painted = await page.evaluateHandle((id) => ({ at: window.nextPaintOf?.(id) ?? Number.NaN }), weaponId);
  return () => painted.evaluate(({ at }) => at);
}
