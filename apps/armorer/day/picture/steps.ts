import { itemAt, type PictureRow } from './items.js';

/** Where the keyboard is: a row, and an item of it (0 in a row that has none). */
export interface At {
  row: number;
  item: number;
}

const PAGE = 8;

/** The same moment in another row. */
function acrossTo(rows: readonly PictureRow[], at: At, row: number): At {
  const next = Math.max(0, Math.min(rows.length - 1, row));
  const here = rows[at.row]?.items[at.item];
  const there = rows[next]?.items ?? [];
  if (!here) return { row: next, item: Math.max(0, there.length - 1) };
  const middle = (Date.parse(here.from) + Date.parse(here.to)) / 2;
  return { row: next, item: Math.max(0, itemAt(there, middle)) };
}

const STEPS: Record<string, (rows: readonly PictureRow[], at: At) => At> = {
  ArrowLeft: (_rows, at) => ({ ...at, item: Math.max(0, at.item - 1) }),
  ArrowRight: (rows, at) => ({
    ...at,
    item: Math.max(0, Math.min((rows[at.row]?.items.length ?? 1) - 1, at.item + 1)),
  }),
  ArrowUp: (rows, at) => acrossTo(rows, at, at.row - 1),
  ArrowDown: (rows, at) => acrossTo(rows, at, at.row + 1),
  PageUp: (rows, at) => acrossTo(rows, at, at.row - PAGE),
  PageDown: (rows, at) => acrossTo(rows, at, at.row + PAGE),
  Home: (_rows, at) => ({ ...at, item: 0 }),
  End: (rows, at) => ({ ...at, item: Math.max(0, (rows[at.row]?.items.length ?? 1) - 1) }),
};

/** Where a key leads: weapon by weapon, stretch by stretch; with Control to the first or last weapon. Null: no such key. */
export function atAfterKey(rows: readonly PictureRow[], at: At, key: string, isControl: boolean): At | null {
  if (isControl && key === 'Home') return acrossTo(rows, at, 0);
  if (isControl && key === 'End') return acrossTo(rows, at, rows.length - 1);
  return isControl ? null : (STEPS[key]?.(rows, at) ?? null);
}
