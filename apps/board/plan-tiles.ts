import { heightOf, leastWidth, linesOf, type Step } from './density.js';
import { dealPages, type Dealt, type Room } from './pages.js';
import type { LaneInput, Placed } from './plan.js';

export const TILE_GAP = 12;

type Tiles = LaneInput['tiles'];
type Measured = Pick<Placed, 'weaponId' | 'lines' | 'width' | 'height'> & { needsAttention: boolean };

/** A lane's tiles in a given room, page by page. */
export interface Filled {
  pageCount: number;
  /** Where each stands; left until it is wanted, since many widths are tried for one. */
  readonly place: () => Placed[][];
  doAllStay: boolean;
  isCut: boolean;
  /** How much wider the room must get to hold one more tile beside the others. */
  widerBy: number;
}

const leastOf = (tiles: Tiles, step: Step): number => Math.max(...tiles.map((tile) => leastWidth(tile, step)));
const columnsIn = (inner: number, least: number): number =>
  Math.max(1, Math.floor((inner + TILE_GAP) / (least + TILE_GAP)));

function measured(tiles: Tiles, step: Step, inner: number, columns: number): Measured[] {
  const width = (inner - (columns - 1) * TILE_GAP) / columns;
  return tiles.map((tile) => {
    const lines = linesOf(tile, step, width);
    const { weaponId, needsAttention } = tile;
    return { weaponId, lines, width, height: heightOf(tile, step, lines), needsAttention };
  });
}

/** Columns that are filled from the top, one after another. */
function columnRoom(height: number, columns: number): Room<Measured> {
  let [column, y] = [1, 0];
  return {
    take(tile) {
      if (y > 0 && y + tile.height > height) {
        column += 1;
        y = 0;
      }
      y += tile.height + TILE_GAP;
    },
    isOver: () => column > columns,
  };
}

function inColumns(tiles: readonly Measured[], height: number): Placed[] {
  let [column, y] = [0, 0];
  return tiles.map(({ weaponId, lines, ...tile }) => {
    if (y > 0 && y + tile.height > height) {
      column += 1;
      y = 0;
    }
    const at = y;
    y += tile.height + TILE_GAP;
    const box = { x: column * (tile.width + TILE_GAP), y: at, width: tile.width, height: tile.height };
    return { weaponId, look: 'tile', lines, ...box };
  });
}

/** As few columns as hold them all, else as many as there is room for, and pages. */
export function fillTiles(tiles: Tiles, step: Step, inner: number, height: number): Filled {
  const least = leastOf(tiles, step);
  const most = Math.min(tiles.length, columnsIn(inner, least));
  const widerBy = most * (least + TILE_GAP) + least - inner;
  const endWith = (all: readonly Measured[], { pages, doAllStay }: Dealt<Measured>): Filled => ({
    doAllStay,
    pageCount: pages.length,
    place: () => pages.map((page) => inColumns(page, height)),
    isCut: all.some((tile) => tile.height > height),
    widerBy,
  });
  const deal = (all: readonly Measured[], columns: number): Dealt<Measured> =>
    dealPages(
      all.filter((tile) => tile.needsAttention),
      all.filter((tile) => !tile.needsAttention),
      () => columnRoom(height, columns),
    );
  for (let columns = 1; columns < most; columns += 1) {
    const all = measured(tiles, step, inner, columns);
    const room = columnRoom(height, columns);
    for (const tile of all) room.take(tile);
    if (!room.isOver()) return endWith(all, { pages: [all], doAllStay: true });
  }
  const all = measured(tiles, step, inner, most);
  return endWith(all, deal(all, most));
}

/** A room whose height grows with what it takes. */
export interface GrowingRoom<T> {
  readonly take: (item: T) => void;
  readonly height: () => number;
}

/** A lane's tiles as rows, for any part of them: how high those get, and where each stands. */
export interface Rows {
  isTooWide: boolean;
  all: readonly Measured[];
  readonly newRoom: () => GrowingRoom<Measured>;
  readonly place: (tiles: readonly Measured[]) => Placed[];
}

/** Tiles in rows from the left, each row as high as its highest, in columns as wide as the widest of the lane needs. */
export function inRows(tiles: Tiles, step: Step, inner: number): Rows {
  const least = leastOf(tiles, step);
  const columns = columnsIn(inner, least);
  return {
    isTooWide: least > inner,
    all: measured(tiles, step, inner, columns),
    newRoom() {
      let [count, above, row] = [0, 0, 0];
      return {
        take(tile) {
          if (count > 0 && count % columns === 0) {
            above += row + TILE_GAP;
            row = 0;
          }
          row = Math.max(row, tile.height);
          count += 1;
        },
        height: () => above + row,
      };
    },
    place(part) {
      let y = 0;
      return Array.from({ length: Math.ceil(part.length / columns) }, (_, row) => {
        const inRow = part.slice(row * columns, (row + 1) * columns);
        const height = Math.max(...inRow.map((tile) => tile.height));
        const at = y;
        y += height + TILE_GAP;
        return inRow.map(({ weaponId, lines, width }, index): Placed => {
          const x = index * (width + TILE_GAP);
          return { weaponId, look: 'tile', lines, x, y: at, width, height };
        });
      }).flat();
    },
  };
}
