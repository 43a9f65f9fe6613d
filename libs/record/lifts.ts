import type { Cursor, Entry, Instant, PersonId, State } from '#custody';

/** ST3: who gave the first half of a lift, by the entry of the second half, which completed it. */
export type FirstHalves = Readonly<Record<Cursor, PersonId>>;

/** ST3: a stop that was lifted: by whom, the first half first, and when. */
export interface Lifted {
  by: [PersonId, PersonId];
  at: Instant;
}

/** Watches a log for the lifts of stops that were completed; `before` is the state that it begins from. */
export class Lifts {
  private readonly waiting = new Map<Cursor, PersonId>();
  private readonly lifted = new Map<Cursor, Lifted>();
  private readonly completed: Record<Cursor, PersonId> = {};

  constructor(before: Pick<State, 'stops'>) {
    for (const { stopId, lifts } of before.stops) if (lifts[0] !== undefined) this.waiting.set(stopId, lifts[0]);
  }

  /** The next entry, and the state after it. */
  see(after: Pick<State, 'stops'>, entry: Entry): void {
    if (entry.type !== 'lift-stop' || entry.by === null) return;
    const { stopId } = entry.data;
    const { personId } = entry.by;
    const isStanding = after.stops.some((stop) => stop.stopId === stopId);
    const first = this.waiting.get(stopId);
    // A half that a new stop voided is given anew, and the newest one counts.
    if (isStanding) this.waiting.set(stopId, personId);
    else if (first !== undefined) {
      this.completed[entry.cursor] = first;
      this.lifted.set(stopId, { by: [first, personId], at: entry.at });
    }
  }

  /** As of the entries that were seen. */
  get firstHalves(): FirstHalves {
    return this.completed;
  }

  /** Null while it stands. */
  of(stopId: Cursor): Lifted | null {
    return this.lifted.get(stopId) ?? null;
  }
}
