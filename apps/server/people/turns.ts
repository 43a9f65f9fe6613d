/**
 * Work of one key, one after the other. A try counts as wrong until it proved right, so that a thousand guesses at once get no
 * further than a thousand in a row; without turns, right ones that come together would count against each other.
 */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs `work` behind what the key has under way; its outcome, or its fault, is the caller's. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.last.set(key, mine);
    const leave = (): void => {
      if (this.last.get(key) === mine) this.last.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }
}
