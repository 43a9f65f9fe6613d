import { atMost, type Figure, type Line } from '../figure.js';
import { interleave, pairedBy } from '../pairs.js';
import { heapBytes } from '../process.js';
import { openFloor, openOurs, type Side } from '../sides.js';

const AT_ONCE = 250;

/** 6: what a screen costs in the server's memory. */
export const memory: Figure = {
  name: 'memory',
  // Each measurement opens and closes thousands of sockets, and what is weighed hardly varies.
  mostPairs: 6,
  async measure(pairs) {
    const lines: Line[] = [];
    const ours = await openOurs({ weapons: 20 });
    const bare = await openFloor(ours, { keeps: 'nothing' });
    const socketIo = await openFloor(ours, { keeps: 'nothing', program: 'floor/bare-socket-io.ts' });
    for (const [id, count] of [
      ['6', 1_000],
      ['6b', 5_000],
    ] as const) {
      const measure = (side: Side) => async () => [await bytesAScreen(side, count)];
      const found = await interleave(pairs, measure(ours), measure(bare));
      const share = await interleave(2, measure(socketIo), measure(bare));
      const says = (what: string): string => `${what} a screen, ${count} screens ÷ bare ws`;
      const unit = 'bytes';
      lines.push({ id, says: says('server heap'), goal: atMost(4), unit, measured: pairedBy(found, 0) });
      const own = { goal: null, unit, measured: pairedBy(share, 0) };
      lines.push({ id: `${id}-own`, says: says('of it bare Socket.IO: heap'), ...own });
    }
    await Promise.all([socketIo.stop(), bare.stop()]);
    await ours.stop();
    return lines;
  },
};

async function bytesAScreen(side: Side, count: number): Promise<number> {
  const before = await heapBytes(side.child);
  const screens = [];
  while (screens.length < count) screens.push(...(await side.screens(Math.min(AT_ONCE, count - screens.length))));
  const bytes = ((await heapBytes(side.child)) - before) / count;
  await Promise.all(screens.map((screen) => screen.gone()));
  return bytes;
}
