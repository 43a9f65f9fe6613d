const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether two parts hold the same, and what stands for the newer one: equal values, equal identity. */
function kept(before: unknown, next: unknown): unknown {
  if (before === next || !isObject(before) || !isObject(next) || Array.isArray(before) !== Array.isArray(next))
    return next;
  const keys = Object.keys(next);
  let isSame = keys.length === Object.keys(before).length;
  let whole = next;
  for (const key of keys) {
    const part = kept(before[key], next[key]);
    if (!Object.is(part, before[key]) || !(key in before)) isSame = false;
    if (Object.is(part, next[key])) continue;
    if (whole === next) whole = Object.assign(Array.isArray(next) ? [] : {}, next);
    whole[key] = part;
  }
  return isSame ? before : whole;
}

/**
 * `next` with every part of it that holds the same as before replaced by the part from before, so that what did not change
 * keeps its identity. For plain data without cycles; lists are compared place by place.
 */
export function keptFrom<T>(before: T | undefined, next: T): T;
export function keptFrom(before: unknown, next: unknown): unknown {
  return kept(before, next);
}
