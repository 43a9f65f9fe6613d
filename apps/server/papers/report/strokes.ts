import type Pdf from 'pdfkit';
import type { Look, MarkShape } from '#record';
import type { Box } from '../pdf/pen.js';

type Document = InstanceType<typeof Pdf>;

/** SC3: on a printer without colours each is another grey, and each has its pattern and edge besides. */
const FILLS: Record<Look['fill'], string | null> = {
  none: null,
  line: '#8a8a8a',
  grey: '#e2e2e2',
  bright: '#ffffff',
  dummy: '#f6edc0',
  blank: '#f0a860',
};

/** Stripes within a rectangle. */
export function hatch(document: Document, { x, y, width, height }: Box, between: number, colour: string): void {
  document.save();
  document.rect(x, y, width, height).clip();
  for (let at = x - height; at < x + width; at += between) document.moveTo(at, y + height).lineTo(at + height, y);
  document.lineWidth(0.6).strokeColor(colour).stroke();
  document.restore();
}

function crossed(document: Document, box: Box): void {
  hatch(document, box, 4, '#888');
  const { x, y, width, height } = box;
  document.save();
  document.rect(x, y, width, height).clip();
  for (let at = x - height; at < x + width; at += 4) document.moveTo(at, y).lineTo(at + height, y + height);
  document.lineWidth(0.6).strokeColor('#888').stroke();
  document.restore();
}

/** A piece of a weapon's bar, drawn as the screens draw it: by height, edge and pattern, and colour besides. */
export function drawStretch(document: Document, box: Box, look: Look): void {
  const { x, y, width, height } = box;
  const fill = FILLS[look.fill];
  if (fill) document.rect(x, y, width, height).fill(fill);
  if (look.fill === 'dummy') hatch(document, box, 3, '#a08a20');
  if (look.pattern === 'rising') hatch(document, box, 4, '#999');
  if (look.pattern === 'crossed') crossed(document, box);
  // What is thinner than its own edges would be black.
  if (look.edge !== 'none' && width > 3) {
    document.lineWidth(0.6).strokeColor('#222');
    if (look.edge === 'dashed') document.dash(2, { space: 1.5 });
    document.rect(x, y, width, height).stroke();
    if (look.edge === 'double' && width > 4) document.rect(x + 1.3, y + 1.3, width - 2.6, height - 2.6).stroke();
    document.undash();
  }
  // CH4: lapsed is a heavy hatched foot.
  if (look.isLate) hatch(document, { x, y: y + height - 2.5, width, height: 2.5 }, 1.8, '#b3120a');
}

type Points = readonly (readonly [number, number])[];
const square: Points = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];
/** The outline of each mark, null for a circle; as on the screens. */
const OUTLINES: Record<MarkShape, Points | null> = {
  triangle: [
    [0, -1],
    [1, 0.85],
    [-1, 0.85],
  ],
  unequal: square,
  eye: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  minus: [
    [-1, -0.85],
    [1, -0.85],
    [0, 1],
  ],
  clock: null,
  cross: square,
  bubble: [
    [-1, -0.8],
    [1, -0.8],
    [1, 0.4],
    [0, 0.4],
    [-0.5, 1],
    [-0.5, 0.4],
    [-1, 0.4],
  ],
  people: null,
  flag: [
    [-0.7, -1],
    [1, -0.4],
    [-0.7, 0.2],
    [-0.7, 1],
  ],
};

/** The lines inside each. */
const SIGNS: Record<MarkShape, readonly Points[]> = {
  triangle: [
    [
      [0, -0.35],
      [0, 0.35],
    ],
    [
      [0, 0.5],
      [0, 0.65],
    ],
  ],
  unequal: [
    [
      [-0.55, -0.25],
      [0.55, -0.25],
    ],
    [
      [-0.55, 0.25],
      [0.55, 0.25],
    ],
    [
      [-0.35, 0.6],
      [0.35, -0.6],
    ],
  ],
  eye: [
    [
      [-0.2, 0],
      [0.2, 0],
    ],
    [
      [0, -0.2],
      [0, 0.2],
    ],
  ],
  minus: [
    [
      [-0.4, -0.3],
      [0.4, -0.3],
    ],
  ],
  clock: [
    [
      [0, -0.55],
      [0, 0],
      [0.45, 0],
    ],
  ],
  cross: [
    [
      [-0.5, -0.5],
      [0.5, 0.5],
    ],
    [
      [-0.5, 0.5],
      [0.5, -0.5],
    ],
  ],
  bubble: [
    [
      [-0.5, -0.2],
      [0.5, -0.2],
    ],
  ],
  people: [
    [
      [-0.5, 0.5],
      [0, 0.1],
      [0.5, 0.5],
    ],
    [
      [-0.1, -0.3],
      [0.1, -0.3],
    ],
  ],
  flag: [],
};

function along(document: Document, points: Points, { x, y }: Pick<Box, 'x' | 'y'>, radius: number): void {
  for (const [nth, [dx, dy]] of points.entries())
    if (nth === 0) document.moveTo(x + dx * radius, y + dy * radius);
    else document.lineTo(x + dx * radius, y + dy * radius);
}

/** SC3: a mark by its shape, dark with a light sign in it, and an edge that keeps it apart from what is under it. */
export function drawMark(document: Document, shape: MarkShape, at: Pick<Box, 'x' | 'y'>, radius: number): void {
  const outline = OUTLINES[shape];
  if (outline) {
    along(document, outline, at, radius);
    document.closePath();
  } else document.circle(at.x, at.y, radius);
  document.lineWidth(0.8).fillAndStroke('#111', '#fff');
  for (const sign of SIGNS[shape]) along(document, sign, at, radius);
  if (SIGNS[shape].length > 0) document.lineWidth(0.9).strokeColor('#fff').stroke();
}
