import * as fc from 'fast-check';
import { ClockLead, timeLeftMs } from './time-left.js';

describe('what is left of a command’s three seconds where it was handed on', () => {
  it('[Contract] is what was left less its time on the way', () => {
    expect(timeLeftMs({ sentAt: 5_000, withinMs: 2_700 }, 5_003, 0)).toBe(2_697);
  });

  it('[Contract] counts the time for which the receiver may have stood still, asleep for instance', () => {
    expect(timeLeftMs({ sentAt: 5_000, withinMs: 2_700 }, 5_003, 100)).toBe(2_600);
    expect(timeLeftMs({ sentAt: 5_000, withinMs: 2_700 }, 5_003, 10_000)).toBeNull();
  });

  it('[Contract] is nothing where it was long on its way, or nobody waits any more', () => {
    expect(timeLeftMs({ sentAt: 5_000, withinMs: 2_700 }, 5_500, 0)).toBeNull();
    expect(timeLeftMs({ sentAt: 5_000, withinMs: 2 }, 5_003, 0)).toBeNull();
  });

  it('[Contract] is never more than whoever sent it waits, whatever the clocks show and however slow the link', () => {
    const way = fc.integer({ min: 0, max: 10_000 });
    const ticks = fc.array(fc.record({ after: fc.integer({ min: 1, max: 500 }), way }), {
      minLength: 1,
      maxLength: 20,
    });
    const apart = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(apart, ticks, way, way, fc.integer({ min: 1, max: 2_700 }), (theirs, seen, wait, link, withinMs) => {
        // True time; the sender's clock shows it, the keeper's is `theirs` ahead.
        const lead = new ClockLead();
        let ticked = 0;
        let read = 0;
        for (const { after, way: late } of seen) {
          ticked += after;
          // A link keeps the order.
          read = Math.max(read, ticked + late);
          lead.see(ticked + theirs, read);
        }
        const sent = read + wait;
        const received = sent + link;
        const left = timeLeftMs({ sentAt: lead.atLeast(sent) ?? 0, withinMs }, received + theirs, 0);
        const until = left === null ? sent : received + left;
        expect(until).toBeLessThanOrEqual(sent + withinMs);
      }),
    );
  });
});
