import { areBothSides, maySend, type PersonId, type Refusal, type State, type Stop } from '#custody';
import { nameOf, stillOut, stopCalledBy } from '#ui/words';

/** One stop as the hand-held shows it, with this person's half of its lift. */
export interface StopView {
  stopId: number;
  why: string;
  calledBy: string;
  /** "H. Ortiz: gun cleared and locked" of each half that was given. */
  halves: string[];
  /** Whether this person's role may lift at all. */
  mayLift: boolean;
  bar: Refusal | null;
}

/** ST3: one armorer and one AD, two people. */
function barOnLift(state: State, stop: Stop, me: PersonId): Refusal | null {
  const [given] = stop.lifts;
  if (given === undefined) return null;
  if (stop.lifts.includes(me))
    return { rule: 'ST3', reason: 'half-already-given', message: 'You gave your half. Now an armorer gives theirs.' };
  const mine = state.people[me];
  const theirs = state.people[given];
  if (mine && theirs && areBothSides(theirs, mine)) return null;
  return {
    rule: 'ST3',
    reason: 'other-side-wanted',
    message: `${nameOf(state, given)} gave one half. The other comes from the other side: one armorer and one AD.`,
  };
}

/** ST1: every stop that stands, the newest first. */
export const stopViews = (state: State, me: PersonId): StopView[] =>
  state.stops.toReversed().map((stop) => {
    const person = state.people[me];
    return {
      stopId: stop.stopId,
      why: stop.why,
      calledBy: stopCalledBy(state, stop),
      halves: stop.lifts.map((by, index) => `${nameOf(state, by)}: ${stop.done[index] ?? ''}`),
      mayLift: person !== undefined && maySend(person, 'lift-stop'),
      bar: barOnLift(state, stop, me),
    };
  });

/** ST1: what is still out while a stop stands. */
export const outInStop = (state: State): string[] => stillOut(state);
