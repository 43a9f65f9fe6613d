/**
 * A value as JSON says it: of no class, without fields that hold undefined, zero without its sign. What is hashed and sent is then
 * what the database gives back. The same as writing it and reading it again, without a text between.
 */
export function asJson(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => asJson(each ?? null));
  // Dates and bytes say for themselves what they are written as.
  if ('toJSON' in value && typeof value.toJSON === 'function') return JSON.parse(JSON.stringify(value)) as unknown;
  const said: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const held = (value as Record<string, unknown>)[key];
    if (held !== undefined) said[key] = asJson(held);
  }
  return said;
}
