import { asOneLine, attention, rollingSince, STATUSES, type Instant, type State, type Status } from '#custody';
import {
  attentionWords,
  barredWords,
  byNumber,
  dayWords,
  headline,
  meetingWords,
  nameOf,
  nothingOut,
  stillOut,
  stopCalledBy,
  tileOf,
  timeOfDay,
  type AttentionWords,
  type HeadlinePart,
} from '#ui/words';
import type { LaneInput } from './plan.js';

/** ST1: one stop that stands. */
export interface StopView {
  stopId: number;
  why: string;
  calledBy: string;
  /** ST3: who has given half a lift; empty while nobody has. */
  lifting: string;
}

/** What is not locked: named, and by how many in each lane for where there is no room for the names. */
export interface OutView {
  named: readonly string[];
  counted: readonly string[];
  /** What is said where none is. */
  none: string;
}

/** DY2: a break, and which weapons are not locked, with whom. */
export interface BreakView {
  words: string;
  notLocked: OutView;
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
  attention: readonly AttentionWords[];
  meeting: string | null;
  isRolling: boolean;
  /** Nothing registered yet. */
  isEmpty: boolean;
}

function lanesOf(state: State, at: Instant): LaneInput[] {
  const weapons = Object.values(state.weapons).sort(byNumber);
  const lane = (status: Status): LaneInput => {
    const tiles = weapons.filter((weapon) => weapon.status === status).map((weapon) => tileOf(state, weapon, at));
    // What needs attention comes first; within that they stand by number.
    return { status, tiles: tiles.sort((a, b) => Number(b.needsAttention) - Number(a.needsAttention)) };
  };
  return STATUSES.map(lane).filter(({ status, tiles }) => status !== 'out-of-service' || tiles.length > 0);
}

const LINES_ONE_BY_ONE = 3;

/** SC4: what floods is told once a kind, with its numbers. */
function attentionOf(state: State, at: Instant): AttentionWords[] {
  // DY2: while it is a break the band says who has what, so that nothing is said twice.
  const lines = attention(state, at).filter(({ kind }) => kind !== 'not-locked-in-break');
  if (lines.length <= LINES_ONE_BY_ONE) return lines.map((line) => attentionWords(state, line));
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const line = asOneLine(lines.filter((each) => each.kind === kind));
    return line ? [attentionWords(state, line)] : [];
  });
}

const OUT_LANES = [
  'with-actor',
  'with-ad',
  'inspected',
  'returned',
  'out-of-service',
] as const satisfies readonly Status[];
const COUNTED: Record<(typeof OUT_LANES)[number], string> = {
  'with-actor': 'with actors',
  'with-ad': 'with the AD',
  inspected: 'inspected',
  returned: 'returned',
  'out-of-service': 'out of service',
};

function outOf(state: State): OutView {
  const counts = OUT_LANES.map((status) => {
    const count = Object.values(state.weapons).filter((weapon) => weapon.status === status).length;
    return count > 0 ? `${count} ${COUNTED[status]}` : '';
  });
  return { named: stillOut(state), counted: counts.filter(Boolean), none: nothingOut(state) };
}

function breakOf(state: State): BreakView | null {
  const { day, production } = state;
  if (!day?.break || day.wrapped) return null;
  const why = day.breakWhy ? `: ${day.breakWhy}` : '';
  return { words: `Break since ${timeOfDay(day.break, production.timeZone)}${why}`, notLocked: outOf(state) };
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
      lifting: stop.lifts.map((personId) => nameOf(state, personId)).join(', '),
    })),
    stillOut: outOf(state),
    break: breakOf(state),
    barred: barredWords(state),
    attention: attentionOf(state, at),
    meeting: meetingWords(state),
    isRolling: rollingSince(state, at) !== null,
    isEmpty: Object.keys(state.weapons).length === 0,
  };
}
