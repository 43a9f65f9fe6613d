/** How much each sender has on the way, and nobody more than the most. */
export class Unanswered {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** Runs it, and counts it for its sender until it is answered; null, and nothing is run, where the sender has the most already. */
  async during<T>(sender: string, run: () => Promise<T>): Promise<T | null> {
    const before = this.counts.get(sender) ?? 0;
    if (before >= this.most) return null;
    this.counts.set(sender, before + 1);
    try {
      return await run();
    } finally {
      const left = (this.counts.get(sender) ?? 1) - 1;
      if (left > 0) this.counts.set(sender, left);
      else this.counts.delete(sender);
    }
  }
}
