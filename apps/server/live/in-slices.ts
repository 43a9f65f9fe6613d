import { setImmediate } from 'node:timers/promises';

/** So long nobody else is heard. */
const SLICE_MS = 10;
/** So long in all others are let through: where they have more to say than that, the rest of the work would not be done in time. */
const MOST_WAITED_MS = 200;

/** A monotonic clock in ms, and the turns of the event loop. */
interface Turns {
  now: () => number;
  next: () => Promise<unknown>;
}

const REAL: Turns = { now: () => performance.now(), next: () => setImmediate() };

/**
 * Does the work for each of many, and lets everybody else be heard in between: to thousands of screens even a pulse takes so long that
 * an acknowledgement would wait for it. Whatever else has happened by the time that it goes on is for `work` to look at. `waitedMs`: how
 * long it has let others through already.
 */
export async function inSlices<T>(all: Iterable<T>, work: (one: T) => void, waitedMs = 0, turns = REAL): Promise<void> {
  let waited = waitedMs;
  let began = turns.now();
  for (const one of all) {
    const now = turns.now();
    if (now - began >= SLICE_MS && waited < MOST_WAITED_MS) {
      await turns.next();
      began = turns.now();
      waited += began - now;
    }
    work(one);
  }
}
