import { MOST_COLUMNS, MOST_IN_CELL } from './limits.js';
import { shownAs, type NumberFormat } from './number-formats.js';
import type { TableTaker } from './table.js';
import { hearXml } from './xml.js';

/** What a sheet's cells refer to. */
export interface OfWorkbook {
  texts: readonly string[];
  formats: readonly NumberFormat[];
  isFrom1904: boolean;
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  /** Its formula; null where it has none, and empty where it shares another cell's. */
  formula: string | null;
}

/** "C7" → 2; where a cell does not say, it stands behind the one before. */
function columnOf(reference: string | undefined, before: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return before + 1;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Formulas and errors begin with `=`, as they do in a CSV file, and are named as bad rows from there on. */
function textOf({ type, style, value, formula }: Cell, { texts, formats, isFrom1904 }: OfWorkbook): string {
  if (formula !== null) return `=${formula}`;
  switch (type) {
    case 's':
      return texts[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'yes' : 'no';
    case 'e':
      return `=${value}`;
    case 'n':
      return shownAs(value, formats[style] ?? { kind: 'plain' }, isFrom1904);
    default:
      return value;
  }
}

const READ = new Set(['v', 't', 'f']);

/** Reads a sheet row by row into the taker. */
export function readSheet(xml: string, of: OfWorkbook, taker: TableTaker): void {
  let row = 0;
  let cells: string[] = [];
  let cell: Cell | null = null;
  let reading: string | null = null;
  let phonetic = 0;
  let column = -1;
  hearXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes['r']) || row + 1;
        [cells, column] = [[], -1];
      } else if (name === 'c') {
        column = columnOf(attributes['r'], column);
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', formula: null };
      } else if (name === 'rPh') phonetic += 1;
      else if (cell && READ.has(name)) {
        reading = name;
        if (name === 'f') cell.formula = '';
      }
    },
    text(text) {
      if (!cell || reading === null || phonetic > 0) return;
      if (reading === 'f') cell.formula = `${cell.formula ?? ''}${text}`.slice(0, MOST_IN_CELL);
      else cell.value = `${cell.value}${text}`.slice(0, MOST_IN_CELL);
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1;
      else if (READ.has(name)) reading = null;
      else if (name === 'c' && cell) {
        // A hole is an empty cell; what stands far out to the right is only kept as being there.
        const place = Math.min(cell.column, MOST_COLUMNS);
        while (cells.length < place) cells.push('');
        cells[place] = textOf(cell, of);
        cell = null;
      } else if (name === 'row') taker.take(row, cells);
    },
  });
}

/** The texts that a workbook's cells name by number, each once. */
export function sharedTexts(xml: string | null): string[] {
  const texts: string[] = [];
  if (xml === null) return texts;
  let now = '';
  let isText = false;
  let phonetic = 0;
  hearXml(xml, {
    open(name) {
      if (name === 'si') now = '';
      else if (name === 'rPh') phonetic += 1;
      else if (name === 't') isText = phonetic === 0;
    },
    text(text) {
      if (isText) now = `${now}${text}`.slice(0, MOST_IN_CELL);
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') texts.push(now);
    },
  });
  return texts;
}
