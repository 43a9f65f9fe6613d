import { PULSE_EVERY_MS } from '#wire';

/** A beat that begins so late was held up by everything else that there is to do. */
const BEHIND_MS = 100;

/** Knows whether the server has more to do than it can: whatever can be put off waits for the pulses then. In ms of the monotonic clock. */
export class BeatWatch {
  private dueAt = Infinity;
  private isLate = false;

  begins(now: number): void {
    this.isLate = now > this.dueAt + BEHIND_MS;
    this.dueAt = now + PULSE_EVERY_MS;
  }

  ends(): void {
    this.isLate = false;
  }

  /** From when a beat is late until it has been said. */
  isBehind(now: number): boolean {
    return this.isLate || now > this.dueAt + BEHIND_MS;
  }
}
