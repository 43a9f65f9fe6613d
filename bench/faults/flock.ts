import type { ChildProcess } from 'node:child_process';
import { launch } from '../process.js';

/** Many screens in a process of their own. */
export class Flock {
  private constructor(private readonly child: ChildProcess) {}

  static async open(url: string, token: string, count: number): Promise<Flock> {
    return new Flock((await launch('faults/flock-process.ts', { url, token, count })).child);
  }

  /** So many are there from now on: how long it took until each of them had its first pulse, in ms. */
  async be(count: number): Promise<number> {
    const answered = new Promise<number>((resolve) =>
      this.child.once('message', (said) => resolve((said as { ms: number }).ms)),
    );
    this.child.send({ count });
    return answered;
  }

  end(): void {
    this.child.kill();
  }
}
