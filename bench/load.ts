import { setTimeout as pause } from 'node:timers/promises';
import type { Hand } from './hand.js';
import type { Line } from './line.js';

/** What a paced run saw, in milliseconds, one number a command. */
export interface Seen {
  /** From sending to the acknowledgement. */
  acknowledged: number[];
  /** From sending to when the last of the screens has it. */
  everywhere: number[];
}

/** Sends so many commands a second for a while, evenly, whatever becomes of them, and waits until every screen has all. */
export async function pace(
  { hands }: { hands: Hand[] },
  screens: Line[],
  perSecond: number,
  forMs: number,
): Promise<Seen> {
  const sentAt = new Map<number, number>();
  const last = new LastOf(screens);
  const acknowledged: number[] = [];
  const count = Math.round((perSecond * forMs) / 1_000);
  const began = performance.now();
  const steps: Promise<void>[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const due = began + (nth * 1_000) / perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    const hand = hands[nth % hands.length] as Hand;
    const from = performance.now();
    steps.push(
      hand.step().then((cursor) => {
        acknowledged.push(performance.now() - from);
        sentAt.set(cursor, from);
      }),
    );
  }
  await Promise.all(steps);
  await last.has(Math.max(...sentAt.keys()));
  const everywhere = [...sentAt].map(([cursor, from]) => last.at(cursor) - from);
  return { acknowledged, everywhere };
}

/** When the last of some screens had each cursor. */
class LastOf {
  private readonly reached = new Map<number, number>();
  private readonly cursors: number[];
  private wake: () => void = () => {};

  constructor(screens: Line[]) {
    this.cursors = screens.map(() => 0);
    for (const [index, screen] of screens.entries()) {
      screen.onFrame = (frame) => {
        if (frame.kind !== 'events') return;
        this.cursors[index] = frame.cursor;
        this.reached.set(frame.cursor, performance.now());
        this.wake();
      };
    }
  }

  async has(cursor: number): Promise<void> {
    while (this.cursors.some((each) => each < cursor)) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  /** A batch may bring several at once, under the cursor of its last. */
  at(cursor: number): number {
    for (let each = cursor; ; each += 1) {
      const found = this.reached.get(each);
      if (found !== undefined) return found;
      if (each > cursor + 10_000) throw new Error(`no screen had ${cursor}`);
    }
  }
}

/** Every hand goes on as soon as it is acknowledged; gives how many were, a second. */
export async function saturate({ hands }: { hands: Hand[] }, forMs: number): Promise<number> {
  const began = performance.now();
  const until = began + forMs;
  let count = 0;
  const works = hands.map(async (hand) => {
    while (performance.now() < until) {
      await hand.step();
      count += 1;
    }
  });
  await Promise.all(works);
  return (count * 1_000) / (performance.now() - began);
}
