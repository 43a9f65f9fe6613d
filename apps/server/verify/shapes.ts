import { ENTRY_TYPES } from '#custody';
import type { RestoredFrom } from '../custody/standing.js';

/** An object as JSON has it. */
export type Fields = Record<string, unknown>;
type Check = (value: unknown) => boolean;
/** Each field's check. */
type Shape = Record<string, Check>;

const isText: Check = (value) => typeof value === 'string' && value.length > 0;
const isTextOrNull: Check = (value) => value === null || isText(value);
const isCursor: Check = (value) => Number.isSafeInteger(value) && Number(value) > 0;
const isHash: Check = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isSalt: Check = (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
const types = new Set<unknown>(ENTRY_TYPES);

/** Deeper than any line, one that tells of a hundred restores too: what walks deeper recurses until the stack ends. */
const DEEPEST = 120;
const isShallow = (value: unknown, depth = DEEPEST): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (depth > 0 && Object.values(value).every((inner) => isShallow(inner, depth - 1)));

/** A JSON object, and no deeper than one of ours. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isShallow(value);

/** ISO 8601 in UTC with milliseconds, a moment that there is. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value)) return false;
  const at = new Date(value);
  return !Number.isNaN(at.getTime()) && at.toISOString() === value;
}

const isBy: Check = (value) =>
  value === null ||
  (isFields(value) && fieldFault(value, { personId: isText, name: (name) => typeof name === 'string' }) === null);

const ENTRY: Shape = {
  cursor: isCursor,
  at: isInstant,
  by: isBy,
  deviceId: isTextOrNull,
  commandId: isText,
  type: (value) => types.has(value),
  data: isFields,
  salt: isSalt,
  dataHash: isHash,
  hash: isHash,
};

const STANDING: Shape = { epoch: isText, cursor: isCursor, head: isHash, restoredFrom: isRestoredFrom };
const SEAL: Shape = {
  ...STANDING,
  publicKey: isText,
  signature: isText,
  digest: isHash,
  lineSignature: isText,
};
const OPENING: Shape = { copyOf: isText, epoch: isText, restoredFrom: isRestoredFrom };

/** A log is seldom restored, and never a hundred times. */
const MOST_RESTORED = 100;
function isRestoredFrom(value: unknown, depth = 0): value is RestoredFrom {
  const shape = {
    ...STANDING,
    restoredFrom: (inner: unknown) => depth < MOST_RESTORED && isRestoredFrom(inner, depth + 1),
  };
  return isFields(value) && fieldFault(value, shape, 'restoredFrom') === null;
}

/** The first field that is missing, unknown or not as it has to be, in words; null where none is. */
function fieldFault(fields: Fields, shape: Shape, ...mayBeMissing: string[]): string | null {
  for (const field in fields)
    if (!Object.hasOwn(shape, field)) return `has a field “${field.slice(0, 40)}”, which does not belong there`;
  for (const [field, check] of Object.entries(shape)) {
    if (!Object.hasOwn(fields, field)) {
      if (!mayBeMissing.includes(field)) return `has no ${field}`;
    } else if (!check(fields[field])) return `has a ${field} that can’t be`;
  }
  return null;
}

/** The first line of a copy, which has no last one while it grows: which log it copies. */
export interface Opening {
  /** The production's id. */
  readonly copyOf: string;
  readonly epoch: string;
  readonly restoredFrom?: RestoredFrom;
}

export const entryFault = (fields: Fields): string | null => fieldFault(fields, ENTRY, 'salt');
export const sealShapeFault = (fields: Fields): string | null =>
  fieldFault(fields, SEAL, 'restoredFrom', 'digest', 'lineSignature');
export const openingFault = (fields: Fields): string | null => fieldFault(fields, OPENING, 'restoredFrom');
