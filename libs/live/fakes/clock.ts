import type { Clock } from '../clock.js';

/** A clock that stands until a test moves it. */
export interface FakeClock extends Clock {
  /** Time passes by both clocks; timers run as they come due, and promises settle before and in between. */
  pass: (ms: number) => Promise<void>;
  /** The machine sleeps, or somebody sets its clock: the wall clock alone moves, and no timer runs. */
  moveWall: (ms: number) => void;
}

/** Lets whatever is waiting for a promise go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export function createFakeClock(startsAt = Date.parse('2026-11-22T14:32:00.000Z')): FakeClock {
  let mono = 0;
  let wall = startsAt;
  let timers: { at: number; run: () => void }[] = [];
  const takeDue = (until: number): { at: number; run: () => void } | undefined => {
    const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
    timers = timers.filter((timer) => timer !== due);
    return due;
  };
  return {
    now: () => ({ mono, wall }),
    after(ms, then) {
      const timer = { at: mono + ms, run: then };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async pass(ms) {
      const until = mono + ms;
      await settle();
      for (let due = takeDue(until); due; due = takeDue(until)) {
        wall += due.at - mono;
        mono = due.at;
        due.run();
        await settle();
      }
      wall += until - mono;
      mono = until;
      await settle();
    },
    moveWall(ms) {
      wall += ms;
    },
  };
}
