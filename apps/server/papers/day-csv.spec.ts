import { csvOf } from './day-csv.js';

const sections = [
  { kind: 'concern', columns: ['time', 'concern'], rows: [['14:05:00', 'He said "07", then left\nthe set']] },
  { kind: 'person', columns: ['name'], rows: [['=cmd|calc'], ['+1'], ['-1'], ['@x'], ['\tx'], ['Zoë 山田']] },
];

describe('a report as CSV', () => {
  it('[RFC 4180] has a mark, CRLF, quotes where they are wanted, and the kind of each row first', () => {
    const text = csvOf(sections);
    expect(text.startsWith('\uFEFF"concern, columns",time,concern\r\n')).toBe(true);
    expect(text).toContain('concern,14:05:00,"He said ""07"", then left\nthe set"\r\n"person, columns",name\r\n');
    expect(text.endsWith('person,Zoë 山田\r\n')).toBe(true);
  });

  it.each(['=cmd|calc', '+1', '-1', '@x', '\tx'])('[Bad input] keeps a spreadsheet from running %j', (cell) => {
    const rows = csvOf(sections).split('\r\n');
    expect(rows).toContain(`person,'${cell}`);
  });
});
