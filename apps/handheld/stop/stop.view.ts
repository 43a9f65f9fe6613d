import { areBothSides, barOnLift, maySend, type PersonId, type Refusal, type State, type Stop } from '#custody';
import { counted, nameOf, nothingOut, otherHalf, outsideWords, stillOut, stopCalledBy, timeOfDay } from '#ui/words';

/** One stop as the hand-held shows it, with this person's half of its lift. */
export interface StopView {
  stopId: number;
  why: string;
  calledBy: string;
  /** "H. Ortiz: gun cleared and locked" of each half that was given. */
  halves: string[];
  /** Whose half is still wanted. */
  wanted: string;
  /** Whether this person's role may lift at all. */
  mayLift: boolean;
  bar: Refusal | null;
}

/** ST3: which half is still to be given, in words. */
function wantedWords(state: State, stop: Stop, me: PersonId): string {
  const [given] = stop.lifts;
  const giver = state.people[given ?? ''];
  if (!giver) return 'Two halves are wanted: an armorer’s and an AD’s, each from their own sign-in.';
  const mine = state.people[me];
  return mine && areBothSides(giver, mine)
    ? 'Yours is wanted, the second half.'
    : `Still to come: ${otherHalf(state, giver.personId)}.`;
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
      wanted: wantedWords(state, stop, me),
      mayLift: person !== undefined && maySend(person, 'lift-stop'),
      bar: person ? barOnLift(state, stop, person) : null,
    };
  });

/** ST1: what is still out while a stop stands. */
export const outInStop = (state: State): string[] => stillOut(state);

/** DY2, RD6: a break on a narrow banner: what is not home, by name where few are. */
export interface BreakView {
  why: string;
  out: string;
}

const FEW = 2;

const fewOr = (named: readonly string[], lead: string, many: string): string =>
  named.length === 0 ? '' : named.length <= FEW ? `${lead}: ${named.join(', ')}` : many;

/** DY2: null where there is no break. */
export function breakView(state: State): BreakView | null {
  const { day, production } = state;
  if (!day?.break || day.wrapped) return null;
  const out = stillOut(state);
  const outside = outsideWords(state);
  return {
    why: `${day.breakWhy || 'Since'} ${day.breakWhy ? 'since ' : ''}${timeOfDay(day.break, production.timeZone)}`,
    out: [
      out.length === 0 ? nothingOut(state) : fewOr(out, 'Not locked', `${counted(out.length, 'weapon')} not locked`),
      fewOr(outside, 'Rounds outside', `Rounds outside with ${outside.length}`),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}
