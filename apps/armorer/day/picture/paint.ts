import type { Item } from './items.js';
import { ALARMING, bandLook, lookOf, MARK_SHAPES, type BandLook, type Known, type Look, type Span } from '#record';
import { MARK_RADIUS, paintMark } from './paint-mark.js';
import type { Palette } from './palette.js';
import { xOf } from './span.js';

/** Where on a row's canvas something is drawn, in CSS pixels. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What was out for a second is still seen. */
const LEAST_WIDTH = 2;
const FOOT = 5;
const TEXT_PX = 13;
const TEXT_MARGIN = 6;
const LATE_MARGIN = 13;

const FILLS: Record<Look['fill'] | BandLook['fill'], (palette: Palette) => string | null> = {
  none: () => null,
  line: ({ ink4 }) => ink4,
  grey: ({ ink3 }) => ink3,
  bright: ({ ink4 }) => ink4,
  dummy: ({ dummy }) => dummy,
  blank: ({ blank }) => blank,
  stop: ({ stop }) => stop,
};

function fillBox(
  on: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  fill: string | CanvasPattern | null,
): void {
  if (fill === null) return;
  on.fillStyle = fill;
  on.fillRect(x, y, width, height);
}

function edgeBox(on: CanvasRenderingContext2D, box: Box, edge: Look['edge'], colour: string): void {
  if (edge === 'none' || box.width < 4) return;
  const { x, y, width, height } = box;
  on.strokeStyle = colour;
  on.lineWidth = 1;
  on.setLineDash(edge === 'dashed' ? [4, 3] : []);
  on.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  if (edge === 'double') on.strokeRect(x + 3.5, y + 3.5, Math.max(0, width - 7), Math.max(0, height - 7));
  on.setLineDash([]);
}

function writeIn(
  on: CanvasRenderingContext2D,
  { x, y, height }: Box,
  text: string,
  margin: number,
  colour: string,
): void {
  on.fillStyle = colour;
  on.fillText(text, x + margin, y + height / 2 + 1);
}

const inkOn = (fill: Look['fill'] | BandLook['fill'], palette: Palette): string =>
  fill === 'blank' || fill === 'dummy' ? palette.onBlank : fill === 'stop' ? palette.onStop : palette.text;

function paintBox(on: CanvasRenderingContext2D, box: Box, look: Look | BandLook, palette: Palette): void {
  fillBox(on, box, FILLS[look.fill](palette));
  if (look.fill === 'dummy') fillBox(on, box, palette.patterns.dummy);
  if ('pattern' in look && look.pattern !== 'none') fillBox(on, box, palette.patterns[look.pattern]);
  edgeBox(on, box, look.edge, look.fill === 'line' ? palette.ink4 : palette.textDim);
}

/** The longest of the words that there is room for, on a plain ground, so that no stripes go through them. */
function paintWords(on: CanvasRenderingContext2D, box: Box, look: Look | BandLook, palette: Palette): void {
  // The mark of a lapse stands where its stretch begins.
  const margin = 'isLate' in look && look.isLate ? LATE_MARGIN : TEXT_MARGIN;
  const room = box.width - margin - TEXT_MARGIN;
  const text = look.words.find((each) => on.measureText(each).width <= room);
  if (text === undefined || room < TEXT_PX || box.height < TEXT_PX) return;
  const isStriped = look.fill === 'dummy' || ('pattern' in look && look.pattern !== 'none');
  if (isStriped) {
    const width = on.measureText(text).width + TEXT_MARGIN;
    const ground = { ...box, x: box.x + margin - TEXT_MARGIN / 2, y: box.y + 2, width, height: box.height - 4 };
    fillBox(on, ground, FILLS[look.fill](palette));
  }
  writeIn(on, box, text, margin, inkOn(look.fill, palette));
}

/** What a row is drawn with. */
export interface Painting {
  known: Known;
  palette: Palette;
  span: Span;
  width: number;
  height: number;
}

function boxOf(item: Item, share: number, { span, width, height }: Painting): Box | null {
  const left = xOf(Date.parse(item.from), span, width);
  const right = xOf(Date.parse(item.to), span, width);
  if (right < 0 || left > width) return null;
  const x = Math.max(-LEAST_WIDTH, left);
  const tall = Math.max(2, Math.round(height * share));
  return {
    x,
    y: Math.round((height - tall) / 2),
    width: Math.max(LEAST_WIDTH, Math.min(width + 2, right) - x),
    height: tall,
  };
}

function paintStretchOrBand(on: CanvasRenderingContext2D, item: Item, painting: Painting): void {
  if (item.kind === 'mark') return;
  const look = item.kind === 'stretch' ? lookOf(item.stretch, painting.known) : bandLook(item.band);
  const box = boxOf(item, look.height, painting);
  if (!box) return;
  paintBox(on, box, look, painting.palette);
  paintWords(on, box, look, painting.palette);
  if ('isLate' in look && look.isLate)
    fillBox(on, { ...box, y: painting.height - FOOT - 1, height: FOOT }, painting.palette.patterns.late);
}

/** Draws one row of the picture anew. `on` is scaled to CSS pixels already. */
export function paintRow(on: CanvasRenderingContext2D, items: readonly Item[], painting: Painting): void {
  const { palette, width, height } = painting;
  on.clearRect(0, 0, width, height);
  on.font = `${TEXT_PX}px ${palette.font}`;
  on.textBaseline = 'middle';
  for (const item of items) paintStretchOrBand(on, item, painting);
  paintMarks(on, items, painting);
}

/** Marks that would stand on each other stand side by side, and none is cut in half by the picture's edge. */
function paintMarks(on: CanvasRenderingContext2D, items: readonly Item[], painting: Painting): void {
  const { palette, span, width, height } = painting;
  let next = MARK_RADIUS;
  for (const item of items) {
    if (item.kind !== 'mark') continue;
    const at = xOf(Date.parse(item.from), span, width);
    if (at < -1 || at > width + 1) continue;
    const x = Math.min(width - MARK_RADIUS, Math.max(at, next));
    next = x + 2 * MARK_RADIUS;
    const { kind } = item.mark;
    const colour = ALARMING.has(kind) ? palette.alarm : palette.text;
    paintMark(on, MARK_SHAPES[kind], { x, y: height / 2 }, colour, palette.ink0);
  }
}
