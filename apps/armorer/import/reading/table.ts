import { MOST_IMPORTED } from '#wire';
import { MOST_COLUMNS, MOST_IN_CELL } from './limits.js';
import { Unreadable } from './unreadable.js';

/** One row as it stands in the file; `row` is what a spreadsheet calls it, from 1. A formula's cell begins with `=`. */
export interface TableRow {
  row: number;
  cells: string[];
}

/** A file that was read: its headings, its rows but for the empty ones, and what a person should know of the reading. */
export interface Table {
  headings: string[];
  rows: TableRow[];
  /** How it was read, such as "comma, UTF-8". */
  readAs: string;
  notices: string[];
}

/** What reading a file comes to. */
export type Reading = { ok: true; table: Table } | { ok: false; message: string };

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Takes rows one after another; keeps the first as headings, and as many others as one import may bring. */
export class TableTaker {
  private headings: string[] | null = null;
  private readonly rows: TableRow[] = [];
  private count = 0;
  private hasMoreColumns = false;

  take(row: number, cells: readonly string[]): void {
    if (isEmpty(cells)) return;
    if (this.headings && ++this.count > MOST_IMPORTED) return;
    if (cells.length > MOST_COLUMNS && !isEmpty(cells.slice(MOST_COLUMNS))) this.hasMoreColumns = true;
    const kept = cells.slice(0, MOST_COLUMNS).map((cell) => cell.slice(0, MOST_IN_CELL).trim());
    if (this.headings) this.rows.push({ row, cells: kept });
    else this.headings = kept;
  }

  /** The table, or why there is none: too many rows are said by their number and none of them is taken. */
  table(readAs: string, notices: readonly string[]): Table {
    if (!this.headings) throw new Unreadable('This file is empty.');
    if (this.count > MOST_IMPORTED)
      throw new Unreadable(
        `This file has ${inEnglish(this.count)} rows: at most ${inEnglish(MOST_IMPORTED)} at a time. Nothing of it was taken. Split it and import the parts one after the other.`,
      );
    if (this.count === 0) throw new Unreadable('This file has headings and no rows below them.');
    const more = this.hasMoreColumns ? [`Only the first ${MOST_COLUMNS} columns are looked at.`] : [];
    return { headings: this.headings, rows: this.rows, readAs, notices: [...notices, ...more] };
  }
}

const inEnglish = (count: number): string => count.toLocaleString('en');
