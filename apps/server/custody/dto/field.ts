import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { IsId, IsPlainText } from '../../http/shape.js';

/** The field may be left out, or null, which takes away what stood there. */
export const MayBeNull = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined && value !== null);

/** A whole number of things, from `least` to `most`. */
export const IsCount = (least: number, most: number): PropertyDecorator =>
  applyDecorators(IsInt(), Min(least), Max(most));

/** One to five hundred different ids. */
export const IsIds = (): PropertyDecorator =>
  applyDecorators(IsArray(), ArrayMinSize(1), ArrayMaxSize(500), ArrayUnique(), IsId({ each: true }));

const NAME = 200;
const SENTENCE = 1_000;

/** A person's, weapon's or lot's name. */
export const IsName = (): PropertyDecorator => IsPlainText(NAME);

/** What somebody writes down: a reason, a cause, an answer. */
export const IsSentence = (): PropertyDecorator => IsPlainText(SENTENCE);
