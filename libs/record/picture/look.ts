import { nameOf } from '../words/labels.js';
import { loadInWords } from '../words/load-words.js';
import type { Known } from '../words/seen-words.js';
import type { Band, MarkKind, Stretch } from './picture.js';

/** SC3: how a stretch is drawn. Each state has a height, an edge and a pattern of its own beside any colour. */
export interface Look {
  /** Share of the row's height: the nearer to an actor, the thicker. */
  height: number;
  edge: 'none' | 'solid' | 'dashed' | 'double';
  /** What fills it: SC4, grey is normal. */
  fill: 'none' | 'line' | 'grey' | 'bright' | 'dummy' | 'blank';
  pattern: 'none' | 'rising' | 'crossed';
  /** CH4: an alarm hatch along its foot. */
  isLate: boolean;
  /** What may stand in it, the longest first. */
  words: readonly string[];
}

type Shape = Pick<Look, 'height' | 'edge' | 'pattern'> & { word: string; short: string };

const SHAPES: Record<Stretch['status'], Shape> = {
  locked: { height: 0.08, edge: 'none', pattern: 'none', word: '', short: '' },
  inspected: { height: 0.36, edge: 'dashed', pattern: 'none', word: 'Inspected', short: 'Insp' },
  'with-ad': { height: 0.5, edge: 'solid', pattern: 'none', word: 'With the AD', short: 'AD' },
  'with-actor': { height: 0.84, edge: 'solid', pattern: 'none', word: 'With an actor', short: 'Actor' },
  returned: { height: 0.36, edge: 'solid', pattern: 'rising', word: 'Returned', short: 'Back' },
  'out-of-service': { height: 0.84, edge: 'double', pattern: 'crossed', word: 'Out of service', short: 'Out' },
};

function fillOf({ status, load }: Stretch): Look['fill'] {
  if (status === 'locked') return 'line';
  if (load?.kind === 'blank' || load?.kind === 'dummy') return load.kind;
  return status === 'with-actor' ? 'bright' : 'grey';
}

function wordsOf(stretch: Stretch, { word, short }: Shape, known: Known): string[] {
  const { status, holder, load } = stretch;
  if (status === 'locked') return [];
  if (status !== 'with-actor' || holder === null) return [word, short];
  const name = nameOf(known, holder);
  const loaded = load ? [`${name} · ${loadInWords(load)}`] : [];
  return [...loaded, name, short];
}

/** Lapses that ask for somebody; back with an armorer it has lapsed in the ordinary course. */
export const asksForSomebody = ({ status, lapsed }: Stretch): boolean =>
  lapsed !== undefined && status !== 'locked' && (status !== 'returned' || lapsed.reason === 'counts-differ');

/** How a stretch is drawn, and what may stand in it. */
export function lookOf(stretch: Stretch, known: Known): Look {
  const shape = SHAPES[stretch.status];
  const isLate = asksForSomebody(stretch) || stretch.sightedBy !== undefined;
  const words = wordsOf(stretch, shape, known);
  return {
    height: shape.height,
    edge: shape.edge,
    pattern: shape.pattern,
    fill: fillOf(stretch),
    isLate,
    words: isLate && words.length > 0 ? [`${words[0]} · lapsed`, ...words] : words,
  };
}

/** Each mark's own shape (SC3). */
export type MarkShape = 'triangle' | 'unequal' | 'eye' | 'minus' | 'clock' | 'cross' | 'bubble' | 'people' | 'flag';

export const MARK_SHAPES: Record<MarkKind, MarkShape> = {
  incident: 'triangle',
  'counts-differ': 'unequal',
  sighted: 'eye',
  short: 'minus',
  lapse: 'clock',
  retired: 'cross',
  concern: 'bubble',
  meeting: 'people',
  scene: 'flag',
};

/** SC4: colour only where somebody was to act. */
export const ALARMING: ReadonlySet<MarkKind> = new Set([
  'incident',
  'counts-differ',
  'sighted',
  'short',
  'lapse',
  'concern',
]);

/** How a band is drawn. */
export interface BandLook {
  height: number;
  fill: 'none' | 'stop' | 'grey';
  edge: 'dashed' | 'solid' | 'none';
  words: readonly string[];
}

/** A break, a stop or a roll as it is drawn. */
export function bandLook({ kind, why }: Pick<Band, 'kind' | 'why'>): BandLook {
  switch (kind) {
    case 'break':
      return { height: 0.7, fill: 'none', edge: 'dashed', words: why ? [`Break: ${why}`, why, 'Break'] : ['Break'] };
    case 'stop':
      return { height: 0.7, fill: 'stop', edge: 'solid', words: [`STOP: ${why}`, 'STOP'] };
    case 'roll':
      return { height: 0.2, fill: 'grey', edge: 'none', words: [] };
  }
}

/** What each mark is called. */
export const MARK_WORDS: Record<MarkKind, string> = {
  incident: 'Incident',
  'counts-differ': 'Counts differ',
  sighted: 'Seen elsewhere',
  short: 'Rounds short',
  lapse: 'Check lapsed',
  retired: 'Left the board',
  concern: 'Concern',
  meeting: 'Safety meeting',
  scene: 'Scene set',
};

/** What each band is called. */
export const BAND_WORDS: Record<Band['kind'], string> = { break: 'Break', stop: 'STOP', roll: 'Rolling' };
