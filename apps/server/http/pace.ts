/** How many of something each key did in a second, by name of the key. */
export type Counts = ReadonlyMap<string, number>;

/** Other servers hear of a key from this part of the most on. */
const TOLD_FROM = 1 / 100;

/** Those that came to enough of the most to be told of to other servers, whose words to each other stay short by it. */
export const worthTelling = (counts: Counts, most: number): Counts =>
  new Map([...counts].filter(([, count]) => count >= most * TOLD_FROM));

/** How many of something each key did in the second that runs now. */
export class Pace {
  private counts = new Map<string, number>();
  /** In the second before this one. */
  private before: Counts = new Map();
  private elsewhere: Counts = new Map();
  private second = -1;

  constructor(private readonly perSecond: number) {}

  /** Counts one more for `key` and says whether it is still within its pace; `nowMs` by any clock that goes on. */
  allows(key: string, nowMs: number): boolean {
    this.turnTo(nowMs);
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.mostOf(key);
  }

  /** The same for several at once: each counts, and each has to be within its pace. */
  allowsAll(keys: readonly string[], nowMs: number): boolean {
    return keys.filter((key) => !this.allows(key, nowMs)).length === 0;
  }

  /** What keys tried in the last whole second, where that is worth a word to the other servers. */
  busy(nowMs: number): Counts {
    this.turnTo(nowMs);
    return worthTelling(this.before, this.perSecond);
  }

  /** What keys tried on all other servers together in a second just now. */
  hear(elsewhere: Counts): void {
    this.elsewhere = elsewhere;
  }

  /** What the others leave, or a part of the pace by how much of the tries came here, whichever is more. */
  private mostOf(key: string): number {
    const there = this.elsewhere.get(key) ?? 0;
    if (there === 0) return this.perSecond;
    const here = this.before.get(key) ?? 0;
    return Math.max(this.perSecond - there, (this.perSecond * here) / (here + there));
  }

  private turnTo(nowMs: number): void {
    const second = Math.floor(nowMs / 1_000);
    if (second === this.second) return;
    this.before = second === this.second + 1 ? this.counts : new Map();
    this.counts = new Map();
    this.second = second;
  }
}
