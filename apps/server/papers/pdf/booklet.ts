import { buffer } from 'node:stream/consumers';
import type Pdf from 'pdfkit';
import { pdfkit } from './drawing.js';
import { Faces } from './faces.js';
import { SIZES, type Paper } from './paper.js';
import { Pen, type Hand } from './pen.js';

/** How a booklet is laid out. */
export interface BookletLook {
  readonly title: string;
  readonly paper: Paper;
  readonly layout: 'portrait' | 'landscape';
  /** What stands at the foot of each page beside its number. */
  readonly foot: string;
}

export interface Column {
  readonly title: string;
  /** Its share of the width. */
  readonly share: number;
  readonly isBold?: boolean;
}

const MARGIN = 34;
const FOOT = 22;
const LEADING = 1.25;
const PAD = 2.5;
const GREY = '#555';
const RULE = '#bbb';
const GROUND = '#ececec';
const MOST_LINES = 400;

const TITLE: Hand = { size: 17, weight: 700 };
const HEADING: Hand = { size: 11.5, weight: 700 };
const BODY: Hand = { size: 8, weight: 400 };
const BOLD: Hand = { ...BODY, weight: 700 };
const SMALL: Hand = { size: 6.5, weight: 400, colour: GREY };

/** Pages that fill from the top: headings, sentences and tables that go on over as many pages as they need. */
export class Booklet {
  readonly document: InstanceType<typeof Pdf>;
  readonly pen: Pen;
  /** How far down the page is filled. */
  y = MARGIN;

  constructor(private readonly look: BookletLook) {
    this.document = new (pdfkit())({
      size: SIZES[look.paper],
      layout: look.layout,
      margin: 0,
      bufferPages: true,
      lang: 'en',
      info: { Title: look.title, Producer: 'Setboard', Creator: 'Setboard' },
    });
    Faces.register(this.document);
    this.pen = new Pen(this.document, new Faces());
  }

  readonly left = MARGIN;

  get width(): number {
    return this.document.page.width - 2 * MARGIN;
  }

  /** Where a page has to end for its foot. */
  get bottom(): number {
    return this.document.page.height - MARGIN - FOOT;
  }

  turn(): void {
    this.document.addPage();
    this.y = MARGIN;
  }

  /** Turns the page where this much does not go in any more. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > MARGIN) this.turn();
  }

  title(text: string, under: string): void {
    this.write(text, TITLE);
    this.write(under, { ...BODY, colour: GREY });
    this.y += 4;
  }

  /** A heading stays with what is under it. */
  heading(text: string): void {
    this.need(60);
    this.y += 9;
    this.write(text, HEADING);
    this.y += 2;
  }

  /** One paragraph; long ones are broken between words and go on over the page. */
  write(text: string, hand: Hand = BODY): void {
    for (const line of this.pen.lines(text, this.width, MOST_LINES, hand)) {
      this.need(hand.size * LEADING);
      this.pen.line(line, { x: this.left, y: this.y }, hand);
      this.y += hand.size * LEADING;
    }
  }

  /** One of several lines that belong together, behind a dash; in so many lines at most. */
  item(text: string, hand: Hand, most = MOST_LINES): void {
    const indent = hand.size;
    for (const [nth, line] of this.pen.lines(text, this.width - indent, most, hand).entries()) {
      this.need(hand.size * LEADING);
      if (nth === 0) this.pen.line('-', { x: this.left + 1, y: this.y }, hand);
      this.pen.line(line, { x: this.left + indent, y: this.y }, hand);
      this.y += hand.size * LEADING;
    }
    this.y += 1.5;
  }

  bold(text: string): void {
    this.write(text, BOLD);
  }

  note(text: string): void {
    this.write(text, SMALL);
  }

  /** A table whose columns' names come again on each page; nothing in it is cut off, however long it is. */
  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => (share / all) * this.width);
    const titles = columns.map(({ title }) => title);
    const row = (height: number): void => {
      if (this.y + height <= this.bottom) return;
      this.turn();
      this.row(titles, widths, () => BOLD, GROUND);
    };
    this.need(40);
    this.y += 2;
    this.row(titles, widths, () => BOLD, GROUND);
    for (const cells of rows) {
      const hand = (nth: number): Hand => (columns[nth]?.isBold ? BOLD : BODY);
      const lines = this.linesOf(cells, widths, hand);
      // One that is longer than a page goes on over it, line by line.
      const most = Math.max(1, Math.floor((this.bottom - MARGIN - 30) / (BODY.size * LEADING)));
      const deepest = Math.max(1, ...lines.map(({ length }) => length));
      for (let from = 0; from < deepest; from += most) {
        const part = lines.map((each) => each.slice(from, from + most));
        row(this.heightOf(part));
        this.cells(part, widths, hand);
      }
    }
    this.y += 3;
  }

  /** Draws what is drawn by hand into a rectangle below, whole on one page. */
  draw(height: number, how: (y: number) => void): void {
    this.need(height);
    how(this.y);
    this.y += height;
  }

  /** The whole file: now that all pages are known, each gets its number. */
  async finish(): Promise<Buffer> {
    const { count } = this.document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.document.switchToPage(page);
      const y = this.document.page.height - MARGIN - 8;
      const number = `page ${page + 1} of ${count}`;
      const end = this.left + this.width;
      const room = this.width - this.pen.widthOf(number, SMALL) - 20;
      this.document
        .moveTo(this.left, y - 5)
        .lineTo(end, y - 5)
        .lineWidth(0.5)
        .strokeColor(RULE)
        .stroke();
      this.pen.line(this.look.foot, { x: this.left, y }, this.pen.fitting(this.look.foot, room, SMALL));
      this.pen.line(number, { x: end - this.pen.widthOf(number, SMALL), y }, SMALL);
    }
    this.document.end();
    return buffer(this.document);
  }

  private row(cells: readonly string[], widths: readonly number[], hand: (nth: number) => Hand, ground: string): void {
    const lines = this.linesOf(cells, widths, hand);
    this.document.rect(this.left, this.y, this.width, this.heightOf(lines)).fill(ground);
    this.cells(lines, widths, hand);
  }

  private linesOf(cells: readonly string[], widths: readonly number[], hand: (nth: number) => Hand): string[][] {
    return cells.map((text, nth) => this.pen.lines(text, (widths[nth] ?? 0) - 2 * PAD, MOST_LINES, hand(nth)));
  }

  private heightOf(lines: readonly string[][]): number {
    return Math.max(1, ...lines.map(({ length }) => length)) * BODY.size * LEADING + 2 * PAD - 1;
  }

  private cells(lines: readonly string[][], widths: readonly number[], hand: (nth: number) => Hand): void {
    let x = this.left;
    for (const [nth, cell] of lines.entries()) {
      for (const [at, line] of cell.entries())
        this.pen.line(line, { x: x + PAD, y: this.y + PAD - 1 + at * BODY.size * LEADING }, hand(nth));
      x += widths[nth] ?? 0;
    }
    this.y += this.heightOf(lines);
    this.document.moveTo(this.left, this.y).lineTo(this.left + this.width, this.y);
    this.document.lineWidth(0.4).strokeColor(RULE).stroke();
  }
}
