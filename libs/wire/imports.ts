import type { CommandBody, CommandType, Cursor } from '#custody';
import type { Outcome } from './outcome.js';

/** What an import may bring: what a production has before its first day, and nothing that moves a weapon. */
export const IMPORTED_TYPES = ['register-weapon', 'add-person', 'add-lot'] as const satisfies readonly CommandType[];
export type ImportedType = (typeof IMPORTED_TYPES)[number];

/** One row of an import: such a command but for its id, which the server makes of the import's. */
export type ImportedCommand = CommandBody<ImportedType>;

/** How many commands one import brings at most. */
export const MOST_IMPORTED = 2_000;

/** `POST /api/imports`: all of it is recorded or nothing. `id` is a UUID; the same again gets the first answer again. */
export interface ImportRequest {
  id: string;
  commands: readonly ImportedCommand[];
}

type RowNo<Status extends 'refused' | 'malformed' | 'forbidden'> = Omit<Extract<Outcome, { status: Status }>, 'cursor'>;

/** Why one row is not taken, as a command of its own would have been answered; `row` is its place in `commands`, from 0. */
export type ImportRefusal = { row: number } & (RowNo<'refused'> | RowNo<'malformed'> | RowNo<'forbidden'>);

/** The answer to an import that was decided: its entries are `firstCursor` to `cursor`, or every row that is in the way. */
export type ImportAnswer =
  { ok: true; firstCursor: Cursor; cursor: Cursor; count: number } | { ok: false; refusals: ImportRefusal[] };
