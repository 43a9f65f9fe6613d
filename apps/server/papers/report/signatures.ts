import type { Booklet } from '../pdf/booklet.js';
import type { Hand } from '../pdf/pen.js';

const WHO = ['Armorer', '1st AD', 'Producer'] as const;
const TALL = 62;
const LINE = '#444';
const WORDS: Hand = { size: 7, weight: 400, colour: '#444' };
const NAME: Hand = { size: 8.5, weight: 700 };

/** Places for the three who answer for the day, by pen. */
export function placesToSign(booklet: Booklet): void {
  const { document, pen, left } = booklet;
  booklet.need(TALL + 40);
  booklet.heading('Signed');
  booklet.draw(TALL, (y) => {
    const width = booklet.width / WHO.length;
    for (const [nth, who] of WHO.entries()) {
      const x = left + nth * width;
      pen.line(who, { x, y }, NAME);
      for (const [at, words] of ['name', 'signature, date and time'].entries()) {
        const line = y + 30 + at * 24;
        document
          .moveTo(x, line)
          .lineTo(x + width - 18, line)
          .lineWidth(0.6)
          .strokeColor(LINE)
          .stroke();
        pen.line(words, { x, y: line + 1 }, WORDS);
      }
    }
  });
  booklet.y += 8;
}
