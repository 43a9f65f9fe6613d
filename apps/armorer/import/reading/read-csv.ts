import Papa from 'papaparse';
import { decodeText } from './decode-text.js';
import { TableTaker, type Table } from './table.js';
import { Unreadable } from './unreadable.js';

const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
type Separator = keyof typeof SEPARATORS;
const ALL: Separator[] = [',', ';', '\t'];

/** Excel's own way to say the separator: a first line of its own. */
const SAID = /^sep=([,;\t])\r?\n/i;

/** How many cells the headings come to by a separator. */
function columnsBy(delimiter: Separator, text: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1, skipEmptyLines: true });
  return data[0]?.length ?? 0;
}

const bestOf = (text: string): Separator =>
  ALL.reduce((best, each) => (columnsBy(each, text) > columnsBy(best, text) ? each : best));

const ONE_COLUMN =
  'Only one column was found. Its cells are to stand apart by a comma, a semicolon or a tab: save the sheet as CSV once more.';

/** Quotes that don't close would swallow the rest of the file into one cell. */
const unclosed = (row: number): string =>
  `Row ${row} has a quotation mark that is not closed or not doubled, so the rows after it can’t be told apart. Nothing of the file was taken.`;

/** A CSV file, its encoding and separator found out. */
export function readCsv(bytes: Uint8Array): Table {
  const { text, encoding, notice } = decodeText(bytes);
  const said = SAID.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = ALL.find((each) => each === said?.[1]) ?? bestOf(body.slice(0, 100_000));
  const taker = new TableTaker();
  let row = said ? 1 : 0;
  let columns = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    step({ data, errors }) {
      row += 1;
      if (errors.some(({ type }) => type === 'Quotes')) throw new Unreadable(unclosed(row));
      columns = Math.max(columns, data.length);
      taker.take(row, data);
    },
  });
  const notices = [...(notice ? [notice] : []), ...(columns === 1 ? [ONE_COLUMN] : [])];
  return taker.table(columns === 1 ? encoding : `${SEPARATORS[delimiter]}, ${encoding}`, notices);
}
