import { counted } from '#record';
import type { ImportRefusal } from '#wire';
import type { ListOf } from './fields.js';
import { labelOf, type RowProblem } from './list-rows.js';
import type { TriedRow } from './trial.js';

export const isBad = ({ problems }: TriedRow): boolean => problems.length > 0;

/** "12 rows, 2 bad, 1 to look at". */
export function countWords(rows: readonly TriedRow[]): string {
  const bad = rows.filter(isBad).length;
  const odd = rows.filter((row) => !isBad(row) && row.warnings.length > 0).length;
  return [counted(rows.length, 'row', 'rows'), `${bad === 0 ? 'none' : bad} bad`, ...(odd > 0 ? [`${odd} to look at`] : [])].join(', '); // prettier-ignore
}

/** Why nothing can be imported yet, and what to do about it; null where it can. */
export function barOnImport(missing: readonly string[], rows: readonly TriedRow[] | null): string | null {
  if (missing.length > 0) return `Choose the column of ${missing.join(', ')} first.`;
  if (rows === null) return 'The rows are being tried …';
  const bad = rows.filter(isBad).length;
  if (bad === 0) return null;
  const words = bad === 1 ? 'One row is bad' : `${bad} rows are bad`;
  return `${words}, and it is all or nothing. Put ${bad === 1 ? 'it' : 'them'} right in the file, then read it again.`;
}

/** The next bad row behind this one, from the top again after the last; -1 where none is. */
export function nextBad(rows: readonly TriedRow[], from: number): number {
  const behind = rows.findIndex((row, nth) => nth > from && isBad(row));
  return behind >= 0 ? behind : rows.findIndex(isBad);
}

function refusalOf(list: ListOf, refusal: ImportRefusal): RowProblem {
  switch (refusal.status) {
    case 'refused':
      return { field: null, message: `${refusal.rule}: ${refusal.message}` };
    case 'forbidden':
      return { field: null, message: refusal.message };
    case 'malformed': {
      const [problem] = refusal.problems;
      const field = problem?.path ?? '';
      return { field: field || null, message: `${labelOf(list, field)} ${problem?.message ?? 'is not taken.'}`.trim() };
    }
  }
}

/** The rows with what the server said to them: it knows what this screen could not yet. */
export function withRefusals(
  list: ListOf,
  rows: readonly TriedRow[],
  refusals: readonly ImportRefusal[],
): readonly TriedRow[] {
  if (refusals.length === 0) return rows;
  const said = new Map(refusals.map((refusal) => [refusal.row, refusalOf(list, refusal)]));
  return rows.map((row, nth) => {
    const problem = said.get(nth);
    return problem ? { ...row, problems: [...row.problems, problem] } : row;
  });
}

/** "7 weapons are imported". */
export const importedWords = (list: ListOf, count: number): string =>
  `${counted(count, list.one, list.many)} ${count === 1 ? 'is' : 'are'} imported`;
