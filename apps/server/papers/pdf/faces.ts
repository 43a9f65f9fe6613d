import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import type Pdf from 'pdfkit';
import { fontkit } from './drawing.js';

export type Weight = 400 | 700;

/** A stretch of text that one face can write. */
export interface Run {
  face: string;
  text: string;
}

/** The screens' own face first, then what it has no letters for. Between them: Latin, Greek, Cyrillic, Vietnamese, Devanagari. */
const FACES = [
  'b612/files/b612-latin',
  ...['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese', 'devanagari'].map(
    (script) => `noto-sans/files/noto-sans-${script}`,
  ),
];
const WEIGHTS: readonly Weight[] = [400, 700];
const NOT_WRITTEN = '?';
/** What the first face writes without being asked: nearly every cell of a long report. */
const PLAIN = /^[ -~·’]*$/;

const require = createRequire(import.meta.url);
const fileOf = (face: string): string => require.resolve(`@fontsource/${face}-normal.woff`);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
// Joiners and variation selectors are no letters: they only say how the ones beside them look.
const UNWRITTEN = /\p{Default_Ignorable_Code_Point}/u;

/** The faces that papers are set in, and which of them can write what: a face without a letter would print an empty box. */
export class Faces {
  private readonly fonts = new Map<string, Font>();

  /** Makes every face known to a document; only those that are used go into it. */
  static register(document: InstanceType<typeof Pdf>): void {
    for (const face of FACES)
      for (const weight of WEIGHTS) document.registerFont(`${face}-${weight}`, fileOf(`${face}-${weight}`));
  }

  /** A text in stretches of one face each. What no face has a letter for is a question mark, never an empty box. */
  runs(text: string, weight: Weight): Run[] {
    if (PLAIN.test(text)) return [{ face: `${FACES[0]}-${weight}`, text }];
    const runs: Run[] = [];
    for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
      const face = FACES.find((each) => this.canWrite(`${each}-${weight}`, segment));
      const next = { face: `${face ?? FACES[0]}-${weight}`, text: face ? segment : NOT_WRITTEN };
      const last = runs.at(-1);
      // A space is every face's: it must not part what belongs together.
      if (last && (last.face === next.face || segment === ' ')) last.text += next.text;
      else runs.push(next);
    }
    return runs;
  }

  private canWrite(face: string, segment: string): boolean {
    const font = this.fontOf(face);
    return Array.from(segment).every(
      (letter) => UNWRITTEN.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
  }

  private fontOf(face: string): Font {
    const known = this.fonts.get(face);
    if (known) return known;
    const opened = fontkit().openSync(fileOf(face));
    if (!('hasGlyphForCodePoint' in opened)) throw new Error(`${face} is a collection of fonts`);
    this.fonts.set(face, opened);
    return opened;
  }
}
