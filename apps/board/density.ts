import { toldWords, type TileView } from '#ui/words';
import { textEms } from './text-width.js';

/**
 * How much of a weapon a tile tells, and how large, in 1/1080 of the screen's shorter side. SC2: tiles shrink in these steps
 * before pages turn. A size of 0 leaves that line out; number, load and holder are in each step (SC3).
 */
export interface Step {
  name: StepName;
  /** How number, load, holder and age stand to one another: see Tile of #ui. */
  form: 'row' | 'pair' | 'stack' | 'line';
  number: number;
  load: number;
  title: number;
  seen: number;
  told: number;
  warning: number;
  who: number;
  life: number;
  padding: number;
  gap: number;
  /** The most lines that a long text may take before it ends in an ellipsis. */
  most: TileLines;
}
export type StepName = 'grand' | 'roomy' | 'middle' | 'tight' | 'pair' | 'narrow' | 'line';

/** How many lines each text of a tile takes; 0 leaves it out. */
export interface TileLines {
  title: number;
  seen: number;
  told: number;
  warning: number;
  who: number;
  does: number;
}

const TIGHT = { title: 0, seen: 0, told: 24, warning: 25, who: 43, life: 0, padding: 10, gap: 4 };
const ONE_LINE: TileLines = { title: 0, seen: 0, told: 1, warning: 1, who: 1, does: 0 };

const STEPS: Record<StepName, Step> = {
  grand: {
    name: 'grand',
    form: 'row',
    number: 96,
    load: 62,
    title: 42,
    seen: 30,
    told: 38,
    warning: 38,
    who: 66,
    life: 38,
    padding: 24,
    gap: 12,
    most: { title: 2, seen: 2, told: 3, warning: 3, who: 2, does: 1 },
  },
  roomy: {
    name: 'roomy',
    form: 'row',
    number: 68,
    load: 43,
    title: 32,
    seen: 24,
    told: 30,
    warning: 30,
    who: 46,
    life: 30,
    padding: 16,
    gap: 10,
    most: { title: 2, seen: 2, told: 3, warning: 3, who: 2, does: 1 },
  },
  middle: {
    name: 'middle',
    form: 'row',
    number: 60,
    load: 43,
    title: 27,
    seen: 0,
    told: 26,
    warning: 27,
    who: 43,
    life: 26,
    padding: 14,
    gap: 6,
    most: { title: 1, seen: 0, told: 3, warning: 2, who: 1, does: 0 },
  },
  tight: { name: 'tight', form: 'row', number: 50, load: 43, ...TIGHT, most: { ...ONE_LINE, told: 3, warning: 2 } },
  pair: {
    name: 'pair',
    form: 'pair',
    number: 46,
    load: 43,
    ...TIGHT,
    told: 22,
    padding: 8,
    gap: 3,
    most: { ...ONE_LINE, told: 4, warning: 3 },
  },
  narrow: {
    name: 'narrow',
    form: 'stack',
    number: 50,
    load: 43,
    ...TIGHT,
    life: 24,
    most: { ...ONE_LINE, told: 4, warning: 3 },
  },
  line: { name: 'line', form: 'line', number: 50, load: 43, ...TIGHT, gap: 3, most: ONE_LINE },
};

/** SC3: capitals of B612 are 0.7656 of an em high, so that 43 gives the 32 of 1080 with a little over. */
export const LEAST_FONT = 43;

/** A step with number, load and holder no smaller than `floor`: at `?distance=10` twice LEAST_FONT. */
export function stepAt(name: StepName, floor: number): Step {
  const step = STEPS[name];
  const least = (size: number): number => Math.max(size, Math.ceil(floor));
  return { ...step, number: least(step.number), load: least(step.load), who: least(step.who) };
}

export const LINE_HEIGHT = 1.2;
export const TILE_BORDER = 3;
/** Beside the words of a load mark, and above and below them: its padding and its edge, as in tile.css. */
const LOAD_SIDES_EMS = 0.8;
const LOAD_HEIGHT_EMS = 1.64;
const BESIDE = 14;
/** Room for "1:41:05" where that is how long, else for "14:05", so that nothing moves while an age grows. */
const LONG_AGE_EMS = 3.9;
const AGE_EMS = 2.9;
const AGE_OF_WHO = 0.72;
/** A longer name wraps or ends in an ellipsis, rather than taking a lane's room. */
const LONGEST_WHO_EMS = 5.6;
const WRAPPING_WHO_EMS = 4.2;

/** Widths are rounded to a twentieth of an em; a name that is short by as much would lose its end. */
const ROUNDING_EMS = 0.12;

const whoWidth = (tile: TileView, step: Step): number => (textEms(tile.who) + ROUNDING_EMS) * step.who;
const ageWidth = (tile: TileView, step: Step): number =>
  (tile.isOverAnHour ? LONG_AGE_EMS : AGE_EMS) * AGE_OF_WHO * step.who;
const loadWidth = (tile: TileView, step: Step): number => (textEms(tile.loadText) + LOAD_SIDES_EMS) * step.load;
const numberWidth = (tile: TileView, step: Step): number => textEms(tile.number) * step.number;

/** The sides of a tile: padding and edge. */
export const sidesOf = (step: Step): number => 2 * (step.padding + TILE_BORDER);

/** The least width at which number and load of a tile stand uncut. */
export function leastWidth(tile: TileView, step: Step): number {
  const who = Math.min(whoWidth(tile, step), (step.most.who > 1 ? WRAPPING_WHO_EMS : LONGEST_WHO_EMS) * step.who);
  const load = loadWidth(tile, step);
  const number = numberWidth(tile, step);
  const inner = {
    row: Math.max(number + BESIDE + load, who + BESIDE + ageWidth(tile, step)),
    pair: Math.max(number + BESIDE + who, load),
    stack: Math.max(number + BESIDE + ageWidth(tile, step), load, who),
    line: number + load + who + ageWidth(tile, step) + 3 * BESIDE,
  }[step.form];
  return Math.ceil(inner + sidesOf(step));
}

/** Words do not break where a line ends, so that a line is taken to hold a little less than it could. */
const LINE_FILL = 0.9;

function linesFor(text: string, size: number, inner: number, most: number): number {
  if (text === '' || size === 0 || most === 0) return 0;
  const width = textEms(text) * size;
  if (width <= inner) return 1;
  return Math.min(most, Math.ceil(width / (inner * LINE_FILL)));
}

/** A pair's age stands in this line too, so that it is always there. */
function toldLine(tile: TileView, step: Step): string {
  const age = step.form === 'pair' ? [tile.isOverAnHour ? '1:00:00' : '00:00'] : [];
  return [...age, ...toldWords(tile, step.life > 0)].join(' · ');
}

/** How many lines each text takes in a tile of a given width. */
export function linesOf(tile: TileView, step: Step, width: number): TileLines {
  const inner = width - sidesOf(step);
  const beside = { row: ageWidth(tile, step), pair: numberWidth(tile, step), stack: 0, line: 0 }[step.form];
  const whoInner = inner - BESIDE - beside;
  return {
    title: linesFor(tile.name, step.title, inner, step.most.title),
    seen: linesFor(tile.seen, step.seen, inner, step.most.seen),
    told: linesFor(toldLine(tile, step), step.told, inner, step.most.told),
    warning: linesFor(tile.warning, step.warning, inner, step.most.warning),
    who: Math.max(1, Math.min(step.most.who, Math.ceil(whoWidth(tile, step) / whoInner))),
    does: tile.whoDoes === '' ? 0 : step.most.does,
  };
}

/** How high a tile is with so many lines of each text. */
export function heightOf(tile: TileView, step: Step, lines: TileLines): number {
  const load = step.load * LOAD_HEIGHT_EMS;
  const who = lines.who * step.who * LINE_HEIGHT;
  const first = {
    row: Math.max(step.number, load),
    pair: Math.max(step.number, who),
    stack: step.number,
    line: Math.max(step.number, load),
  }[step.form];
  const rows = [
    first,
    step.form === 'pair' || step.form === 'stack' ? load : 0,
    lines.title * step.title * LINE_HEIGHT,
    lines.seen * step.seen * LINE_HEIGHT,
    lines.warning * step.warning * LINE_HEIGHT,
    lines.told * step.told * LINE_HEIGHT,
    step.form === 'row' || step.form === 'stack' ? who : 0,
    lines.does * step.seen * LINE_HEIGHT - (lines.does * step.gap) / 2,
    tile.until === '' ? 0 : step.life,
  ].filter((row) => row > 0);
  return Math.ceil(sidesOf(step) + rows.reduce((sum, row) => sum + row, 0) + step.gap * (rows.length - 1));
}

/** A locked weapon is a chip with its number. */
export interface ChipSize {
  height: number;
  font: number;
  gap: number;
}

export type ChipSizes = readonly [ChipSize, ...ChipSize[]];

/** The sizes that chips may shrink to, largest first. */
export const CHIP_SIZES: ChipSizes = [
  { height: 66, font: 40, gap: 12 },
  { height: 54, font: 33, gap: 10 },
  { height: 44, font: 27, gap: 8 },
  { height: 36, font: 22, gap: 6 },
];

/** How wide chips are that hold numbers of up to so many ems. */
export const chipWidth = (ems: number, chip: ChipSize): number =>
  Math.ceil(Math.max(1.3, ems) * chip.font + chip.font * 0.7);
