import * as fc from 'fast-check';
import { MOST_BYTES } from './limits.js';
import { readTable } from './read-table.js';
import type { Reading, Table } from './table.js';

const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

function tableOf(reading: Reading): Table {
  if (!reading.ok) throw new Error(reading.message);
  return reading.table;
}
const read = (text: string): Table => tableOf(readTable(csv(text)));
const noOf = (reading: Reading): string => (reading.ok ? 'read' : reading.message);

describe('a CSV file', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('[Import] finds out that a %s stands between its cells', (name, sign) => {
    const table = read(`Number${sign}Name\r\n07${sign}"Colt${sign} long"\r\n`);
    expect(table).toEqual({
      headings: ['Number', 'Name'],
      rows: [{ row: 2, cells: ['07', `Colt${sign} long`] }],
      readAs: `${name}, UTF-8`,
      notices: [],
    });
  });

  it('[Import] takes the separator that a first line of its own says, and counts that line', () => {
    expect(read('sep=;\nNumber;Name, model\n07;Colt')).toMatchObject({
      headings: ['Number', 'Name, model'],
      rows: [{ row: 3 }],
    });
  });

  it('[Import] says when only one column comes out', () => {
    expect(read('Number|Name\n07|Colt').notices).toEqual([expect.stringContaining('Only one column was found')]);
  });

  it('[Import] leaves empty rows out and counts them as a spreadsheet does', () => {
    expect(read('Number,Name\n\n07,Colt\n,\n08,Colt\n').rows.map(({ row }) => row)).toEqual([3, 5]);
  });

  it.each([
    ['UTF-8', csv('Name,Roles\nJosé,actor')],
    ['UTF-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...csv('Name,Roles\nJosé,actor')])],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...Buffer.from('Name,Roles\nJosé,actor', 'utf16le')])],
    ['UTF-16', Uint8Array.from([0xfe, 0xff, ...Buffer.from('Name,Roles\nJosé,actor', 'utf16le').swap16()])],
  ])('[Import] is read as %s, its mark no part of the first heading', (encoding, bytes) => {
    expect(tableOf(readTable(bytes))).toEqual({
      headings: ['Name', 'Roles'],
      rows: [{ row: 2, cells: ['José', 'actor'] }],
      readAs: `comma, ${encoding}`,
      notices: [],
    });
  });

  it('[Import] in no Unicode is read as Windows-1252, and that is said', () => {
    const table = tableOf(readTable(Uint8Array.from(Buffer.from('Name,Roles\nJosé,actor', 'latin1'))));
    expect(table.rows[0]?.cells[0]).toBe('José');
    expect(table.readAs).toBe('comma, Windows-1252');
    expect(table.notices).toEqual([expect.stringContaining('read as Windows-1252')]);
  });

  it('[Import] of 100,000 rows is refused by that number, and nothing of it taken', () => {
    const text = `Number,Name\n${'07,Colt SAA\n'.repeat(100_000)}`;
    expect(noOf(readTable(csv(text)))).toContain('This file has 100,000 rows: at most 2,000 at a time.');
  });

  it('[Import] of 2,000 rows is taken and of 2,001 not', () => {
    expect(read(`Number,Name\n${'07,Colt SAA\n'.repeat(2_000)}`).rows).toHaveLength(2_000);
    expect(noOf(readTable(csv(`Number,Name\n${'07,Colt SAA\n'.repeat(2_001)}`)))).toContain('2,001 rows');
  });

  it.each([
    ['nothing', csv(''), 'empty'],
    ['blank lines', csv('\n\n,,\n'), 'empty'],
    ['headings alone', csv('Number,Name\n'), 'no rows below'],
    ['an open quotation mark', csv('Number,Name\n07,"Colt\n08,Colt\n'), 'Row 2 has a quotation mark'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), 'no text file'],
    ['UTF-16 without its mark', Uint8Array.from(Buffer.from('Number,Name', 'utf16le')), 'no text file'],
    ['half a character', Uint8Array.from([0xff, 0xfe, 0x41]), 'is not'],
    ['more than 5 MB', new Uint8Array(MOST_BYTES + 1).fill(0x41), 'more than 5 MB'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'of an old kind, or one with a password'],
  ])('[Import] that is %s is told from one that can be read', (_what, bytes, words) => {
    expect(noOf(readTable(bytes))).toContain(words);
  });

  it('[Import] keeps of a cell and of a row no more than tells that they are too long', () => {
    const [row] = read(`${'a,'.repeat(60)}a\n${'x'.repeat(10_000)},${'y,'.repeat(59)}z`).rows;
    expect(row?.cells.map(({ length }) => length)).toEqual([450, ...Array.from({ length: 49 }, () => 1)]);
  });

  it('[Import] reading never throws, whatever the bytes', () => {
    const zip = fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 500 }), zip), (bytes) => {
        const reading = readTable(bytes);
        expect(reading.ok || reading.message.length > 0).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', 'a', '=', '\t', 'é') }), (text) => {
        expect(typeof readTable(csv(text)).ok).toBe('boolean');
      }),
    );
  });
});
