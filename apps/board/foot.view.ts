import { counted, type AttentionWords, type ConcernsWords, type LooserWords } from '#ui/words';
import { textEms } from './text-width.js';

/** What the foot of the board shows: as many lines as it has room for, worst first, and how many more there are. */
export interface FootView {
  lines: readonly AttentionWords[];
  /** "and 3 more, on the station"; empty where all are shown. Their tiles stay on every page (SC2). */
  more: string;
  /** CU12; empty where nothing is looser. */
  looser: string;
  /** In how many rows of text all of it stands. */
  rows: number;
}

export interface FootInput {
  lines: readonly AttentionWords[];
  looser: LooserWords | null;
  /** ST6. */
  concerns: ConcernsWords | null;
  /** PE4. */
  meeting: string | null;
  /** Pages turn, and their number stands at the end. */
  hasPages: boolean;
  /** In 1/1080 of the screen's shorter side. */
  width: number;
  /** The most rows that the foot may take. */
  rows: number;
}

const SIZE = 26;
/** Between two of them, and what a number of pages takes before what stands. */
const GAP = 36;
/** Words do not break where a row ends. */
const LINE_FILL = 0.92;

/** CU12: each thing by itself, and none left out. */
export const looserText = ({ what, says }: LooserWords): string => `${what} · ${says.join(' · ')}`;

export const lineText = ({ what, detail }: AttentionWords): string => `${what} · ${detail}`;

/** ST6: how many stand and about which numbers. */
export const concernsText = ({ count, numbers }: ConcernsWords): string =>
  numbers === '' ? count : `${count} · ${numbers}`;
/** What its edge takes. */
const EDGE = ' ....';

const NEVER_CHANGES = 'Live ammunition is never allowed on this set';
/** "Page 12 of 14", with its edge. */
const PAGES = 'Page 12 of 14 ....';

/** What stands at the end: the page, the safety meeting (PE4), and the one sentence. */
export const standingText = (meeting: string | null): string =>
  meeting ? `${meeting} · ${NEVER_CHANGES}` : NEVER_CHANGES;

/** Rows that texts take one after another, each in as many rows of its own as it needs where one is too narrow for it. */
function rowsOf(texts: readonly string[], width: number): number {
  let [rows, used] = [0, Infinity];
  for (const text of texts) {
    const wide = textEms(text) * SIZE;
    if (used + GAP + wide <= width) {
      used += GAP + wide;
      continue;
    }
    const own = Math.max(1, Math.ceil(wide / (width * LINE_FILL)));
    rows += own;
    used = own > 1 ? width : wide;
  }
  return rows;
}

const moreWords = (left: number): string => (left === 0 ? '' : `and ${left} more, on the station`);

/** CU12: where the foot may not grow while the camera rolls (DY3), in how many things until "cut". */
const looserInShort = ({ what, says }: LooserWords): string => `${what} in ${counted(says.length, 'thing')}`;

/** SC4: the worst that fit, at least one; what is looser (CU12), the concerns (ST6) and what never changes always stand. */
export function footView({ lines, looser, concerns, meeting, hasPages, width, rows: most }: FootInput): FootView {
  const concerned = concerns ? `${concernsText(concerns)}${EDGE}` : '';
  const standing = `${hasPages ? PAGES : ''}${standingText(meeting)}`;
  const whole = looser ? looserText(looser) : '';
  const view = (shown: number, looserWords: string): FootView => {
    const more = moreWords(lines.length - shown);
    const texts = [...lines.slice(0, shown).map(lineText), more, looserWords, concerned, standing];
    const rows = rowsOf(
      texts.filter((text) => text !== ''),
      width,
    );
    return { lines: lines.slice(0, shown), more, looser: looserWords, rows };
  };
  for (let shown = lines.length; shown > 0; shown -= 1) {
    const foot = view(shown, whole);
    if (foot.rows <= most) return foot;
  }
  const least = view(Math.min(1, lines.length), whole);
  return least.rows <= most || !looser ? least : view(least.lines.length, looserInShort(looser));
}

/** DY3: as many rows as what always stands takes, and one more, so that a first line moves nothing. */
export const leastRows = (input: Omit<FootInput, 'lines' | 'rows'>): number =>
  footView({ ...input, lines: [], rows: Infinity }).rows + 1;
