import type { Status } from '#custody';
import type { LaneInput } from './plan.js';

/** The further from the safe, the more room (screens.md). */
const SHARES: Record<Status, number> = {
  locked: 1,
  inspected: 1.5,
  'with-ad': 1.5,
  'with-actor': 1.9,
  returned: 1.4,
  'out-of-service': 1.4,
};

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What is left over beyond the least widths goes to the lanes that are short of their share, in proportion. */
export function sharedOut(least: readonly number[], lanes: readonly LaneInput[], whole: number): number[] {
  const shares = sum(lanes.map(({ status }) => SHARES[status]));
  const left = whole - sum(least);
  const owed = lanes.map(({ status }, index) => Math.max(0, (whole * SHARES[status]) / shares - (least[index] ?? 0)));
  const owedInAll = sum(owed);
  return least.map((width, index) => width + (owedInAll === 0 ? 0 : (left * (owed[index] ?? 0)) / owedInAll));
}

/** How a lane of a given width would turn out. */
export interface Outlook {
  pageCount: number;
  widerBy: number;
}

const MOST_ROUNDS = 24;

/** A lane that would have to turn pages takes room from those that have more than they need. */
export function widened(
  shared: readonly number[],
  least: readonly number[],
  outlook: (lane: number, width: number) => Outlook,
): number[] {
  let widths = [...shared];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const outlooks = widths.map((width, lane) => ({ lane, ...outlook(lane, width) }));
    const spare = widths.map((width, lane) =>
      outlooks[lane]?.pageCount === 1 ? Math.max(0, width - (least[lane] ?? 0)) : 0,
    );
    const spareInAll = sum(spare);
    const taker = outlooks
      .filter(({ pageCount, widerBy }) => pageCount > 1 && widerBy <= spareInAll)
      .sort((a, b) => b.pageCount - a.pageCount)[0];
    if (!taker) return widths;
    widths = widths.map((width, lane) =>
      lane === taker.lane ? width + taker.widerBy : width - ((spare[lane] ?? 0) * taker.widerBy) / spareInAll,
    );
  }
  return widths;
}
