/** What a number came to over many pairs: the middle one, and bounds that hold it with at least 95 %; null where so few can't say. */
export interface Middle {
  median: number;
  low: number | null;
  high: number | null;
}

/** Both sides of a figure, and what one is of the other. */
export interface Paired {
  pairs: number;
  ours: Middle;
  floor: Middle;
  ratio: Middle;
}

/** The share of `of` numbers, of which the smallest is share 0: nearest rank. `numbers` need not be sorted. */
export function share(numbers: readonly number[], of: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(of * sorted.length) - 1))];
  if (found === undefined) throw new Error('of no numbers');
  return found;
}

/**
 * The median, between two order statistics of the numbers themselves: free of any thought about how they are distributed.
 * The chance that the true median lies outside is at most one in twenty. Source: the sign test.
 */
export function middle(numbers: readonly number[]): Middle {
  const sorted = [...numbers].sort((a, b) => a - b);
  const cut = outsideOf(sorted.length);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  const bound = (index: number): number | null => (cut === null ? null : at(index));
  const half = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2,
    low: bound(cut ?? 0),
    high: bound(sorted.length - 1 - (cut ?? 0)),
  };
}

/** How many numbers may be left off at each end so that what is between holds the median with 95 %; null where all of them don't. */
function outsideOf(count: number): number | null {
  let each = 0.5 ** count;
  let below = 0;
  for (let left = 0; ; left += 1) {
    below += each;
    if (2 * below > 0.05) return left > 0 ? left - 1 : null;
    each = (each * (count - left)) / (left + 1);
  }
}

/** How long it took, in ms. */
export async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Measures both in turn, A B B A, so that what drifts in the machine meets both alike. */
export async function interleave(
  pairs: number,
  ours: () => Promise<number[]>,
  floor: () => Promise<number[]>,
): Promise<{ ours: number[]; floor: number[] }[]> {
  const found: { ours: number[]; floor: number[] }[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (pair % 2 === 0) {
      const first = await ours();
      found.push({ ours: first, floor: await floor() });
    } else {
      const first = await floor();
      found.push({ ours: await ours(), floor: first });
    }
  }
  return found;
}

/** Each pair's ratio, and each side, by one of the numbers that were measured together. */
export function pairedBy(found: readonly { ours: number[]; floor: number[] }[], index: number): Paired {
  const ours = found.map((pair) => pair.ours[index] ?? Number.NaN);
  const floor = found.map((pair) => pair.floor[index] ?? Number.NaN);
  const ratio = ours.map((number, pair) => number / (floor[pair] ?? Number.NaN));
  return { pairs: found.length, ours: middle(ours), floor: middle(floor), ratio: middle(ratio) };
}
