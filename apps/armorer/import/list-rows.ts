import type { CommandBody } from '#custody';
import type { ImportedCommand, ImportedType } from '#wire';
import { problemsBetween, type ListOf } from './fields.js';
import type { Mapping } from './mapping.js';
import type { Table, TableRow } from './reading/table.js';

/** Why a row is bad; `field` is the one it is about, null where it is the row's. */
export interface RowProblem {
  field: string | null;
  message: string;
}

/** One row of the file as its fields are understood. */
export interface ListRow {
  /** As a spreadsheet counts, from 1. */
  row: number;
  /** Each field's text as it stands in the file. */
  texts: Readonly<Record<string, string>>;
  /** What it would send; null while the row is bad in itself. */
  command: ImportedCommand | null;
  problems: readonly RowProblem[];
}

function readCells(list: ListOf, mapping: Mapping, { cells }: TableRow) {
  const texts: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  const problems: RowProblem[] = [];
  for (const { name, label, isRequired, read } of list.fields) {
    const column = mapping[name] ?? null;
    const text = column === null ? '' : (cells[column] ?? '');
    texts[name] = text;
    if (text === '') {
      if (isRequired) problems.push({ field: name, message: `${label} is missing.` });
      continue;
    }
    const value = read(text);
    if ('problem' in value) problems.push({ field: name, message: `${label} ${value.problem}` });
    else values[name] = value.value;
  }
  return { texts, values, problems };
}

/** What a weapon has that the file says nothing of, as the form has it: no chambers, no magazine. */
function completed(list: ListOf, values: Record<string, unknown>): Record<string, unknown> {
  if (list.type !== 'register-weapon') return values;
  const { magazine, ...others } = values;
  return { chambers: 0, ...others, ...(magazine === undefined || magazine === 0 ? {} : { magazine }) };
}

/** A text with the separator in it and no quotes around it moves all that follows by a column. */
function tooManyCells(headings: readonly string[], { cells }: TableRow): RowProblem[] {
  const beyond = cells.slice(headings.length).some((cell) => cell !== '');
  if (!beyond) return [];
  const message = `It has ${cells.length} cells and the headings ${headings.length}. Put a text with a comma in it in quotation marks.`;
  return [{ field: null, message }];
}

/** Each row of a table as the list's command, under an id of its own, or with what is wrong with it. */
export function listRows(list: ListOf, { headings, rows }: Table, mapping: Mapping, newId: () => string): ListRow[] {
  return rows.map((each) => {
    const { texts, values, problems } = readCells(list, mapping, each);
    const all = [...tooManyCells(headings, each), ...problems];
    if (all.length > 0) return { row: each.row, texts, command: null, problems: all };
    const command = {
      type: list.type,
      [list.idField]: newId(),
      ...completed(list, values),
    } as CommandBody<ImportedType>;
    const between = problemsBetween(command).map(({ field, problem }) => ({
      field,
      message: `${labelOf(list, field)} ${problem}`,
    }));
    return { row: each.row, texts, command: between.length > 0 ? null : command, problems: between };
  });
}

/** What a field is called on the screen. */
export const labelOf = (list: ListOf, field: string): string =>
  list.fields.find(({ name }) => name === field)?.label ?? field;
