import type { Locator, Page } from 'playwright-core';
import type { LabelCamera } from './camera.js';

/** Longer than a STOP wants to be held, so a hold that does nothing fails the test. */
const HELD_AT_MOST_MS = 5_000;

/**
 * The only way in which a budget's test may touch a page: it counts every press of a pointer, every key and every scan, so
 * that nothing is done for nothing.
 */
export class Hand {
  private count = 0;

  constructor(private readonly page: Page) {}

  /** Pointer presses, keys and scans so far. */
  get taps(): number {
    return this.count;
  }

  /** What these taps come to, from here to the end of `does`. */
  async counted(does: () => Promise<void>): Promise<number> {
    const before = this.count;
    await does();
    return this.count - before;
  }

  async tap(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.count += 1;
    await this.page.keyboard.press(key);
  }

  /** A scanner that types and presses enter, each key within a millisecond of the last: one scan. */
  async scan(text: string): Promise<void> {
    this.count += 1;
    await this.page.evaluate(
      (keys) => {
        const target = document.activeElement ?? document.body;
        for (const key of keys)
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      },
      [...Array.from(text), 'Enter'],
    );
  }

  /** Holds the phone over a label: one scan. */
  async scanLabel(camera: LabelCamera, text: string): Promise<void> {
    this.count += 1;
    await camera.show(text);
  }

  /** Presses and holds until the page says `fact`, then lets go: one press. */
  async hold(target: Locator, fact: Locator): Promise<void> {
    this.count += 1;
    await target.hover();
    await this.page.mouse.down();
    try {
      await fact.waitFor({ state: 'visible', timeout: HELD_AT_MOST_MS });
    } finally {
      await this.page.mouse.up();
    }
  }
}
