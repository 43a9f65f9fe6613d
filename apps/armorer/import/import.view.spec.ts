import { LISTS } from './fields.js';
import { barOnImport, countWords, importedWords, nextBad, withRefusals } from './import.view.js';
import type { TriedRow } from './trial.js';

const row = (nth: number, message?: string, warning?: string): TriedRow => ({
  row: nth,
  texts: {},
  command: null,
  problems: message === undefined ? [] : [{ field: null, message }],
  warnings: warning === undefined ? [] : [warning],
});
const good = row(2);
const bad = row(3, 'Number is missing.');
const odd = row(4, undefined, 'There is a number 7 too.');

describe('the preview of an import', () => {
  it('[Import] counts its rows in words', () => {
    expect(countWords([good, bad, odd])).toBe('3 rows, 1 bad, 1 to look at');
    expect(countWords([good])).toBe('1 row, none bad');
  });

  it('[Import] bars all while one row is bad or a required column is not chosen, and says what to do', () => {
    expect(barOnImport(['Number', 'Kind'], null)).toBe('Choose the column of Number, Kind first.');
    expect(barOnImport([], null)).toContain('being tried');
    expect(barOnImport([], [good, bad])).toBe(
      'One row is bad, and it is all or nothing. Put it right in the file, then read it again.',
    );
    expect(barOnImport([], [bad, bad])).toContain('2 rows are bad');
    expect(barOnImport([], [good, odd])).toBeNull();
  });

  it('[Import] goes from bad row to bad row, and round again', () => {
    const rows = [good, bad, good, bad];
    expect([-1, 1, 3].map((from) => nextBad(rows, from))).toEqual([1, 3, 1]);
    expect(nextBad([good], -1)).toBe(-1);
  });

  it('[Import] marks the rows that the server refuses, by its own reasons', () => {
    const marked = withRefusals(
      LISTS.weapons,
      [good, good, good, odd],
      [
        { row: 0, status: 'refused', rule: 'CU10', reason: 'number-taken', message: 'Number 7 is Colt.' },
        { row: 1, status: 'malformed', problems: [{ path: 'chambers', message: 'must be a count' }] },
        { row: 3, status: 'forbidden', message: 'It is not for your role.' },
      ],
    );
    expect(marked.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
      ['CU10: Number 7 is Colt.'],
      ['Chambers must be a count'],
      [],
      ['It is not for your role.'],
    ]);
  });

  it('[Import] says afterwards what was added', () => {
    expect([importedWords(LISTS.people, 1), importedWords(LISTS.rounds, 4)]).toEqual([
      '1 person is imported',
      '4 lots are imported',
    ]);
  });
});
