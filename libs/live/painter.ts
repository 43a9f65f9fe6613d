import type { Cursor } from '#custody';
import { elapsedMs, type Clock, type Moment } from './clock.js';
import type { Line } from './line.js';
import type { Page } from './page.js';

/** `painted` goes out at most this often on one socket. */
const PAINTED_EVERY_MS = 1_000;

export interface PainterOptions {
  clock: Clock;
  page: Page;
  line: () => Line | null;
  /** What the board shows, or null while it shows nothing. */
  shown: () => Cursor | null;
  onAsked: () => void;
  onAnswered: () => void;
}

/** Tells the server what this screen has painted, one `painted` at a time: each answer is a round trip measured. */
export interface Painter {
  /** Says it, if it is time to and the last one was answered. */
  look: (now: Moment) => void;
  /** A new socket owes nothing for the old one's. */
  opened: () => void;
}

export function createPainter({ clock, page, line, shown, onAsked, onAnswered }: PainterOptions): Painter {
  let saidAt: Moment | null = null;
  let owes: Line | null = null;

  async function say(on: Line, cursor: Cursor): Promise<void> {
    onAsked();
    try {
      await on.painted(cursor);
    } catch {
      return;
    }
    if (owes !== on) return;
    owes = null;
    onAnswered();
  }

  return {
    look(now) {
      const on = line();
      if (!on || owes || !page.isVisible() || shown() === null) return;
      if (saidAt && elapsedMs(saidAt, now) < PAINTED_EVERY_MS) return;
      owes = on;
      page.afterPaint(() => {
        const cursor = shown();
        if (owes !== on) return;
        if (line() !== on || cursor === null) {
          owes = null;
          return;
        }
        saidAt = clock.now();
        void say(on, cursor);
      });
    },
    opened() {
      owes = null;
      saidAt = null;
    },
  };
}
