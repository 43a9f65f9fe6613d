import type { Type } from '@nestjs/common';

/** The class of what a field holds; some go by the kind that the body itself says. */
type ClassOf = (options: { object: unknown }) => Type<object>;
type Change = (value: unknown) => unknown;

interface Field {
  classOf: ClassOf | null;
  /** In the order in which they are made. */
  changes: readonly Change[];
}

type Fields = ReadonlyMap<string, Field>;

const declared = new Map<unknown, Map<string, Field>>();
const known = new Map<unknown, Fields>();

function declare(target: object, key: string | symbol, more: (before: Field) => Field): void {
  const fields = declared.get(target.constructor) ?? new Map<string, Field>();
  declared.set(target.constructor, fields);
  fields.set(String(key), more(fields.get(String(key)) ?? { classOf: null, changes: [] }));
}

/** What the field holds is read as one of that class, in a list each of them. */
export const ReadAs =
  (classOf: ClassOf): PropertyDecorator =>
  (target, key) =>
    declare(target, key, (before) => ({ ...before, classOf }));

/** What the field holds is changed by this before it is looked at; of several the uppermost comes first. */
export const ChangedBy =
  (change: Change): PropertyDecorator =>
  (target, key) =>
    declare(target, key, (before) => ({ ...before, changes: [change, ...before.changes] }));

/** What is declared of a class and of those that it extends, gathered once. */
export function fieldsOf(type: unknown): Fields {
  const before = known.get(type);
  if (before) return before;
  const fields = new Map<string, Field>(typeof type === 'function' ? fieldsOf(Object.getPrototypeOf(type)) : []);
  for (const [key, own] of declared.get(type) ?? []) {
    const inherited = fields.get(key);
    fields.set(key, {
      classOf: own.classOf ?? inherited?.classOf ?? null,
      changes: [...(inherited?.changes ?? []), ...own.changes],
    });
  }
  known.set(type, fields);
  return fields;
}

/**
 * One of the class with all that was sent, its fields changed and made of their own classes as they declare it. Nothing is looked at
 * here, and what was sent stays as it was. A list where one thing is wanted becomes a list of them, for the shape to refuse.
 */
export function madeAs<Shape extends object>(type: Type<Shape>, sent: object): Shape {
  const made = new type();
  const fields = fieldsOf(type);
  for (const [key, given] of Object.entries(sent)) {
    const field = fields.get(key);
    let value: unknown = given;
    if (field?.classOf) value = inside(field.classOf({ object: sent }), given);
    for (const change of field?.changes ?? []) value = change(value);
    (made as Record<string, unknown>)[key] = value;
  }
  return made;
}

function inside(type: Type<object>, given: unknown): unknown {
  if (Array.isArray(given)) return given.map((each: unknown) => inside(type, each));
  // Bytes, which a socket may send too, are of no shape.
  if (typeof given !== 'object' || given === null || given instanceof Uint8Array) return given;
  return madeAs(type, given);
}
