import type { Draw } from './draw.js';
import { plausible } from './plausible.js';
import type { TestProduction } from './production.js';

/** What is told at each step, and how many rounds the next inspection loads. */
interface Listening {
  each?: (set: TestProduction, draw: Draw) => void;
  rounds?: (set: TestProduction, draw: Draw) => number;
}

/** Plays what was drawn on a set, each command a while after the one before. */
export function play(set: TestProduction, drawn: readonly Draw[], { each, rounds }: Listening = {}): TestProduction {
  for (const draw of drawn) {
    set.wait(draw.wait);
    if (draw.type === 'answer-concern' && draw.count % 2 === 0)
      set.raise(`k${set.log.length}`, `words${set.log.length}`, draw.load % 2 === 0 ? `0${draw.load % 4}` : undefined);
    const next = plausible(set.state, draw, rounds?.(set, draw) ?? draw.count % 8);
    if (next) set.tell(next.by, next.command);
    each?.(set, draw);
  }
  return set;
}
