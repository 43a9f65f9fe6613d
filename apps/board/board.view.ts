import {
  asOneLine,
  attention,
  outsideOf,
  placeWith,
  rollingSince,
  STATUSES,
  type AttentionKind,
  type Instant,
  type State,
  type Status,
  type Weapon,
} from '#custody';
import {
  attentionWords,
  barredWords,
  byNumber,
  concernsWords,
  counted,
  dayWords,
  headline,
  looserWords,
  meetingWords,
  nameOf,
  nothingOut,
  otherHalf,
  outsideWords,
  stillOut,
  stopCalledBy,
  tileOf,
  timeOfDay,
  type AttentionWords,
  type ConcernsWords,
  type HeadlinePart,
  type LooserWords,
} from '#ui/words';
import type { LaneInput } from './plan.js';

/** ST1: one stop that stands. */
export interface StopView {
  stopId: number;
  why: string;
  calledBy: string;
  /** ST3: who has given half a lift, and who still has to; empty while nobody has. */
  lifting: string;
}

/** What is not locked: named, and by how many in each lane for where there is no room for the names. */
export interface OutView {
  named: readonly string[];
  counted: readonly string[];
  /** What is said where none is. */
  none: string;
}

/** DY2: a break, which weapons are not locked, with whom, and which rounds are outside (RD6). */
export interface BreakView {
  words: string;
  /** null while a stop's band lists what is out: nothing is told twice (SC4). */
  notLocked: OutView | null;
  roundsOutside: OutView;
}

/** Everything that the board shows, worked out from the state at the pulse's time. */
export interface BoardView {
  productionName: string;
  isSample: boolean;
  day: string;
  headline: readonly HeadlinePart[];
  lanes: readonly LaneInput[];
  stops: readonly StopView[];
  /** ST1: what is still out, with whom; told while a stop stands. */
  stillOut: OutView;
  break: BreakView | null;
  /** CU9. */
  barred: readonly string[];
  /** What somebody should act on, worst first, then what only wants to be known; one line a kind (SC4). */
  attention: readonly AttentionWords[];
  /** CU12. */
  looser: LooserWords | null;
  /** ST6: how many stand and about which numbers; null while none does. */
  concerns: ConcernsWords | null;
  meeting: string | null;
  isRolling: boolean;
  /** Nothing registered yet. */
  isEmpty: boolean;
}

function lanesOf(state: State, at: Instant): LaneInput[] {
  const weapons = Object.values(state.weapons).sort(byNumber);
  const rolls = rollingSince(state, at);
  const isOff = ({ status }: Weapon): boolean => status === 'out-of-service';
  const isNew = ({ frozenBy = [] }: Weapon): boolean =>
    rolls !== null && frozenBy.every((id) => (state.incidents[id]?.at ?? '') >= rolls);
  // DY3: while the camera rolls no sixth lane opens. What is frozen meanwhile stands with who has it, and says so itself.
  const opens = weapons.filter(isOff).every(isNew);
  const laneOf = (weapon: Weapon): Status =>
    !opens || !isOff(weapon) ? weapon.status : weapon.holder ? placeWith(state.people[weapon.holder]) : 'locked';
  const lane = (status: Status): LaneInput => {
    const tiles = weapons.filter((weapon) => laneOf(weapon) === status).map((weapon) => tileOf(state, weapon, at));
    // What needs attention comes first; within that they stand by number.
    return { status, tiles: tiles.sort((a, b) => Number(b.needsAttention) - Number(a.needsAttention)) };
  };
  return STATUSES.map(lane).filter(({ status, tiles }) => status !== 'out-of-service' || tiles.length > 0);
}

/** DY2: while it is a break its band says who has what, so that nothing is said twice. */
const IN_BREAKS_BAND: ReadonlySet<AttentionKind> = new Set(['not-locked-in-break', 'rounds-outside-in-break']);

/** SC4: one line a kind, so that nothing floods and nothing is told twice. */
function attentionOf(state: State, at: Instant): AttentionWords[] {
  const lines = attention(state, at).filter(({ kind }) => !IN_BREAKS_BAND.has(kind));
  const words = [...new Set(lines.map(({ kind }) => kind))].flatMap((kind) => {
    const line = asOneLine(lines.filter((each) => each.kind === kind));
    return line ? [attentionWords(state, line, at)] : [];
  });
  return words.sort((a, b) => Number(a.isQuiet) - Number(b.isQuiet));
}

/** In the order in which they are told. */
const COUNTED: Record<Exclude<Status, 'locked'>, string> = {
  'with-actor': 'with actors',
  'with-ad': 'with the AD',
  inspected: 'inspected',
  returned: 'returned',
  'out-of-service': 'out of service',
};

function outOf(state: State): OutView {
  const counts = Object.entries(COUNTED).map(([status, words]) => {
    const count = Object.values(state.weapons).filter((weapon) => weapon.status === status).length;
    return count > 0 ? `${count} ${words}` : '';
  });
  return { named: stillOut(state), counted: counts.filter(Boolean), none: nothingOut(state) };
}

/** RD6: rounds outside weapons in a break, each with who has them, or how many there are. */
function roundsOutside(state: State): OutView {
  const lots = Object.values(state.lots);
  const rounds = lots.reduce((sum, lot) => sum + outsideOf(lot), 0);
  const people = new Set(lots.flatMap(({ outside }) => Object.keys(outside))).size;
  return { named: outsideWords(state), counted: [`${rounds} with ${counted(people, 'person', 'people')}`], none: '' };
}

function breakOf(state: State): BreakView | null {
  const { day, production } = state;
  if (!day?.break || day.wrapped) return null;
  const why = day.breakWhy ? `: ${day.breakWhy}` : '';
  return {
    words: `Break since ${timeOfDay(day.break, production.timeZone)}${why}`,
    notLocked: state.stops.length > 0 ? null : outOf(state),
    roundsOutside: roundsOutside(state),
  };
}

/** The board's view of a state at a given time. */
export function boardView(state: State, at: Instant): BoardView {
  const { production } = state;
  return {
    productionName: production.name,
    isSample: production.sample,
    day: dayWords(state),
    headline: headline(state),
    lanes: lanesOf(state, at),
    stops: state.stops.map((stop) => ({
      stopId: stop.stopId,
      why: stop.why,
      calledBy: stopCalledBy(state, stop),
      lifting: stop.lifts
        .map((by) => `Half lifted by ${nameOf(state, by)}, ${otherHalf(state, by)} still has to`)
        .join(', '),
    })),
    stillOut: outOf(state),
    break: breakOf(state),
    barred: barredWords(state),
    attention: attentionOf(state, at),
    looser: looserWords(state),
    concerns: concernsWords(state),
    meeting: meetingWords(state),
    isRolling: rollingSince(state, at) !== null,
    isEmpty: Object.keys(state.weapons).length === 0,
  };
}
