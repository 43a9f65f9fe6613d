const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two parts hold the same, and what stands for the newer one: equal values, equal identity. */
function kept(before: unknown, next: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(next)) {
    const list: unknown[] = next.map((item: unknown, index) => kept(before[index], item));
    return list.length === before.length && list.every((item, index) => Object.is(item, before[index])) ? before : list;
  }
  if (!isRecord(before) || !isRecord(next)) return next;
  const entries = Object.entries(next).map(([key, value]) => [key, kept(before[key], value)] as const);
  const isSame =
    entries.length === Object.keys(before).length &&
    entries.every(([key, value]) => key in before && Object.is(value, before[key]));
  return isSame ? before : Object.fromEntries(entries);
}

/**
 * `next` with every part of it that holds the same as before replaced by the part from before, so that what did not change
 * keeps its identity. For plain data without cycles; lists are compared place by place.
 */
export function keptFrom<T>(before: T | undefined, next: T): T;
export function keptFrom(before: unknown, next: unknown): unknown {
  return kept(before, next);
}
