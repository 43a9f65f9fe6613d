import type { Instant, WeaponId } from '#custody';
import type { Band, Bar, DayPicture, Mark, Stretch } from '#record';

/** What the keyboard comes to in a row: a stretch, a mark, or what held for everybody. */
export type Item =
  | { kind: 'stretch'; from: Instant; to: Instant; stretch: Stretch }
  | { kind: 'mark'; from: Instant; to: Instant; mark: Mark }
  | { kind: 'band'; from: Instant; to: Instant; band: Band };

/** One row of the picture: the whole set, or a weapon. */
export interface PictureRow {
  /** null is the whole set's row. */
  weaponId: WeaponId | null;
  bar: Bar | null;
  items: readonly Item[];
}

const ORDER: Record<Item['kind'], number> = { band: 0, stretch: 1, mark: 2 };

/** By time; a mark comes after the stretch that begins with it. */
const inOrder = (a: Item, b: Item): number => a.from.localeCompare(b.from) || ORDER[a.kind] - ORDER[b.kind];

const markItem = (mark: Mark): Item => ({ kind: 'mark', from: mark.at, to: mark.at, mark });

function rowOfBar(bar: Bar): PictureRow {
  const stretches = bar.stretches.map((stretch): Item => ({
    kind: 'stretch',
    from: stretch.from,
    to: stretch.to,
    stretch,
  }));
  return { weaponId: bar.weaponId, bar, items: [...stretches, ...bar.marks.map(markItem)].sort(inOrder) };
}

/** The row above all weapons: breaks, stops, rolls, and what names no weapon. */
function rowOfSet({ bands, marks }: DayPicture): PictureRow {
  const held = bands.map((band): Item => ({ kind: 'band', from: band.from, to: band.to, band }));
  return { weaponId: null, bar: null, items: [...held, ...marks.map(markItem)].sort(inOrder) };
}

/** It left the safe in this picture, or something happened to it. */
export const hasMoved = ({ stretches, marks }: Bar): boolean =>
  marks.length > 0 || stretches.some(({ status }) => status !== 'locked');

const numbers = new Intl.Collator('en', { numeric: true });

/** The rows of a picture in the order of their numbers, which is how people look for one. */
export function rowsOf(picture: DayPicture, isOnlyMoved: boolean): PictureRow[] {
  const bars = isOnlyMoved ? picture.bars.filter(hasMoved) : picture.bars;
  const inNumbers = [...bars].sort((a, b) => numbers.compare(a.number, b.number));
  return [rowOfSet(picture), ...inNumbers.map(rowOfBar)];
}

/** How far a moment is from an item; 0 within it. */
function awayFrom(item: Item, ms: number): number {
  const [from, to] = [Date.parse(item.from), Date.parse(item.to)];
  return ms < from ? from - ms : Math.max(0, ms - to);
}

/** The item of a row that a moment is in, or the nearest to it; -1 in a row without any. */
export function itemAt(items: readonly Item[], ms: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, item] of items.entries()) {
    const away = awayFrom(item, ms);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

/** What is under a pointer: a mark within its own width, else the stretch or band there; -1 where there is nothing. */
export function itemUnder(items: readonly Item[], ms: number, markMs: number): number {
  const mark = items.findLastIndex((item) => item.kind === 'mark' && Math.abs(Date.parse(item.from) - ms) <= markMs);
  if (mark !== -1) return mark;
  return items.findLastIndex((item) => item.kind !== 'mark' && Date.parse(item.from) <= ms && ms < Date.parse(item.to));
}
