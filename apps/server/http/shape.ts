import { applyDecorators } from '@nestjs/common';
import { buildMessage, ValidateBy, ValidateIf, type ValidationOptions } from 'class-validator';
import { ChangedBy } from './made-as.js';

/*
 * The shapes that bodies and commands have in common, as class-validator decorators. What they let through can be stored
 * by PostgreSQL, printed on one line, and read on a screen as what it is.
 */

// Controls and lone surrogates can't be stored or printed; an override or isolate of direction would let a name turn the
// words around it; a line separator would break a line of the log.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);

/** Whether a text is one printable line of 1 to `max` characters (code points), spaces around it not counted. */
export function isPlainText(value: unknown, max: number): value is string {
  if (typeof value !== 'string') return false;
  const text = value.trim();
  // A code point takes two units at most: a million characters are refused without being taken apart.
  if (text.length > max * 2 || UNPRINTABLE.test(text) || !VISIBLE.test(text)) return false;
  return Array.from(text).length <= max;
}

/** `YYYY-MM-DD`, a day that the calendar has. */
export function isLocalDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** A UUID of any version, in either case. */
export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(value);

/** Six digits or more: what argon2id hashes and nobody ever sees again. */
export const isPin = (value: unknown): value is string => typeof value === 'string' && /^\d{6,64}$/.test(value);

function rule(
  name: string,
  passes: (value: unknown) => boolean,
  wants: string,
  options?: ValidationOptions,
): PropertyDecorator {
  const defaultMessage = buildMessage((each) => `${each}must be ${wants}`, options);
  return ValidateBy({ name, validator: { validate: passes, defaultMessage } }, options);
}

/** One printable line of 1 to `max` characters; spaces around it are taken off. */
export const IsPlainText = (max: number, options?: ValidationOptions): PropertyDecorator =>
  applyDecorators(
    ChangedBy((value) => (Array.isArray(value) ? value.map(trimmed) : trimmed(value))),
    rule(
      'isPlainText',
      (value) => isPlainText(value, max),
      `a text of 1 to ${max} printable characters on one line`,
      options,
    ),
  );

/** CU10: a board number, one to four characters. */
export const IsNumberLabel = (options?: ValidationOptions): PropertyDecorator => IsPlainText(4, options);

export const IsLocalDay = (options?: ValidationOptions): PropertyDecorator =>
  rule('isLocalDay', isLocalDay, 'a day of the calendar, as YYYY-MM-DD', options);

export const IsId = (options?: ValidationOptions): PropertyDecorator => rule('isId', isId, 'a UUID', options);

export const IsPin = (options?: ValidationOptions): PropertyDecorator =>
  rule('isPin', isPin, 'a PIN of six digits or more', options);

/** The field may be left out. Unlike class-validator's IsOptional it does not let null through. */
export const MayBeLeftOut = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
