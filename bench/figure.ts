import type { Paired } from './pairs.js';

/** What a figure should come to. */
export interface Goal {
  is: 'at-most' | 'at-least';
  number: number;
}

/** One line of the table: a ratio with both its sides, or a number by itself where issue and goal name one. */
export interface Line {
  /** As in docs/performance.md: `1`, `2b`. */
  id: string;
  says: string;
  goal: Goal | null;
  /** What both sides are measured in. */
  unit: string;
  measured: Paired | { alone: number };
}

/** Something that can be measured, on its own or with the others. */
export interface Figure {
  name: string;
  /** Where each takes minutes: how many pairs are enough as long as nobody asks for more. */
  mostPairs?: number;
  measure(pairs: number): Promise<Line[]>;
}

export const atMost = (number: number): Goal => ({ is: 'at-most', number });
export const atLeast = (number: number): Goal => ({ is: 'at-least', number });

/** The number that a goal is held against. */
export const numberOf = ({ measured }: Line): number => ('alone' in measured ? measured.alone : measured.ratio.median);

/** Null where there is no goal. */
export function isReached(line: Line): boolean | null {
  if (!line.goal) return null;
  const number = numberOf(line);
  return line.goal.is === 'at-most' ? number <= line.goal.number : number >= line.goal.number;
}
