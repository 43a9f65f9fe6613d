import type { ChipSize, ChipSizes, Step } from './density.js';
import { dealPages, type Room } from './pages.js';
import type { LaneInput, LanePlan, Placed, Plan, PlanInput } from './plan.js';
import { inChips } from './plan-chips.js';
import { LANE_PADDING } from './plan-columns.js';
import { inRows, type GrowingRoom } from './plan-tiles.js';

const BAND_GAP = 14;
/** A band's title stands beside its tiles where the screen is wide, else above them. */
const HEAD_BESIDE = 360;
const HEAD_ABOVE = 56;
const WIDE_FROM = 1500;
/** A band with nothing on this page is its title alone, or not there where titles alone would take too much. */
const BARE = 54;
const MOST_FOR_BARE = 0.45;
const WORTH_OF_TITLES = 0.7;

type Head = LanePlan['head'];

/** A lane's weapons by their place in it. */
interface Band {
  lane: LaneInput;
  isTooWide: boolean;
  readonly newRoom: () => GrowingRoom<number>;
  readonly place: (part: readonly number[]) => Placed[];
}

interface OnPage {
  band: number;
  index: number;
  needsAttention: boolean;
}

const pick = <T>(all: readonly T[], part: readonly number[]): T[] => part.flatMap((index) => all[index] ?? []);

function byIndex<T>(all: readonly T[], room: GrowingRoom<T>): GrowingRoom<number> {
  return {
    take(index) {
      const item = all[index];
      if (item !== undefined) room.take(item);
    },
    height: room.height,
  };
}

function bandOf(lane: LaneInput, step: Step, chip: ChipSize, inner: number): Band {
  if (lane.status === 'locked') {
    const chips = inChips(lane.tiles, inner, chip);
    const newRoom = () => byIndex(lane.tiles, chips.newRoom());
    return { lane, isTooWide: false, newRoom, place: (part) => chips.place(pick(lane.tiles, part)) };
  }
  const rows = inRows(lane.tiles, step, inner);
  const newRoom = () => byIndex(rows.all, rows.newRoom());
  return { lane, isTooWide: rows.isTooWide, newRoom, place: (part) => rows.place(pick(rows.all, part)) };
}

/** Lanes below one another, for a screen that stands upright or is looked at from afar. Pages turn for all of them at once. */
export function planBands(input: PlanInput, step: Step, chips: ChipSizes): Plan {
  const heads: readonly Head[] = input.width >= WIDE_FROM ? ['beside', 'above'] : ['above'];
  const areTitlesSmall = input.lanes.length * (BARE + BAND_GAP) <= input.height * MOST_FOR_BARE;
  let best: Plan | null = null;
  for (const hasBare of areTitlesSmall ? [true, false] : [false])
    for (const chip of [chips[0], chips.at(-1) ?? chips[0]])
      for (const head of heads) {
        const plan = bandsWith(input, step, { chip, head, bare: hasBare ? BARE + BAND_GAP : 0 });
        if (plan.pages.length === 1 && !plan.isCut) return plan;
        // All titles on every page are worth some more pages.
        const isFewer = plan.pages.length < (best?.pages.length ?? Infinity) * (hasBare ? 1 : WORTH_OF_TITLES);
        const isAsGood = plan.isCut === best?.isCut && plan.doAllStay === best.doAllStay;
        if (!best || (best.isCut && !plan.isCut) || (isFewer && isAsGood) || staysMore(plan, best)) best = plan;
      }
  return best ?? bandsWith(input, step, { chip: chips[0], head: 'above', bare: 0 });
}

const staysMore = (plan: Plan, best: Plan): boolean => plan.isCut === best.isCut && plan.doAllStay && !best.doAllStay;

interface Look {
  chip: ChipSize;
  head: Head;
  /** How high a lane with nothing on a page is. */
  bare: number;
}

function bandsWith({ lanes, width, height }: PlanInput, step: Step, { chip, head, bare }: Look): Plan {
  const left = LANE_PADDING + (head === 'beside' ? HEAD_BESIDE : 0);
  const top = head === 'above' ? HEAD_ABOVE : LANE_PADDING;
  const bands = lanes.map((lane) => bandOf(lane, step, chip, width - left - LANE_PADDING));
  const around = top + LANE_PADDING + BAND_GAP;

  const newRoom = (): Room<OnPage> => {
    const rooms = bands.map((): GrowingRoom<number> | null => null);
    return {
      take({ band, index }) {
        const room = (rooms[band] ??= bands[band]?.newRoom() ?? null);
        room?.take(index);
      },
      isOver: () => rooms.reduce((sum, room) => sum + (room ? room.height() + around : bare), -BAND_GAP) > height,
    };
  };

  const place = (page: readonly OnPage[]): LanePlan[] => {
    let y = 0;
    return bands.flatMap((band, at): LanePlan[] => {
      const part = page.flatMap((each) => (each.band === at ? [each.index] : []));
      const room = band.newRoom();
      for (const index of part) room.take(index);
      const taken = part.length === 0 ? bare : room.height() + around;
      if (taken === 0) return [];
      const box = { x: 0, y, width, height: taken - BAND_GAP };
      y += taken;
      const items = band.place(part).map((item) => ({ ...item, x: item.x + left, y: item.y + top }));
      return [{ status: band.lane.status, head, count: band.lane.tiles.length, ...box, items }];
    });
  };

  // What is furthest from the safe is on the first page.
  const nearest = bands
    .flatMap(({ lane }, band) => [
      lane.tiles.map(({ needsAttention }, index): OnPage => ({ band, index, needsAttention })),
    ])
    .toReversed()
    .flat();
  const { pages: dealt, doAllStay } = dealPages(
    nearest.filter(({ needsAttention }) => needsAttention),
    nearest.filter(({ needsAttention }) => !needsAttention),
    newRoom,
  );
  const isTooWide = bands.some((band) => band.isTooWide && band.lane.tiles.length > 0);
  const isTooHigh = dealt.some((page) => {
    const room = newRoom();
    for (const item of page) room.take(item);
    return room.isOver();
  });
  return { form: 'bands', step, chip, pages: dealt.map(place), isCut: isTooWide || isTooHigh, doAllStay };
}
