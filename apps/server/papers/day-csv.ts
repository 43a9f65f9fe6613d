import { stringify } from 'csv-stringify/sync';
import type { Section } from './day-sections.js';

/**
 * Tables as one CSV (RFC 4180, UTF-8 with a mark, CRLF): the first column names the kind of row, and each table begins with a
 * row of its columns. A cell that a spreadsheet would take for a formula goes behind an apostrophe, so that none ever runs.
 */
export function csvOf(sections: readonly Section[]): string {
  const records = sections.flatMap(({ kind, columns, rows }) => [
    [`${kind}, columns`, ...columns],
    ...rows.map((row) => [kind, ...row]),
  ]);
  return stringify(records, { bom: true, record_delimiter: 'windows', escape_formulas: true });
}
