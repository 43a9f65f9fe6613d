import type { Cursor, Entry, PersonId, State } from '#custody';

/** ST3: who gave the first half of a lift, by the entry of the second half, which completed it. */
export type FirstHalves = Readonly<Record<Cursor, PersonId>>;

/** Watches a log for the lifts of stops that were completed; `before` is the state that it begins from. */
export class Lifts {
  private readonly waiting = new Map<Cursor, PersonId>();
  private readonly completed: Record<Cursor, PersonId> = {};

  constructor(before: Pick<State, 'stops'>) {
    for (const { stopId, lifts } of before.stops) if (lifts[0] !== undefined) this.waiting.set(stopId, lifts[0]);
  }

  /** The next entry, and the state after it. */
  see(after: Pick<State, 'stops'>, entry: Entry): void {
    if (entry.type !== 'lift-stop' || entry.by === null) return;
    const { stopId } = entry.data;
    const isStanding = after.stops.some((stop) => stop.stopId === stopId);
    const first = this.waiting.get(stopId);
    // A half that a new stop voided is given anew, and the newest one counts.
    if (isStanding) this.waiting.set(stopId, entry.by.personId);
    else if (first !== undefined) this.completed[entry.cursor] = first;
  }

  /** As of the entries that were seen. */
  get firstHalves(): FirstHalves {
    return this.completed;
  }
}
