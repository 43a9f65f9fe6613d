import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import type { Draw } from '../../libs/custody/testing/draw.js';
import { oneDraw } from '../../libs/custody/testing/draws.js';

const DRAWN_AT_ONCE = 1_000;

/** Everything that is left to chance in a run, so that its seed replays it. */
export class Chance {
  private state: number;
  private drawn: Draw[] = [];
  private ids = 0;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to 1 (mulberry32: small, even, and the same on every machine). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  of<T>(all: readonly T[]): T {
    const chosen = all[Math.floor(this.next() * all.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** A chance of its own, for one part of a run: what another part takes does not change it. */
  apart(name: string): Chance {
    return new Chance(createHash('sha256').update(`${this.seed} ${name}`).digest().readUInt32BE());
  }

  draw(): Draw {
    if (this.drawn.length === 0)
      this.drawn = fc.sample(oneDraw, { seed: Math.floor(this.next() * 2 ** 31), numRuns: DRAWN_AT_ONCE });
    return this.drawn.pop() ?? this.draw();
  }

  id(): string {
    this.ids += 1;
    return this.idOf(String(this.ids));
  }

  /** The UUID that stands for a name in this run. */
  idOf(name: string): string {
    const hex = createHash('sha256').update(`${this.seed} id ${name}`).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}
