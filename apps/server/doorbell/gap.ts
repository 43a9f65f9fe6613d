import type { Cursor, ProductionId } from '#custody';

/** From one message to the next at least: what is committed meanwhile is read together by the others. */
const GAP_MS = 4;
/** A log that goes on by so many entries from one message to the next is read in larger parts: a part costs both servers and the database. */
const BUSY_ENTRIES = 40;
const BUSY_GAP_MS = 40;

/** How long to wait after a message that told of these cursors, when the one before told of those, in ms. */
export function gapAfter(
  rings: readonly (readonly [ProductionId, Cursor])[],
  before: readonly (readonly [ProductionId, Cursor])[],
): number {
  const stoodAt = new Map(before);
  const isBusy = rings.some(([productionId, cursor]) => cursor - (stoodAt.get(productionId) ?? cursor) >= BUSY_ENTRIES);
  return isBusy ? BUSY_GAP_MS : GAP_MS;
}
