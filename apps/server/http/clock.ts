/** What time it is. A class, so that it is its own injection token; tests bind another. */
export abstract class Clock {
  abstract now(): Date;
}

/** The machine's own clock. */
export class WallClock extends Clock {
  now(): Date {
    return new Date();
  }
}
