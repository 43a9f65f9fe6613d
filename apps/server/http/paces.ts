import { Injectable } from '@nestjs/common';
import { Pace, type Counts } from './pace.js';

/** Counts by name of what is counted, then by key, as one server tells them to the others. */
export type CountsTold = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Everything that has a pace on this server, so that it holds on all of them together. */
@Injectable()
export class Paces {
  private readonly paces = new Map<string, Pace>();

  /** A pace by this name, alike on every server. */
  of(name: string, perSecond: number): Pace {
    const pace = new Pace(perSecond);
    this.paces.set(name, pace);
    return pace;
  }

  told(nowMs: number): CountsTold {
    return Object.fromEntries([...this.paces].map(([name, pace]) => [name, Object.fromEntries(pace.busy(nowMs))]));
  }

  hear(told: readonly CountsTold[]): void {
    for (const [name, pace] of this.paces) pace.hear(summed(told.map((each) => each[name] ?? {})));
  }
}

/** The same keys of several servers, added up. */
export function summed(told: readonly Readonly<Record<string, number>>[]): Counts {
  const sums = new Map<string, number>();
  for (const counts of told)
    for (const [key, count] of Object.entries(counts)) sums.set(key, (sums.get(key) ?? 0) + count);
  return sums;
}
