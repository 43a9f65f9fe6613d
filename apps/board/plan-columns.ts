import { STATUS_WORDS } from '#ui/words';
import { leastWidth, type ChipSize, type ChipSizes, type Step } from './density.js';
import type { LaneInput, LanePlan, Placed, Plan, PlanInput } from './plan.js';
import { chipPages, leastChips } from './plan-chips.js';
import { fillTiles, type Filled } from './plan-tiles.js';
import { sharedOut, widened } from './plan-widths.js';
import { textEms } from './text-width.js';

export const LANE_PADDING = 15;
const LANE_GAP = 16;
/** A lane's title with the count of its weapons. */
const LANE_HEAD = 66;
const LANE_TITLE = 29;
const LANE_COUNT = 42;
const BESIDE = 14;

interface FilledLane extends Filled {
  chip: ChipSize | null;
}

const EMPTY: FilledLane = {
  pageCount: 1,
  place: () => [[]],
  doAllStay: true,
  isCut: false,
  chip: null,
  widerBy: Infinity,
};

function fill(lane: LaneInput, step: Step, width: number, height: number, chips: ChipSizes): FilledLane {
  const inner = width - 2 * LANE_PADDING;
  if (lane.tiles.length === 0) return EMPTY;
  if (lane.status !== 'locked') return { ...fillTiles(lane.tiles, step, inner, height), chip: null };
  const { pages, place, doAllStay, chip } = chipPages(lane.tiles, inner, height, chips);
  const widerBy = chip.height * 2;
  return { pageCount: pages.length, place: () => pages.map(place), doAllStay, isCut: false, chip, widerBy };
}

/** "57 of" stands before the count while pages turn. */
const PART_SIZE = 24;
const MAY_TURN_FROM = 10;

function titleWidth({ status, tiles }: LaneInput): number {
  const part = tiles.length >= MAY_TURN_FROM ? textEms(`${tiles.length} of`) * PART_SIZE + BESIDE : 0;
  return textEms(STATUS_WORDS[status]) * LANE_TITLE + textEms(String(tiles.length)) * LANE_COUNT + BESIDE + part;
}

function leastLane(lane: LaneInput, step: Step, chip: ChipSize): number {
  const inner =
    lane.status === 'locked'
      ? leastChips(lane.tiles, chip)
      : Math.max(0, ...lane.tiles.map((tile) => leastWidth(tile, step)));
  return Math.max(titleWidth(lane), inner) + 2 * LANE_PADDING;
}

/** From the corner of a lane's room for tiles to the corner of the lane. */
const inLane = (item: Placed): Placed => ({ ...item, x: item.x + LANE_PADDING, y: item.y + LANE_HEAD });

/** Lanes beside one another, each as wide as its tiles need and, beyond that, as its share says; null if they don't fit. */
export function planColumns(
  input: PlanInput,
  step: Step,
  chips: ChipSizes,
  stood: readonly number[] = [],
): Plan | null {
  const { lanes } = input;
  const whole = input.width - (lanes.length - 1) * LANE_GAP;
  const height = input.height - LANE_HEAD - LANE_PADDING;
  // Chips shrink before five lanes beside one another are given up.
  const least = chips
    .map((chip) => lanes.map((lane) => leastLane(lane, step, chip)))
    .find((widths) => widths.reduce((sum, width) => sum + width, 0) <= whole);
  if (!least) return null;

  // DY3: lanes that stood this wide and still can, do.
  const canStand = stood.length === lanes.length && least.every((width, index) => width <= (stood[index] ?? 0));
  const widths = canStand
    ? stood
    : widened(sharedOut(least, lanes, whole), least, (index, width) => {
        const lane = lanes[index];
        return lane ? fill(lane, step, width, height, chips) : EMPTY;
      });
  let x = 0;
  const columns = lanes.map((lane, index) => {
    const width = widths[index] ?? 0;
    const box = { x, y: 0, width, height: input.height };
    x += width + LANE_GAP;
    const filled = fill(lane, step, width, height, chips);
    return { lane, box, ...filled, pages: filled.place() };
  });
  const pageOf = (page: number): LanePlan[] =>
    columns.map(({ lane: { status, tiles }, box, pages }) => {
      const items = (pages[page % pages.length] ?? []).map(inLane);
      return { status, head: 'above', count: tiles.length, ...box, items };
    });
  const pageCount = Math.max(...columns.map(({ pages }) => pages.length));
  return {
    form: 'columns',
    step,
    chip: columns.find((column) => column.chip)?.chip ?? chips[0],
    pages: Array.from({ length: pageCount }, (_, page) => pageOf(page)),
    isCut: columns.some(({ isCut }) => isCut),
    doAllStay: columns.every(({ doAllStay }) => doAllStay),
  };
}
