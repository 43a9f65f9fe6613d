import type { Status } from '#custody';
import type { TileView } from '#ui/words';
import { CHIP_SIZES, stepAt, type ChipSize, type Step, type StepName, type TileLines } from './density.js';
import { planBands } from './plan-bands.js';
import { planColumns } from './plan-columns.js';

/** All lengths here are in 1/1080 of the screen's shorter side; the layout turns them into pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One weapon on one page, its place counted from its lane's corner. */
export interface Placed extends Box {
  weaponId: string;
  /** A locked weapon is a chip; one that needs attention (RD3) is a bar across its lane, with room for words. */
  look: 'tile' | 'chip' | 'bar';
  lines: TileLines | null;
}

export interface LanePlan extends Box {
  status: Status;
  /** Where a band's title stands: beside its tiles, or above them; a column's is above. */
  head: 'above' | 'beside';
  /** How many weapons there are in it, on this page or another. */
  count: number;
  items: Placed[];
}

/** Where everything stands, page by page. Each weapon is on one page at least (SC2). */
export interface Plan {
  form: 'columns' | 'bands';
  step: Step;
  chip: ChipSize;
  pages: LanePlan[][];
  /** Whether a tile did not even fit by itself: only where scale or distance ask for more than the screen has. */
  isCut: boolean;
  /** Whether what needs attention is on each page. */
  doAllStay: boolean;
}

export interface LaneInput {
  status: Status;
  /** In the order in which they are to stand: what needs attention first. */
  tiles: readonly TileView[];
}

export interface PlanInput {
  width: number;
  height: number;
  /** SC3: the least size of number, load and holder. */
  floor: number;
  isPortrait: boolean;
  lanes: readonly LaneInput[];
}

/** One way to lay the board out. */
export interface Way {
  form: Plan['form'];
  step: StepName;
  /** How wide its columns stood. */
  widths?: readonly number[];
}

/** The way in which a plan is laid out. */
export function wayOf({ form, step, pages }: Plan): Way {
  const widths = form === 'columns' ? (pages[0] ?? []).map(({ width }) => width) : [];
  return { form, step: step.name, widths };
}

const LANDSCAPE: readonly Way[] = [
  { form: 'columns', step: 'roomy' },
  { form: 'columns', step: 'middle' },
  { form: 'columns', step: 'tight' },
  { form: 'columns', step: 'pair' },
  { form: 'columns', step: 'narrow' },
  { form: 'bands', step: 'pair' },
  { form: 'bands', step: 'line' },
];
const PORTRAIT: readonly Way[] = [
  { form: 'bands', step: 'grand' },
  { form: 'bands', step: 'roomy' },
  { form: 'bands', step: 'middle' },
  { form: 'bands', step: 'tight' },
  { form: 'bands', step: 'pair' },
  { form: 'bands', step: 'line' },
];

function along(way: Way, input: PlanInput): Plan | null {
  const step = stepAt(way.step, input.floor);
  return way.form === 'columns' ? planColumns(input, step, CHIP_SIZES, way.widths) : planBands(input, step, CHIP_SIZES);
}

/** Bands on a wide screen lose the picture of five lanes, so they have to save this part of the pages. */
const WORTH_OF_COLUMNS = 0.6;
/** Where bands stand they stay as long as they save this part: else one inspection could turn the whole board over and back. */
const WORTH_OF_STAYING = 0.8;

function isBetter(plan: Plan, best: Plan, doBandsStand: boolean): boolean {
  if (plan.isCut !== best.isCut) return best.isCut;
  if (plan.doAllStay !== best.doAllStay) return plan.doAllStay;
  const worth = doBandsStand ? WORTH_OF_STAYING : WORTH_OF_COLUMNS;
  return plan.pages.length < best.pages.length * (plan.form === best.form ? 1 : worth);
}

/**
 * SC2: the roomiest way in which all weapons stand on one page, else the one with the fewest pages. DY3: while the camera
 * rolls `keep` is the way that stands, so that nothing jumps to another size. Bands that stand stay for less than it takes to begin with them.
 */
export function planBoard(input: PlanInput, keep?: Way, doBandsStand = false): Plan {
  const kept = keep && along(keep, input);
  if (kept && !kept.isCut) return kept;
  let best: Plan | null = null;
  for (const way of input.isPortrait ? PORTRAIT : LANDSCAPE) {
    const plan = along(way, input);
    if (!plan) continue;
    if (!plan.isCut && plan.pages.length === 1) return plan;
    if (!best || isBetter(plan, best, doBandsStand)) best = plan;
  }
  return best ?? planBands(input, stepAt('line', input.floor), CHIP_SIZES);
}
