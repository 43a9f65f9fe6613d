/** What was on its way for longer comes from a link that stood still: whoever sent it decides it by now. */
const OLD_MS = 400;

interface OnItsWay {
  /** When it was sent at the earliest, in ms of the receiver's own monotonic clock. */
  readonly sentAt: number;
  /** How long its answer was waited for from then on. */
  readonly withinMs: number;
}

/**
 * How long a command that was handed on may still take here, in ms; null where it is too old to be taken. Goes by no wall
 * clock of two machines. `mayBeOldMs` is how long the receiver itself may have stood still.
 */
export function timeLeftMs({ sentAt, withinMs }: OnItsWay, now: number, mayBeOldMs: number): number | null {
  const ageMs = Math.max(now - sentAt, mayBeOldMs, 0);
  return ageMs > OLD_MS || ageMs >= withinMs ? null : withinMs - ageMs;
}

/** What one clock shows less what another one does. */
export class ClockLead {
  private leadMs: number | null = null;

  /** Takes a look at the other clock; what was seen of it is somewhat old, so the true lead is never less than the largest seen. */
  see(otherMs: number, now: number): void {
    const seen = otherMs - now;
    this.leadMs = this.leadMs === null ? seen : Math.max(seen, this.leadMs - DRIFT_MS);
  }

  /** The least that the other clock shows by now; null before the first look. */
  atLeast(now: number): number | null {
    return this.leadMs === null ? null : now + this.leadMs;
  }
}

/** Far more than two clocks part from one look to the next, so that an old look is outdone in time. */
const DRIFT_MS = 0.05;
