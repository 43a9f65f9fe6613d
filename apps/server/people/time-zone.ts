import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Whether a text names a time zone of the IANA's. Offsets, which know no summer time, are none. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[a-z][\w+/-]{0,99}$/i.test(value)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const wants = (): string => 'must be a time zone, such as America/Denver';

export const IsTimeZone = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isTimeZone', validator: { validate: isTimeZone, defaultMessage: wants } }, options);

/** The server's own. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
