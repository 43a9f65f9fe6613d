import type { Cursor, Entry } from '#custody';

/** How many rows, newest first, are newer than an entry. */
export function newerThan(rows: readonly Entry[], top: Cursor): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rows[middle]?.cursor ?? 0) > top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The row of an entry among rows that are newest first; -1 where it is not among them. */
export function rowOf(rows: readonly Entry[], cursor: Cursor): number {
  const index = newerThan(rows, cursor);
  return rows[index]?.cursor === cursor ? index : -1;
}

const STEPS: Record<string, (index: number, last: number, page: number) => number> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index, _last, page) => index + page,
  PageUp: (index, _last, page) => index - page,
  Home: () => 0,
  End: (_index, last) => last,
};

/** Where a key leads from a row; null where it is no such key. */
export function rowAfterKey(key: string, index: number, count: number, page: number): number | null {
  const step = STEPS[key];
  if (!step || count === 0) return null;
  return Math.max(0, Math.min(count - 1, step(index, count - 1, page)));
}
