import type { ArgumentMetadata, PipeTransform, Type } from '@nestjs/common';
import { validateSync } from 'class-validator';
import type { Problem } from '#custody';
import { DeniedError, denied } from './denial.js';
import { madeAs } from './made-as.js';
import { surelyPasses } from './passes.js';
import { problemsOf } from './problems.js';

/** Deeper than any body or command is. What walks deeper recurses until the stack ends, which is a fault of ours. */
const DEEPEST = 8;
// On an object of a class such a field would be something else than what was sent, or go unseen.
const isEveryObjects = (key: string): boolean => key in Object.prototype || key === 'prototype';

type Read<Shape> = { value: Shape } | { problems: Problem[] };

const problem = (path: string, message: string): { problems: Problem[] } => ({ problems: [{ path, message }] });

/** Reads what somebody sent as a DTO: every field of its shape, and none that it doesn't have. */
export function readShape<Shape extends object>(type: Type<Shape>, sent: unknown): Read<Shape> {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return problem('', 'must be a JSON object');
  if (!isTame(sent, DEEPEST)) return problem('', 'is nested too deep or has a field that no object may have');
  const value = madeAs(type, sent);
  return surelyPasses(value) ? { value } : askedOf(value);
}

/** What class-validator says of one of a class, which may have no field that the class does not name. */
export function askedOf<Shape extends object>(value: Shape): Read<Shape> {
  const errors = validateSync(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
  });
  return errors.length === 0 ? { value } : { problems: problemsOf(errors) };
}

function isTame(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(([key, inner]) => !isEveryObjects(key) && isTame(inner, depth - 1));
}

/** A body as the DTO that the handler names; 400 `malformed` with all that is wrong. */
class ShapePipe implements PipeTransform<unknown, object> {
  transform(sent: unknown, { metatype }: ArgumentMetadata): object {
    const named: Type<object> | undefined = metatype;
    if (named === undefined) throw new Error('a handler takes a shape without naming its class');
    const read = readShape(named, sent);
    if ('value' in read) return read.value;
    throw new DeniedError(denied('malformed', { details: { problems: read.problems } }));
  }
}

/** For `@Body(shape)`. Bound where it is used: a global pipe would run on the socket's messages too. */
export const shape = new ShapePipe();
