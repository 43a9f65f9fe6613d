import { readFileSync } from 'node:fs';
import type { ImportedCommand } from '#wire';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import type { ListTab } from '../place.js';
import { LISTS } from './fields.js';
import { listRows } from './list-rows.js';
import { guessMapping, unmapped } from './mapping.js';
import { readTable } from './reading/read-table.js';
import type { Table } from './reading/table.js';
import { tryRows, type TriedRow } from './trial.js';

const noPause = (): Promise<void> => Promise.resolve();

function tableOf(bytes: Uint8Array): Table {
  const reading = readTable(bytes);
  if (!reading.ok) throw new Error(reading.message);
  return reading.table;
}

/** The rows of a file as the sample production's armorer would see them in the preview. */
async function tried(kind: ListTab, bytes: Uint8Array): Promise<TriedRow[]> {
  const [list, table, day] = [LISTS[kind], tableOf(bytes), new DryGulchDay()];
  let next = 0;
  const rows = listRows(list, table, guessMapping(list, table.headings), () => `new-${++next}`);
  const me = day.state.people['ortiz'];
  if (!me) throw new Error('no armorer');
  return tryRows(list, rows, { state: day.state, me, at: day.at }, noPause);
}
const of = (kind: ListTab, ...lines: string[]): Promise<TriedRow[]> =>
  tried(kind, new TextEncoder().encode(lines.join('\n')));
const sample = (name: string): Uint8Array => readFileSync(new URL(`samples/${name}`, import.meta.url));
const said = (rows: readonly TriedRow[]): [number, string][] =>
  rows.flatMap(({ row, problems }) => problems.map(({ message }): [number, string] => [row, message]));
const bodyOf = (row: TriedRow | undefined): ImportedCommand | null => row?.command ?? null;

describe('the sample files', () => {
  it.each([
    ['weapons', 'weapons.csv', 7],
    ['weapons', 'weapons.xlsx', 4],
    ['people', 'people.csv', 6],
    ['rounds', 'lots.csv', 4],
  ] as const)('[Import] of %s: %s is read with no bad row and no warning', async (kind, name, count) => {
    const rows = await tried(kind, sample(name));
    expect(rows).toHaveLength(count);
    expect(rows.flatMap(({ problems, warnings }) => [...problems, ...warnings])).toEqual([]);
  });

  it('[Import] the one with mistakes gives exactly their reasons', async () => {
    const rows = await tried('weapons', sample('weapons-with-mistakes.csv'));
    expect(said(rows)).toEqual([
      [4, 'CU10: Number 7A is Colt SAA. Choose another number. It stands in row 3 of this file too.'],
      [5, 'Name is a formula or an error of one. Put its value there (in the spreadsheet: paste values only).'],
      [6, 'Chambers is -1, below zero; a whole number from 0 to 100 is wanted.'],
      [7, 'Chambers is 1.5, a fraction; a whole number from 0 to 100 is wanted.'],
      [8, 'Magazine is 99999999999; a whole number from 0 to 1,000 is wanted.'],
      [9, 'Kind is “cannon”; it may be real, blank-firing, replica, airsoft, rubber or blade.'],
      [10, 'Number is longer than 4 characters. Shorten it.'],
      [11, 'Number is missing.'],
      [12, 'It has 10 cells and the headings 9. Put a text with a comma in it in quotation marks.'],
      [12, expect.stringContaining('Kind is “with hammers”')],
      [12, expect.stringContaining('Chambers is “double-barrel shotgun”')],
      [13, 'Chambers: A weapon that can fire has at least one chamber.'],
    ]);
    expect(rows.flatMap(({ row, warnings }) => warnings.map((words) => [row, words]))).toEqual([
      [14, 'There is a number 51 too; said aloud it is easily taken for 051.'],
    ]);
  });
});

describe('a row of weapons', () => {
  const HEAD = 'No.;Model;Category;Action;Capacity;Mag';

  it('[Import] is what its headings say in the words that people use', async () => {
    const [row] = await of('weapons', HEAD, 'Z1;Colt SAA;Blank gun;revolver;6;0');
    expect(bodyOf(row)).toEqual({
      type: 'register-weapon',
      weaponId: 'new-1',
      number: 'Z1',
      name: 'Colt SAA',
      kind: 'blank-firing',
      weaponType: 'revolver',
      chambers: 6,
    });
  });

  it('[CU10] is bad where its number is taken, in the production or further up', async () => {
    const { number } = Object.values(new DryGulchDay().state.weapons)[0] ?? { number: '' };
    const rows = await of('weapons', HEAD, `${number};Colt;rubber;revolver;;`, 'Zz;A;rubber;B;;', 'zZ;C;rubber;D;;');
    expect(said(rows)).toEqual([
      [2, expect.stringContaining(`CU10: Number ${number} is `)],
      [4, 'CU10: Number zZ is A. Choose another number. It stands in row 3 of this file too.'],
    ]);
  });

  it.each([
    ['-1', 'Capacity', 'below zero'],
    ['−1', 'Capacity', 'below zero'],
    ['=1+1', 'Capacity', 'is a formula'],
    ['@SUM(A1)', 'Capacity', 'begins with @'],
    ['6.5', 'Capacity', 'a fraction'],
    ['1e3', 'Capacity', 'is “1e3”'],
    ['999999999999999999999999', 'Capacity', 'a whole number from 0 to 100'],
    ['six', 'Capacity', 'is “six”'],
    ['=HYPERLINK("x")', 'Model', 'is a formula'],
    ['+44 7', 'Model', 'begins with +'],
    ['-Colt', 'Model', 'begins with -'],
    ['@x', 'Model', 'begins with @'],
    ['a\u0007b', 'Model', 'can’t be printed'],
    ['a\u202eb', 'Model', 'can’t be printed'],
    ['x'.repeat(201), 'Model', 'longer than 200'],
    ['\u200b', 'Model', 'nothing that could be read'],
    ['AK 47', 'No.', 'longer than 4'],
  ])('[Import] is bad with %j as %s', async (text, heading, words) => {
    const cells = HEAD.split(';').map((each) => (each === heading ? `"${text.replaceAll('"', '""')}"` : ''));
    const good = ['Z1', 'Colt', 'rubber', 'revolver', '', ''];
    const [row] = await of('weapons', HEAD, cells.map((cell, nth) => cell || good[nth]).join(';'));
    expect(row?.problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    expect(row?.command).toBeNull();
  });

  it('[Import] names every required field that no column is for', () => {
    const list = LISTS.weapons;
    expect(unmapped(list, guessMapping(list, ['07', 'Colt'])).map(({ label }) => label)).toEqual([
      'Number',
      'Name',
      'Kind',
      'Type',
    ]);
  });
});

describe('a row of lots', () => {
  const HEAD = 'Lot,Type,Load,Caliber,Vendor,Qty,Known';

  it('[RD1] has no place for a live round, and wants a charge for blanks', async () => {
    const rows = await of(
      'rounds',
      HEAD,
      'A,live,,.45,V,5,yes',
      'B,blanks,,.45,V,5,yes',
      'C,dummies,half,.45,V,5,no',
      'D,blanks,½,.45,V,"1,000",yes',
      'E,blanks,1/4,.45,V,0,unknown',
      'F,blanks,1/4,.45,V,60,maybe',
    );
    expect(said(rows)).toEqual([
      [2, 'Kind is a live round’s: those have no place on a set (RD1).'],
      [3, 'Charge is wanted for blanks: full, half or quarter.'],
      [4, 'Charge: A dummy has no charge.'],
      [5, 'Rounds is 1,000: write thousands without a sign between the figures.'],
      [6, 'Rounds is 0; a whole number from 1 to 1,000,000 is wanted.'],
      [7, 'Source known is “maybe”; it may be yes or no.'],
    ]);
  });

  it('[RD4] is withheld where its source is not known', async () => {
    const [row] = await of('rounds', HEAD, 'A,dummy,,.45,Several,5,mixed');
    expect(bodyOf(row)).toMatchObject({ type: 'add-lot', kind: 'dummy', rounds: 5, knownSource: false });
  });
});

describe('a row of people', () => {
  it('[Import] takes several roles, and asks which AD', async () => {
    const rows = await of(
      'people',
      'Full name,Position,Permit',
      'A. One,Armourer / crew,2027-06-30',
      'B. Two,AD,',
      'C. Three,"actor, stunt",30/06/2027',
      'D. Four,director,2027-02-30',
    );
    expect(bodyOf(rows[0])).toMatchObject({ roles: ['armorer', 'crew'], permitEnds: '2027-06-30' });
    expect(said(rows.slice(1))).toEqual([
      [3, 'Roles is “AD”: say whether 1st AD or 2nd AD.'],
      [4, 'Permit good through is “30/06/2027”; write the day as 2027-06-30.'],
      [5, expect.stringContaining('Roles is “director”; it may be armorer')],
      [5, expect.stringContaining('Permit good through is “2027-02-30”')],
    ]);
  });

  it('[Import] of a name that is here already, or twice in the file, is only warned of', async () => {
    const rows = await of('people', 'Name,Role', 'H. Ortiz,crew', 'N. New,actor', 'n. new,actor');
    expect(said(rows)).toEqual([]);
    expect(rows.map(({ warnings }) => warnings)).toEqual([
      ['The name H. Ortiz is here already. Is it somebody else?'],
      [],
      ['The name n. new stands in row 3 too. Is it somebody else?'],
    ]);
  });

  it('[Import] an AD’s role is bad where who imports may not give it', async () => {
    const [row] = await of('people', 'Name,Role', 'N. New,1st AD');
    expect(said(row ? [row] : [])).toEqual([[2, 'There is an AD: an AD or a producer names the next one.']]);
  });
});
