/** One moment by both clocks, in ms: the monotonic one may stand still in sleep, the wall clock may be changed. */
export interface Moment {
  mono: number;
  wall: number;
}

/** Time as the link takes it, so that a test can hold it still. */
export interface Clock {
  now: () => Moment;
  /** Runs `then` once after so many ms; the answer calls it off. */
  after: (ms: number, then: () => void) => () => void;
}

/** The clocks and timers of this browser. */
export const browserClock: Clock = {
  now: () => ({ mono: performance.now(), wall: Date.now() }),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/** How long ago, in ms, by whichever clock says longer; a wall clock that was set back counts as far as it was set. */
export const elapsedMs = (since: Moment, now: Moment): number =>
  Math.max(now.mono - since.mono, Math.abs(now.wall - since.wall));
