/** No screen waits longer than this before it dials again. */
const BACK_OFF_AT_MOST_MS = 2_000;
const BACK_OFF_FIRST_MS = 250;

/** How long to wait before the dial after `failures` failed ones: doubling, and jittered by half, so that a hundred screens don't come back at once. */
export function backOffMs(failures: number, random: () => number): number {
  const full = Math.min(BACK_OFF_AT_MOST_MS, BACK_OFF_FIRST_MS * 2 ** failures);
  return full / 2 + (full / 2) * random();
}
