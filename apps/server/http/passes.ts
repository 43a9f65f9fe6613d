import { getMetadataStorage, ValidationTypes, type ValidatorConstraintInterface } from 'class-validator';

type Holder = Record<string, unknown>;

interface Test {
  rule: ValidatorConstraintInterface;
  constraints: unknown[];
  /** Of a list each, and not the list. */
  isEach: boolean;
}

interface Field {
  name: string;
  /** It is looked at only while all of these hold. */
  conditions: ((object: object, value: unknown) => unknown)[];
  tests: Test[];
  isNested: boolean;
}

interface Looked {
  names: ReadonlySet<string>;
  fields: readonly Field[];
}

/** What class-validator gathers anew each time that it looks at one of a class; null where that is more than is known here. */
const known = new Map<unknown, Looked | null>();

/**
 * Whether an object surely has the shape that class-validator's decorators give its class, and no field beside. It only ever says
 * yes where class-validator does: its metadata and its validators are what is asked, gathered once a class instead of once an
 * object. Where it says no, class-validator is to be asked, and says what is wrong.
 */
export function surelyPasses(object: object): boolean {
  const looked = lookedAt(object.constructor);
  if (!looked) return false;
  for (const name of Object.keys(object)) if (!looked.names.has(name)) return false;
  return looked.fields.every((field) => fieldPasses(object, field));
}

function fieldPasses(object: object, { name, conditions, tests, isNested }: Field): boolean {
  const value = (object as Holder)[name];
  for (const condition of conditions) if (!condition(object, value)) return true;
  for (const { rule, constraints, isEach } of tests) {
    const args = { targetName: object.constructor.name, property: name, object, value, constraints };
    const passes = (each: unknown): boolean => rule.validate(each, args) === true;
    if (!(isEach && Array.isArray(value) ? value.every(passes) : passes(value))) return false;
  }
  return !isNested || nestedPasses(value);
}

function nestedPasses(value: unknown): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.every(nestedPasses);
  return value instanceof Object && surelyPasses(value);
}

function lookedAt(type: unknown): Looked | null {
  const before = known.get(type);
  if (before !== undefined) return before;
  const looked = look(type);
  known.set(type, looked);
  return looked;
}

function look(type: unknown): Looked | null {
  if (typeof type !== 'function') return null;
  const storage = getMetadataStorage();
  // As class-validator asks where neither a schema nor groups are named.
  const all = storage.getTargetValidationMetadatas(type, '', false, false);
  const fields = new Map<string, Field>();
  for (const { propertyName: name, type: kind, constraintCls, constraints, each, validateIf } of all) {
    const field: Field = fields.get(name) ?? { name, conditions: [], tests: [], isNested: false };
    fields.set(name, field);
    if (validateIf) return null;
    switch (kind) {
      case ValidationTypes.CONDITIONAL_VALIDATION:
        field.conditions.push(constraints[0] as Field['conditions'][number]);
        break;
      case ValidationTypes.NESTED_VALIDATION:
        field.isNested = true;
        break;
      case ValidationTypes.CUSTOM_VALIDATION:
        for (const { async: isAsync, instance } of storage.getTargetValidatorConstraints(constraintCls)) {
          if (isAsync) return null;
          field.tests.push({ rule: instance, constraints: constraints as unknown[], isEach: each });
        }
        break;
      default:
        return null;
    }
  }
  return fields.size === 0 ? null : { names: new Set(fields.keys()), fields: [...fields.values()] };
}
