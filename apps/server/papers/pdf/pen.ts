import type Pdf from 'pdfkit';
import type { Faces, Run, Weight } from './faces.js';

/** A rectangle on a page, in points from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a text is set. */
export interface Hand {
  readonly size: number;
  readonly weight: Weight;
  readonly colour?: string;
}

const BLACK = '#000';
const ELLIPSIS = '…';

/** Writes text on a document in whatever faces it takes, one line at a time. */
export class Pen {
  constructor(
    private readonly document: InstanceType<typeof Pdf>,
    private readonly faces: Faces,
  ) {}

  widthOf(text: string, { size, weight }: Hand): number {
    return this.faces.runs(text, weight).reduce((width, run) => width + this.runWidth(run, size), 0);
  }

  /** One line whose upper left corner is here; returns where it ends. */
  line(text: string, { x, y }: Pick<Box, 'x' | 'y'>, { size, weight, colour = BLACK }: Hand): number {
    let at = x;
    for (const run of this.faces.runs(text, weight)) {
      // By one baseline, whatever height a face has.
      const place = { lineBreak: false, baseline: 'alphabetic' } as const;
      this.document.font(run.face).fontSize(size).fillColor(colour);
      this.document.text(run.text, at, y + size, place);
      at += this.runWidth(run, size);
    }
    return at;
  }

  /** The largest size up to the hand's in which a text is no wider than this. */
  fitting(text: string, width: number, hand: Hand): Hand {
    const wide = this.widthOf(text, hand);
    return wide <= width ? hand : { ...hand, size: (hand.size * width) / wide };
  }

  /** A text in at most so many lines of this width, broken between words; what does not go in ends in an ellipsis. */
  lines(text: string, width: number, most: number, hand: Hand): string[] {
    const lines: string[] = [];
    let rest = text.trim();
    while (rest !== '' && lines.length < most) {
      const isLast = lines.length === most - 1;
      const line = isLast ? this.cut(rest, width, hand) : this.head(rest, width, hand);
      lines.push(line);
      rest = isLast ? '' : rest.slice(line.length).trim();
    }
    return lines;
  }

  /** As many whole words as go in; of one that is wider than the line, as many letters. */
  private head(text: string, width: number, hand: Hand): string {
    if (this.widthOf(text, hand) <= width) return text;
    let head = '';
    for (const word of text.split(/(?<= )/)) {
      if (this.widthOf((head + word).trimEnd(), hand) > width) break;
      head += word;
    }
    return head === '' ? this.letters(text, width, hand) : head.trimEnd();
  }

  private cut(text: string, width: number, hand: Hand): string {
    if (this.widthOf(text, hand) <= width) return text;
    return this.letters(text, width - this.widthOf(ELLIPSIS, hand), hand).trimEnd() + ELLIPSIS;
  }

  /** As many letters as go in, one at least; by halves, since a text may have a thousand of them and not one space. */
  private letters(text: string, width: number, hand: Hand): string {
    const letters = Array.from(text);
    let [fits, least] = [1, letters.length];
    while (fits < least) {
      const middle = Math.ceil((fits + least) / 2);
      if (this.widthOf(letters.slice(0, middle).join(''), hand) <= width) fits = middle;
      else least = middle - 1;
    }
    return letters.slice(0, fits).join('');
  }

  private runWidth({ face, text }: Run, size: number): number {
    return this.document.font(face).fontSize(size).widthOfString(text);
  }
}
