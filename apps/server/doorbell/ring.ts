import type { Cursor, ProductionId } from '#custody';

/** A log that went on: everybody who shows less of it may look. */
export interface Ring {
  productionId: ProductionId;
  cursor: Cursor;
}

/** PostgreSQL takes messages of less than 8,000 bytes; a ring is some fifty. */
export const MOST_RINGS = 100;

const PRODUCTION = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What goes over the wire: who rings, and for which logs. */
export const textOf = (from: string, rings: readonly Ring[]): string =>
  JSON.stringify([from, ...rings.map(({ productionId, cursor }) => [productionId, cursor])]);

/** The rings of somebody else; none where it is our own, or no ring at all: anybody may write on the wire. */
export function readRings(text: string, own: string): Ring[] {
  const [from, ...said] = listOf(text);
  if (typeof from !== 'string' || from === own) return [];
  return said.flatMap((each) => {
    const [productionId, cursor] = Array.isArray(each) ? (each as unknown[]) : [];
    const isRing = typeof productionId === 'string' && PRODUCTION.test(productionId) && Number.isSafeInteger(cursor);
    return isRing ? [{ productionId, cursor: cursor as number }] : [];
  });
}

function listOf(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
