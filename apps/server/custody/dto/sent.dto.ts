import { IsString } from 'class-validator';
import type { CommandFields, CommandType } from '#custody';
import { IsId } from '../../http/shape.js';

/** The wire's own fields of a command, which its DTO implements. */
export type Fields<T extends CommandType> = CommandFields[T];

/** What every command has beside its own fields. */
export abstract class SentDto {
  @IsId()
  id: string;

  /** Looked at already: the shape was chosen by it. */
  @IsString()
  type: string;
}
