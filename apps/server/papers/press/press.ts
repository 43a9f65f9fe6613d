import { Worker } from 'node:worker_threads';
import type { Entry } from '#custody';
import { denied, type Answer } from '../../http/denial.js';
import type { FromPress, Order, ToPress } from './orders.js';
import { print } from './print.js';

/** A paper as a file. */
export interface Printed {
  readonly file: Buffer;
}

/** How a paper is made of a log's pages and an order. */
export type Make = (pages: Pages, order: Order) => Promise<Answer<Printed>>;

interface Thread {
  /** The thread's program. */
  readonly program: URL;
  /** After so long a press that hangs is ended. */
  readonly withinMs: number;
}

const DIED = 'The paper could not be made. Try again; the log itself is whole.';
const HUNG = 'The paper took too long and was given up. Try again when less is going on.';
const BUSY = 'Another paper of this kind is being made. Try again in a moment.';
const WAIT_SECONDS = 2;
const MOST_MEGABYTES = 1_024;

/**
 * Makes papers on threads of their own. Who asks for the one that is being made shares it; for another of its place, such
 * as another day's report, it is 429 at once.
 */
export class Press {
  private readonly running = new Map<string, { what: string; printed: Promise<Answer<Printed>> }>();

  constructor(private readonly make: Make) {}

  /** `place`: of which there is one at a time; `what`: which paper it is, down to the log's head and its reader's view. */
  print(place: string, what: string, pages: Pages, order: Order): Promise<Answer<Printed>> {
    const now = this.running.get(place);
    if (now?.what === what) return now.printed;
    if (now) return Promise.resolve(denied('too-many', { message: BUSY, waitSeconds: WAIT_SECONDS }));
    const printed = this.make(pages, order).finally(() => this.running.delete(place));
    this.running.set(place, { what, printed });
    return printed;
  }
}

/** Makes each on a thread of its own, so that no pulse waits for it. */
export const onThread =
  ({ program, withinMs }: Thread): Make =>
  async (pages, order) => {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    const answer = answerOf(worker, withinMs);
    const post = (said: ToPress): void => worker.postMessage(said, []);
    try {
      // A page at a time: each is copied to the other thread, and between two of them a pulse goes out.
      for await (const entries of pages) post({ entries });
      post({ order });
      return await answer;
    } finally {
      await worker.terminate();
    }
  };

function answerOf(worker: Worker, withinMs: number): Promise<Answer<Printed>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(denied('unavailable', { message: HUNG })), withinMs);
    const end = (answer: Answer<Printed>): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    worker.once('message', (file: FromPress) => end(file ? { file: Buffer.from(file.buffer) } : denied('not-found')));
    worker.once('error', () => end(denied('unavailable', { message: DIED })));
    worker.once('exit', () => end(denied('unavailable', { message: DIED })));
  });
}

/** Makes it on this thread: for sources that run as they are, of which no thread can be started. */
export const onThisThread: Make = async (pages, order) => {
  const log: Entry[] = [];
  for await (const entries of pages) log.push(...entries);
  const file = await print(order, log);
  return file ? { file } : denied('not-found');
};

/** Pages of a log, read as they are wanted. */
export type Pages = AsyncIterable<readonly Entry[]> | Iterable<readonly Entry[]>;
