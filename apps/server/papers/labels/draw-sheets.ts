import { setImmediate } from 'node:timers/promises';
import type Pdf from 'pdfkit';
import { pdfkit } from '../pdf/drawing.js';
import { Faces } from '../pdf/faces.js';
import { Pen } from '../pdf/pen.js';
import { drawLabel } from './draw-label.js';
import type { AskedLabels } from './labels.js';
import { placeOf } from './sheet.js';

/** A document that fills itself, label by label: a code takes some milliseconds, and no pulse waits for three hundred. */
export function drawSheets(
  { sheet, labels }: AskedLabels,
  faces: Faces,
): { document: InstanceType<typeof Pdf>; drawn: Promise<void> } {
  const document = new (pdfkit())({
    size: sheet.size,
    margin: 0,
    autoFirstPage: false,
    lang: 'en',
    info: { Title: 'Labels for weapons', Producer: 'Setboard', Creator: 'Setboard' },
  });
  Faces.register(document);
  const pen = new Pen(document, faces);
  async function draw(): Promise<void> {
    let pages = 0;
    for (const [nth, label] of labels.entries()) {
      const { page, box } = placeOf(sheet, nth);
      if (page === pages) {
        document.addPage();
        pages += 1;
      }
      drawLabel(document, pen, label, box);
      await setImmediate();
    }
    document.end();
  }
  return { document, drawn: draw() };
}
