import { onThread, Press } from './press.js';
import type { Order } from './orders.js';

const order = { kind: 'report', paper: 'a4' } as Order;
/** A press of another program: it only says what it was sent, or hangs, or dies. */
const pressOf = (program: string, withinMs = 20_000): Press =>
  new Press(onThread({ program: new URL(`data:text/javascript,${encodeURIComponent(program)}`), withinMs }));
const LISTEN = `import { parentPort } from 'node:worker_threads'; let read = 0; parentPort.on('message', (said) => {
  if (said.entries) read += said.entries.length; else `;
const counts = pressOf(`${LISTEN} parentPort.postMessage(Uint8Array.of(read)); });`);

describe('the press', () => {
  it('[Papers] hands the log over in pages and the file back', async () => {
    expect(await counts.print('a', 'day 1', [[], []], order)).toMatchObject({ file: Buffer.of(0) });
    const none = pressOf(`${LISTEN} parentPort.postMessage(null); });`);
    expect(await none.print('a', 'day 1', [], order)).toMatchObject({ denied: 'not-found' });
  });

  it('[Papers] makes one for all who ask for the same, and tells who wants another to wait', async () => {
    const [one, same, other, beside] = [
      counts.print('a', 'day 1', [], order),
      counts.print('a', 'day 1', [], order),
      counts.print('a', 'day 2', [], order),
      counts.print('b', 'day 2', [], order),
    ];
    expect(await other).toMatchObject({ denied: 'too-many', waitSeconds: 2 });
    expect(await same).toBe(await one);
    expect(await beside).toMatchObject({ file: Buffer.of(0) });
    expect(await counts.print('a', 'day 2', [], order)).toMatchObject({ file: Buffer.of(0) });
  });

  it.each([
    ['dies', `${LISTEN} throw new Error('out of ink'); });`, 20_000, 'could not be made'],
    ['ends without a word', `${LISTEN} process.exit(); });`, 20_000, 'could not be made'],
    ['hangs', `${LISTEN} for (;;); });`, 300, 'took too long'],
  ])('[Papers] says so when it %s, and is ready for the next', async (_title, program, withinMs, words) => {
    const press = pressOf(program, withinMs);
    const said = { denied: 'unavailable', message: expect.stringContaining(words) };
    expect(await press.print('a', 'day 1', [], order)).toMatchObject(said);
    expect(await press.print('a', 'day 2', [], order)).toMatchObject(said);
  });
});
