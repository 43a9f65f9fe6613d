import type { Page } from 'playwright-core';
import { encode } from 'uqr';

declare global {
  interface Window {
    /** What the camera sees: the modules of a QR code, or nothing. */
    label?: boolean[][];
  }
}

/** A phone's camera that sees the labels which a test holds before it; the page reads them as it reads any. */
export class LabelCamera {
  private constructor(private readonly page: Page) {}

  /** Before the page opens its camera. */
  static async of(page: Page): Promise<LabelCamera> {
    await page.addInitScript(() => {
      const SIDE = 640;
      // In the middle of the picture, as somebody holds it.
      const LABEL = 400;
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [SIDE, SIDE];
      const draw = (): void => {
        const context = canvas.getContext('2d');
        if (!context) return;
        context.fillStyle = 'white';
        context.fillRect(0, 0, SIDE, SIDE);
        context.fillStyle = 'black';
        const rows = window.label ?? [];
        const module = Math.floor(LABEL / Math.max(rows.length, 1));
        const from = (SIDE - module * rows.length) / 2;
        for (const [y, row] of rows.entries())
          for (const [x, isDark] of row.entries())
            if (isDark) context.fillRect(from + x * module, from + y * module, module, module);
      };
      // A picture that never changes sends no frames.
      setInterval(draw, 50);
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
        value: () => Promise.resolve(canvas.captureStream(20)),
      });
    });
    return new LabelCamera(page);
  }

  async show(text: string): Promise<void> {
    const { data } = encode(text, { border: 4 });
    await this.page.evaluate((rows) => {
      window.label = rows;
    }, data);
  }

  async takeAway(): Promise<void> {
    await this.page.evaluate(() => {
      delete window.label;
    });
  }
}
