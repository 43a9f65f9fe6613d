// A process of its own: all who look at a fleet, each by bare `ws`, and in each production a hand that works now and then.
import { setTimeout as pause } from 'node:timers/promises';
import { Hand } from '../hand.js';
import { Line, type Frame } from '../line.js';
import type { Asked, Heard, Round } from './watch.js';

interface Watcher {
  line: Line;
  cursor: number;
}

/** So many dial at the same time. */
const AT_ONCE = 100;
/** What all say once a second is spread over it. */
const SLICE_MS = 20;
const SLICES = 1_000 / SLICE_MS;

const watchers: Watcher[] = [];
const hands: Hand[] = [];
let heard: Heard['frames'] = {};

function count(kind: string, text: string): void {
  const known = (heard[kind] ??= { count: 0, bytes: 0, text });
  known.count += 1;
  known.bytes += text.length;
}

/** Resolves with its first pulse. */
async function watch(url: string, token: string): Promise<Line> {
  const line = await Line.open(url, { token });
  const watcher: Watcher = { line, cursor: 0 };
  await new Promise<void>((resolve) => {
    line.onFrame = (frame: Frame) => {
      if ('cursor' in frame) watcher.cursor = frame.cursor;
      if (frame.kind === 'pulse') resolve();
      count(frame.kind, frame.text);
    };
  });
  watchers.push(watcher);
  return line;
}

async function come({ url, tables }: Asked): Promise<void> {
  const left = [...tables];
  const work = async (): Promise<void> => {
    for (let table = left.pop(); table; table = left.pop()) {
      const [armorer, ...others] = table.tokens;
      if (armorer !== undefined) hands.push(new Hand(await watch(url, armorer), table.weaponId));
      for (const token of others) await watch(url, token);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function paint(nth: number, answers: Promise<unknown>[]): void {
  for (let index = nth % SLICES; index < watchers.length; index += SLICES) {
    const { line, cursor } = watchers[index] as Watcher;
    answers.push(line.painted(cursor).then((text) => count('painted', text)));
  }
}

/** Everything that is sent is answered before it is over. */
async function work({ isPainting, commandsPerSecond, forMs }: Round): Promise<Heard> {
  heard = {};
  const answers: Promise<unknown>[] = [];
  let commands = 0;
  let unconfirmed = 0;
  const began = performance.now();
  for (let nth = 0; performance.now() - began < forMs; nth += 1) {
    if (isPainting) paint(nth, answers);
    for (; commands < ((nth + 1) * commandsPerSecond) / SLICES; commands += 1) {
      const hand = hands[commands % hands.length] as Hand;
      answers.push(hand.step().catch(() => (unconfirmed += 1)));
    }
    await pause(Math.max(0, began + (nth + 1) * SLICE_MS - performance.now()));
  }
  const seconds = (performance.now() - began) / 1_000;
  const frames = heard;
  await Promise.all(answers);
  return { seconds, commands, unconfirmed, frames };
}

process.on('message', (told: Asked | Round) => {
  const done = 'tables' in told ? come(told) : work(told);
  done.then(
    (answer) => process.send?.(answer ?? { count: watchers.length }),
    (fault: unknown) => {
      console.error(fault);
      process.exit(1);
    },
  );
});
// What is said before anybody listens is lost.
process.send?.('listening');
