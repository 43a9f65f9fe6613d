import type { Box } from '../pdf/pen.js';

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** A sheet of labels, in points: what is not said of its right and its bottom is alike on both sides. */
export interface Sheet {
  readonly size: 'A4' | 'LETTER';
  readonly columns: number;
  readonly rows: number;
  readonly label: Pick<Box, 'width' | 'height'>;
  readonly left: number;
  readonly top: number;
  readonly between: number;
}

const mm = (length: number): number => (length * 72) / 25.4;

/** The commonest label sheets of each paper: 3 × 8 of 63.5 × 33.9 mm, and 3 × 10 of 2 5⁄8 × 1 inch. */
export const SHEETS: Record<Paper, Sheet> = {
  a4: {
    size: 'A4',
    columns: 3,
    rows: 8,
    label: { width: mm(63.5), height: mm(33.9) },
    left: mm(7.25),
    top: mm(12.9),
    between: mm(2.5),
  },
  letter: {
    size: 'LETTER',
    columns: 3,
    rows: 10,
    label: { width: mm(66.675), height: mm(25.4) },
    left: mm(4.7625),
    top: mm(12.7),
    between: mm(3.175),
  },
};

/** Where the nth label of all stands: its page, counted from 0, and its rectangle there. */
export function placeOf({ columns, rows, label, left, top, between }: Sheet, nth: number): { page: number; box: Box } {
  const page = Math.floor(nth / (columns * rows));
  const row = Math.floor(nth / columns) % rows;
  const column = nth % columns;
  return { page, box: { x: left + column * (label.width + between), y: top + row * label.height, ...label } };
}

/** The parts of one label. */
export interface Parts {
  /** With the quiet zone around the code. */
  readonly code: Box;
  readonly number: Box;
  readonly name: Box;
  readonly kind: Box;
  readonly production: Box;
}

const EDGE = mm(1.5);
/** Two lines on a high label, where they are short; one on a low one. */
const kindOf = (side: number): number => (side > mm(28) ? mm(5.8) : mm(3));
const PRODUCTION = mm(2.8);

/** The code on the left, as large as the label lets it be; beside it the number, and in what is left the words. */
export function partsOf({ x, y, width, height }: Box): Parts {
  const side = height - 2 * EDGE;
  const beside = { x: x + EDGE + side + EDGE, width: width - side - 3 * EDGE };
  const number = side * 0.4;
  const kind = kindOf(side);
  const name = side - number - kind - PRODUCTION;
  const top = y + EDGE;
  return {
    code: { x: x + EDGE, y: top, width: side, height: side },
    number: { ...beside, y: top, height: number },
    name: { ...beside, y: top + number, height: name },
    kind: { ...beside, y: top + number + name, height: kind },
    production: { ...beside, y: top + number + name + kind, height: PRODUCTION },
  };
}
