import type { Page } from 'playwright-core';

/** A picture of what stood on the glass, taken by the browser and not by the page. */
interface Picture {
  /** By the wall clock, in ms. */
  at: number;
  /** PNG, in Base64. */
  data: string;
}

export interface Screencast {
  /** All since it began, in order. */
  readonly pictures: readonly Picture[];
  stop(): Promise<void>;
}

/** Follows what the compositor shows, which goes on while the page's own script hangs. */
export async function screencast(page: Page): Promise<Screencast> {
  const client = await page.context().newCDPSession(page);
  const pictures: Picture[] = [];
  client.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    pictures.push({ at: (metadata.timestamp ?? 0) * 1_000, data });
    void client.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await client.send('Page.startScreencast', { format: 'png', maxWidth: 480, maxHeight: 270 });
  return {
    pictures,
    async stop() {
      await client.send('Page.stopScreencast');
      await client.detach();
    },
  };
}

/** How much of each picture differs from the first, 0 to 1: some other page of the browser looks at them. */
export function differences(judge: Page, pictures: readonly Picture[]): Promise<number[]> {
  return judge.evaluate(
    async (all) => {
      const pixelsOf = async (data: string): Promise<Uint8ClampedArray> => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      };
      const pixels = await Promise.all(all.map(pixelsOf));
      const [first = new Uint8ClampedArray()] = pixels;
      return pixels.map((each) => {
        let differing = 0;
        for (let at = 0; at < first.length; at += 4)
          if (Math.abs((first[at] ?? 0) - (each[at] ?? 0)) > 8) differing += 1;
        return differing / (first.length / 4);
      });
    },
    pictures.map(({ data }) => data),
  );
}
