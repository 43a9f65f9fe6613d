import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { rowOf, workbook } from '../testing/workbook.js';
import { readTable } from './read-table.js';
import type { Table } from './table.js';

const HEAD = rowOf('Name', 'Number', 'Until');

function read(bytes: Uint8Array): Table {
  const reading = readTable(bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.table;
}
const noOf = (bytes: Uint8Array): string => {
  const reading = readTable(bytes);
  return reading.ok ? 'read' : reading.message;
};

/** A megabyte of zeros is a kilobyte in a zip. */
const MEGABYTE = new Uint8Array(1024 * 1024);

/** Says of its parts of so many bytes or more that each holds ten. */
function lying(zip: Uint8Array, from: number): Uint8Array {
  const lie = Uint8Array.from(zip);
  const view = new DataView(lie.buffer);
  for (let at = 0; at < lie.length - 30; at++) {
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && view.getUint32(at + 24, true) >= from) view.setUint32(at + 24, 10, true);
  }
  return lie;
}

describe('a workbook', () => {
  it('[Import] is read by its first visible sheet, which is said where there are more', () => {
    const sheets =
      '<sheets><sheet name="Old" state="hidden" r:id="r9"/><sheet name="Guns" r:id="r1"/><sheet name="Notes" r:id="r8"/></sheets>';
    const table = read(workbook({ sheets, rows: `${HEAD}${rowOf('Colt', '07')}` }));
    expect(table).toEqual({
      headings: ['Name', 'Number', 'Until'],
      rows: [{ row: 2, cells: ['Colt', '07'] }],
      readAs: 'sheet “Guns”',
      notices: ['Only the sheet “Guns” is read; 2 more are in the workbook.'],
    });
  });

  it('[Import] shows numbers as their cells do: 07 with its zero, days as days, holes as empty cells', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="00"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/></cellXfs>';
    const row = (style: number, day: number): string =>
      `<row r="5"><c r="B5" s="1"><v>7</v></c><c r="C5" s="${style}"><v>${day}</v></c></row>`;
    expect(read(workbook({ rows: `${HEAD}${row(2, 46_568)}${row(3, 1)}`, styles })).rows).toEqual([
      { row: 5, cells: ['', '07', '2027-06-30'] },
      { row: 5, cells: ['', '07', '1899-12-31'] },
    ]);
  });

  it('[Import] takes a formula for what it is, and never the value that it came to', () => {
    const row = `<row><c t="str"><f>cmd|' /C calc'!A0</f><v>Colt</v></c><c><f t="shared" si="0"/><v>7</v></c><c t="e"><v>#REF!</v></c></row>`;
    expect(read(workbook({ rows: `${HEAD}${row}` })).rows[0]?.cells).toEqual([`=cmd|' /C calc'!A0`, '=', '=#REF!']);
  });

  it('[Import] takes its shared texts without the reading marks beside them, and yes and no for what is ticked', () => {
    const texts = ['Name', 'Number', 'Co</t><rPh sb="0" eb="1"><t>ko</t></rPh><t>lt'];
    const row = '<row><c t="s"><v>2</v></c><c t="b"><v>1</v></c></row>';
    const head = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>';
    expect(read(workbook({ rows: head + row, texts })).rows[0]?.cells).toEqual(['Colt', 'yes']);
  });

  it('[Import] that unpacks to too much is not opened, by what it says and by what really comes out', () => {
    const bomb = workbook({ rows: HEAD + rowOf('Colt', '07'), others: { 'xl/media/a.bin': pad(30) } });
    expect(bomb.length).toBeLessThan(100_000);
    expect(noOf(bomb)).toContain('unpacks to more than a list can be');
    const inside = workbook({ rows: `${HEAD}${rowOf('Colt', '07')}<!--${' '.repeat(30 * MEGABYTE.length)}-->` });
    expect(noOf(lying(inside, MEGABYTE.length))).toContain('unpacks to more than a list can be');
  });

  it('[Import] that says less than comes out of it is damaged', () => {
    expect(noOf(lying(workbook({ rows: HEAD + rowOf('Colt', '07') }), 0))).toContain('damaged');
  });

  it('[Import] of more than a hundred parts is not opened', () => {
    const others = Object.fromEntries(Array.from({ length: 100 }, (_, nth) => [`xl/${nth}.xml`, strToU8('<a/>')]));
    expect(noOf(workbook({ rows: HEAD, others }))).toContain('unpacks to more than a list can be');
  });

  it('[Import] of 5,000 rows is refused by that number', () => {
    expect(noOf(workbook({ rows: HEAD + rowOf('Colt', '07').repeat(5_000) }))).toContain('This file has 5,000 rows');
  });

  it('[Import] with entities of its own is damaged, so that none can multiply', () => {
    const sheet = strToU8(
      '<!DOCTYPE a [<!ENTITY b "Colt">]><worksheet><row><c t="str"><v>&b;</v></c></row></worksheet>',
    );
    expect(noOf(workbook({ others: { 'xl/worksheets/sheet1.xml': sheet } }))).toContain('damaged');
  });

  it('[Import] that is cut off, or another zip, is told so', () => {
    const good = workbook({ rows: HEAD + rowOf('Colt', '07') });
    expect(noOf(good.subarray(0, good.length - 40))).toContain('damaged');
    const names = { 'xl/workbook.xml': strToU8('<a/>') };
    expect(noOf(workbook({ others: names }))).toContain('no sheet');
  });

  it('[Import] with any of its bytes changed never throws', () => {
    const good = workbook({ rows: HEAD + rowOf('Colt', '07') });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = byte;
        expect(typeof readTable(bytes).ok).toBe('boolean');
      }),
    );
  });
});

const pad = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE.length);
