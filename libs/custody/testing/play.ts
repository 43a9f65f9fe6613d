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
    const next = plausible(set.state, draw, rounds?.(set, draw) ?? draw.count % 8);
    if (next) set.tell(next.by, next.command);
    each?.(set, draw);
  }
  return set;
}
