import type Pdf from 'pdfkit';
import { encode } from 'uqr';
import type { Box, Hand, Pen } from '../pdf/pen.js';
import { partsOf } from './sheet.js';

/** What a label says. */
export interface Label {
  /** What the code says: the address that the station's scanner reads. */
  readonly address: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly production: string;
}

const QUIET_MODULES = 4;
const GREY = '#555';
const CUT = '#bbb';

const NAME: Hand = { size: 8, weight: 700 };
const KIND: Hand = { size: 6.5, weight: 400 };
const PRODUCTION: Hand = { size: 5.5, weight: 400, colour: GREY };
const LINE = 1.2;

/** Draws one label into its rectangle; the hairline around it is for scissors, where the sheet is not cut already. */
export function drawLabel(document: InstanceType<typeof Pdf>, pen: Pen, label: Label, box: Box): void {
  const parts = partsOf(box);
  document.rect(box.x, box.y, box.width, box.height).lineWidth(0.25).strokeColor(CUT).stroke();
  drawCode(document, label.address, parts.code);
  const large = pen.fitting(label.number, parts.number.width, { size: parts.number.height * 0.95, weight: 700 });
  // Whatever its size, it stands on the same line.
  pen.line(label.number, { x: parts.number.x, y: parts.number.y + parts.number.height * 0.9 - large.size }, large);
  write(pen, label.name, parts.name, NAME);
  write(pen, label.kind, parts.kind, KIND);
  write(pen, label.production, parts.production, PRODUCTION);
}

/** As many lines as go in. */
function write(pen: Pen, text: string, { x, y, width, height }: Box, hand: Hand): void {
  const most = Math.max(1, Math.floor(height / (hand.size * LINE)));
  for (const [nth, line] of pen.lines(text, width, most, hand).entries())
    pen.line(line, { x, y: y + nth * hand.size * LINE }, hand);
}

/** Dark modules side by side are one rectangle, and all of them one path: sharp at any size, and small. */
function drawCode(document: InstanceType<typeof Pdf>, text: string, { x, y, width }: Box): void {
  const code = encode(text, { ecc: 'M', border: 0 });
  const module = width / (code.size + 2 * QUIET_MODULES);
  for (const [row, modules] of code.data.entries()) {
    for (let from = 0; from < modules.length; from += 1) {
      if (!modules[from]) continue;
      let to = from;
      while (modules[to + 1]) to += 1;
      const at = { x: x + (from + QUIET_MODULES) * module, y: y + (row + QUIET_MODULES) * module };
      document.rect(at.x, at.y, (to - from + 1) * module, module);
      from = to;
    }
  }
  document.fill('#000');
}
