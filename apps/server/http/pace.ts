/** How many of something each key did in the second that runs now. */
export class Pace {
  private readonly counts = new Map<string, number>();
  private second = -1;

  constructor(private readonly perSecond: number) {}

  /** Counts one more for `key` and says whether it is still within its pace; `nowMs` by any clock that goes on. */
  allows(key: string, nowMs: number): boolean {
    const second = Math.floor(nowMs / 1_000);
    if (second !== this.second) {
      this.second = second;
      this.counts.clear();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.perSecond;
  }

  /** The same for several at once: each counts, and each has to be within its pace. */
  allowsAll(keys: readonly string[], nowMs: number): boolean {
    return keys.filter((key) => !this.allows(key, nowMs)).length === 0;
  }
}
