import type { Entry, Instant } from '#custody';

/** How many of the entries, which are in the order of their times, are from before an instant. */
export function countBefore(entries: readonly Entry[], at: Instant): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((entries[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Entries back to the beginning of the day that is on; all that are there while no day was begun. */
export const sinceDayBegan = (begun: Instant | null, entries: readonly Entry[]): readonly Entry[] =>
  begun === null ? entries : entries.slice(countBefore(entries, begun));
