import { setImmediate } from 'node:timers/promises';

/** So long nobody else is heard. */
const SLICE_MS = 10;

/** A monotonic clock in ms, and the turns of the event loop. */
interface Turns {
  now: () => number;
  next: () => Promise<unknown>;
}

const REAL: Turns = { now: () => performance.now(), next: () => setImmediate() };

/**
 * Does the work for each of many, and lets everybody else be heard in between: to thousands of screens even a pulse takes so long that
 * an acknowledgement would wait for it. Whatever else has happened by the time that it goes on is for `work` to look at.
 */
export async function inSlices<T>(all: Iterable<T>, work: (one: T) => void, turns = REAL): Promise<void> {
  let began = turns.now();
  for (const one of all) {
    if (turns.now() - began >= SLICE_MS) {
      await turns.next();
      began = turns.now();
    }
    work(one);
  }
}
