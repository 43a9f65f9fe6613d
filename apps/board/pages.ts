/** The room on one page, which is filled one weapon after another. */
export interface Room<T> {
  readonly take: (item: T) => void;
  /** Whether what it took is more than it has room for. */
  readonly isOver: () => boolean;
}

/** Staying on every page may make pages turn this many times as often, but no more, or nobody would see the others. */
const MOST_TIMES = 3;

function filled<T>(newRoom: () => Room<T>, items: readonly T[]): Room<T> {
  const room = newRoom();
  for (const item of items) room.take(item);
  return room;
}

function deal<T>(stays: readonly T[], dealt: readonly T[], newRoom: () => Room<T>): T[][] {
  const pages: T[][] = [];
  let page = [...stays];
  let room = filled(newRoom, stays);
  for (const item of dealt) {
    room.take(item);
    if (page.length > stays.length && room.isOver()) {
      pages.push(page);
      page = [...stays];
      room = filled(newRoom, [...stays, item]);
    }
    page.push(item);
  }
  return [...pages, page];
}

/** Pages, and whether each of them has all that were to stay. */
export interface Dealt<T> {
  pages: T[][];
  doAllStay: boolean;
}

/**
 * SC2: deals weapons over pages. The pinned stay on every page, unless that left next to no room for the others; then they
 * come first and are dealt like the rest. Each is on one page at least, even where it has no room by itself.
 */
export function dealPages<T>(pinned: readonly T[], rest: readonly T[], newRoom: () => Room<T>): Dealt<T> {
  const all = [...pinned, ...rest];
  if (!filled(newRoom, all).isOver()) return { pages: [all], doAllStay: true };
  const inTurn = { pages: deal([], all, newRoom), doAllStay: pinned.length === 0 };
  if (pinned.length === 0 || rest.length === 0) return inTurn;
  if (rest.some((item) => filled(newRoom, [...pinned, item]).isOver())) return inTurn;
  const staying = deal(pinned, rest, newRoom);
  return staying.length <= inTurn.pages.length * MOST_TIMES ? { pages: staying, doAllStay: true } : inTurn;
}
