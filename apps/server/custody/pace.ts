/** How many of something each key did in the second that runs now. */
export class Pace {
  private readonly counts = new Map<string, number>();
  private second = 0;

  constructor(private readonly perSecond: number) {}

  /** Counts one more for `key` and says whether it is still within its pace. */
  allows(key: string, now: Date): boolean {
    const second = Math.floor(now.getTime() / 1_000);
    if (second !== this.second) {
      this.second = second;
      this.counts.clear();
    }
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.perSecond;
  }
}
