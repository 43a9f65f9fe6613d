import { parentPort } from 'node:worker_threads';
import type { Entry } from '#custody';
import type { FromPress, ToPress } from './orders.js';
import { print } from './print.js';

/** A thread of its own for one paper: folding a log and drawing hundreds of pages would hold up every pulse. */
const log: Entry[] = [];

async function answer(said: ToPress): Promise<void> {
  if ('entries' in said) return void log.push(...said.entries);
  const file = await print(said.order, log);
  const whole: FromPress = file && new Uint8Array(file);
  parentPort?.postMessage(whole, []);
  // The answer goes out before the port is shut.
  parentPort?.close();
}

parentPort?.on('message', (said: ToPress) => {
  answer(said).catch((fault: unknown) => {
    // Out of the promise, so that the thread dies by it and whoever waits is told.
    setImmediate(() => {
      throw fault;
    });
  });
});
