import type { MarkShape } from '#record';

interface Point {
  x: number;
  y: number;
}

/** Half of a mark's height. */
export const MARK_RADIUS = 8;

type Draw = (on: CanvasRenderingContext2D, r: number) => void;

const round: Draw = (on, r) => on.arc(0, 0, r, 0, Math.PI * 2);

function line(on: CanvasRenderingContext2D, ...points: readonly (readonly [number, number])[]): void {
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) on.moveTo(x, y);
    else on.lineTo(x, y);
  }
}

function polygon(on: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  line(on, ...points);
  on.closePath();
}

const square: Draw = (on, r) => on.rect(-r, -r, 2 * r, 2 * r);

/** The outline that is filled, so that a mark is seen on any bar. */
const OUTLINES: Record<MarkShape, Draw> = {
  triangle: (on, r) =>
    polygon(on, [
      [0, -r],
      [r, r * 0.85],
      [-r, r * 0.85],
    ]),
  unequal: square,
  eye: (on, r) =>
    polygon(on, [
      [0, -r],
      [r, 0],
      [0, r],
      [-r, 0],
    ]),
  minus: (on, r) =>
    polygon(on, [
      [-r, -r * 0.85],
      [r, -r * 0.85],
      [0, r],
    ]),
  clock: round,
  cross: square,
  bubble: (on, r) =>
    polygon(on, [
      [-r, -r * 0.8],
      [r, -r * 0.8],
      [r, r * 0.4],
      [0, r * 0.4],
      [-r * 0.5, r],
      [-r * 0.5, r * 0.4],
      [-r, r * 0.4],
    ]),
  people: round,
  flag: (on, r) =>
    polygon(on, [
      [-r * 0.7, -r],
      [r, -r * 0.4],
      [-r * 0.7, r * 0.2],
    ]),
};

/** What is drawn inside it. */
const SIGNS: Record<MarkShape, Draw> = {
  triangle: (on, r) => {
    line(on, [0, -r * 0.35], [0, r * 0.25]);
    line(on, [0, r * 0.5], [0, r * 0.65]);
  },
  unequal: (on, r) => {
    line(on, [-r * 0.55, -r * 0.25], [r * 0.55, -r * 0.25]);
    line(on, [-r * 0.55, r * 0.25], [r * 0.55, r * 0.25]);
    line(on, [-r * 0.35, r * 0.6], [r * 0.35, -r * 0.6]);
  },
  eye: (on, r) => on.arc(0, 0, r * 0.3, 0, Math.PI * 2),
  minus: (on, r) => line(on, [-r * 0.4, -r * 0.3], [r * 0.4, -r * 0.3]),
  clock: (on, r) => line(on, [0, -r * 0.55], [0, 0], [r * 0.45, 0]),
  cross: (on, r) => {
    line(on, [-r * 0.5, -r * 0.5], [r * 0.5, r * 0.5]);
    line(on, [-r * 0.5, r * 0.5], [r * 0.5, -r * 0.5]);
  },
  bubble: (on, r) => line(on, [-r * 0.5, -r * 0.2], [r * 0.5, -r * 0.2]),
  people: (on, r) => {
    on.arc(0, -r * 0.2, r * 0.25, 0, Math.PI * 2);
    line(on, [-r * 0.5, r * 0.5], [0, r * 0.15], [r * 0.5, r * 0.5]);
  },
  flag: (on, r) => line(on, [-r * 0.7, r], [-r * 0.7, -r]),
};

/** Draws a mark around a point: filled with its colour, its sign and edge in the ground's. */
export function paintMark(
  on: CanvasRenderingContext2D,
  shape: MarkShape,
  { x, y }: Point,
  colour: string,
  ground: string,
): void {
  on.save();
  on.translate(x, y);
  on.beginPath();
  OUTLINES[shape](on, MARK_RADIUS);
  on.fillStyle = colour;
  on.strokeStyle = ground;
  on.lineWidth = 2;
  on.stroke();
  on.fill();
  on.beginPath();
  SIGNS[shape](on, MARK_RADIUS);
  on.strokeStyle = shape === 'flag' ? colour : ground;
  on.lineWidth = 1.8;
  on.stroke();
  on.restore();
}
