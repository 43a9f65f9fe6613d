import { chipWidth, type ChipSize, type ChipSizes } from './density.js';
import { dealPages } from './pages.js';
import type { LaneInput, Placed } from './plan.js';
import type { GrowingRoom } from './plan-tiles.js';
import { textEms } from './text-width.js';

type Tiles = LaneInput['tiles'];

/** A locked weapon that needs attention (RD3) is a bar across its lane: its number, and below it what is the matter. */
export const BAR_TOLD = 24;
const BAR_SIDES = 28;
const BAR_MORE = 34;
/** A chip grows to fill its row, but not out of its shape. */
const WIDEST_PART = 1.6;
const BESIDE_ONE_ANOTHER = 2;

const needing = (tiles: Tiles): Tiles => tiles.filter((tile) => tile.needsAttention);
const resting = (tiles: Tiles): Tiles => tiles.filter((tile) => !tile.needsAttention);

const widest = new WeakMap<Tiles, number>();

/** How wide their chips are; the longest of their numbers is looked for once, however many ways to lay them out are tried. */
function widthIn(tiles: Tiles, chip: ChipSize): number {
  const ems = widest.get(tiles) ?? Math.max(0, ...tiles.map(({ number }) => textEms(number)));
  widest.set(tiles, ems);
  return chipWidth(ems, chip);
}

/** The least room for locked weapons: two chips beside one another, and the words of each bar. */
export function leastChips(tiles: Tiles, chip: ChipSize): number {
  const chips = Math.min(tiles.length, BESIDE_ONE_ANOTHER) * (widthIn(tiles, chip) + chip.gap) - chip.gap;
  return Math.max(chips, ...needing(tiles).map((tile) => textEms(tile.told) * BAR_TOLD + BAR_SIDES));
}

/** Locked weapons in a given width, for any part of them: how high those get, and where each stands. */
export interface Chips {
  readonly heightOf: (bars: number, chips: number) => number;
  readonly newRoom: () => GrowingRoom<Tiles[number]>;
  readonly place: (tiles: Tiles) => Placed[];
}

/** Bars first, then rows of chips. */
export function inChips(all: Tiles, width: number, chip: ChipSize): Chips {
  const least = widthIn(all, chip);
  const columns = Math.max(1, Math.floor((width + chip.gap) / (least + chip.gap)));
  const each = Math.min((width - (columns - 1) * chip.gap) / columns, least * WIDEST_PART);
  const row = chip.height + chip.gap;
  const bar = row + BAR_MORE;
  const heightOf = (bars: number, chips: number): number =>
    Math.max(0, bars * bar + Math.ceil(chips / columns) * row - chip.gap);
  return {
    heightOf,
    newRoom() {
      let [bars, chips] = [0, 0];
      return {
        take(tile) {
          if (tile.needsAttention) bars += 1;
          else chips += 1;
        },
        height: () => heightOf(bars, chips),
      };
    },
    place(tiles) {
      const bars = needing(tiles).map((tile, index): Placed => {
        const box = { x: 0, y: index * bar, width, height: bar - chip.gap };
        return { weaponId: tile.weaponId, look: 'bar', lines: null, ...box };
      });
      const chips = resting(tiles).map((tile, index): Placed => {
        const x = (index % columns) * (each + chip.gap);
        const y = bars.length * bar + Math.floor(index / columns) * row;
        return { weaponId: tile.weaponId, look: 'chip', lines: null, x, y, width: each, height: chip.height };
      });
      return [...bars, ...chips];
    },
  };
}

interface ChipPages {
  pages: Tiles[];
  readonly place: Chips['place'];
  doAllStay: boolean;
  chip: ChipSize;
}

/** The pages of a lane of chips, in the largest size that fits on one, else in the smallest. */
export function chipPages(tiles: Tiles, width: number, height: number, sizes: ChipSizes): ChipPages {
  const [bars, rest] = [needing(tiles), resting(tiles)];
  const fits = (size: ChipSize): boolean => inChips(tiles, width, size).heightOf(bars.length, rest.length) <= height;
  const chip = sizes.find(fits) ?? sizes.at(-1) ?? sizes[0];
  const { newRoom, place } = inChips(tiles, width, chip);
  const { pages, doAllStay } = dealPages(bars, rest, () => {
    const room = newRoom();
    return { take: room.take, isOver: () => room.height() > height };
  });
  return { pages, place, doAllStay, chip };
}
