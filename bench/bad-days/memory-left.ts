import { readFileSync } from 'node:fs';
import { descendantsOf, signalAll } from '../../e2e/processes.js';

const LOOK_EVERY_MS = 50;
const KILOBYTE = 1 << 10;

/** What a process holds that the kernel could not take back: nothing that it can read from a file again. 0 where it is gone. */
function heldBytes(pid: number): { own: number; shared: number } {
  const fieldOf = (status: string, name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * KILOBYTE;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { own: fieldOf(status, 'RssAnon'), shared: fieldOf(status, 'RssShmem') };
  } catch {
    return { own: 0, shared: 0 };
  }
}

/**
 * Stands for a machine on which only so much memory is left: whenever a program and all that it started hold more together,
 * the largest of them is killed at once, as Linux does it. What several share counts once. Linux only.
 */
export class MemoryLeft {
  /** The most that all of them held together, in bytes. */
  most = 0;
  kills = 0;
  private readonly looking: NodeJS.Timeout;

  constructor(
    private readonly pid: number,
    private readonly bytes: number,
  ) {
    this.looking = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  end(): void {
    clearInterval(this.looking);
  }

  private look(): void {
    const held = [this.pid, ...descendantsOf(this.pid)].map((pid) => ({ pid, ...heldBytes(pid) }));
    const all = held.reduce((sum, { own }) => sum + own, 0) + Math.max(...held.map(({ shared }) => shared));
    this.most = Math.max(this.most, all);
    if (all <= this.bytes) return;
    const [largest] = held.sort((one, other) => other.own - one.own);
    if (!largest) return;
    this.kills += 1;
    signalAll([largest.pid], 'SIGKILL');
  }
}
