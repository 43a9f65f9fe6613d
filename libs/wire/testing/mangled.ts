import * as fc from 'fast-check';

const ELSE = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 53, '', 'x', '__proto__', '2026-02-30T99:99:99.999Z', [], {}),
  fc.jsonValue(),
);

type Path = readonly (string | number)[];

function pathsOf(value: unknown, from: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [from];
  return [from, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...from, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return by;
  if (rest.length === 0 && by === undefined && Array.isArray(value))
    // JSON has no holes.
    return value.filter((_, index) => index !== Number(key));
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const fields = copy as Record<string, unknown>;
  if (rest.length === 0 && by === undefined) delete fields[key];
  else fields[key] = replaced(fields[key], rest, by);
  return copy;
}

/** A message of the server's in which up to three places are gone or something else; sometimes it is something else whole. */
export function mangled(whole: object): fc.Arbitrary<unknown> {
  const paths = pathsOf(whole).slice(1);
  const change = fc.tuple(fc.constantFrom(...paths), fc.oneof(fc.constant(undefined), ELSE));
  const changed = fc
    .array(change, { maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((value, [path, by]) => replaced(value, path, by), whole));
  return fc.oneof({ weight: 12, arbitrary: changed }, { weight: 1, arbitrary: ELSE });
}
