import { isId, isLocalDay, isPin, isPlainText } from './shape.js';

describe('the shapes that bodies and commands have in common', () => {
  it.each([
    'H. Ortiz',
    '  H. Ortiz ',
    'Ł',
    '🎬',
    'נעמי',
    'علي',
    '李小龍',
    'O’Brien-Смит',
    'x'.repeat(200),
    '😀'.repeat(200),
  ])('[Bad input] takes %j for a name', (text) => {
    expect(isPlainText(text, 200)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['what nobody sees', '\u200b\u200d'],
    ['a NUL', 'a\0'],
    ['a line break', 'a\nb'],
    ['a line separator', 'a\u2028b'],
    ['a C1 control', 'a\u0085b'],
    ['an override', 'a\u202e'],
    ['an isolate', '\u2066a'],
    ['half a surrogate', 'a\udc00'],
    ['one too many', '😀'.repeat(201)],
    ['a million', 'x'.repeat(1_000_000)],
    ['a list', ['a']],
    ['a number', 7],
    ['null', null],
  ])('[Bad input] takes %s for no name', (_title, value) => {
    expect(isPlainText(value, 200)).toBe(false);
  });

  it.each([
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-4-1', false],
    ['2026-04-01T00:00:00Z', false],
    [20260401, false],
  ])('[HTTP] %j as a day: %j', (value, isDay) => {
    expect(isLocalDay(value)).toBe(isDay);
  });

  it('[HTTP] takes UUIDs of any version, in either case', () => {
    expect(isId('0198F3A2-7C1E-7ABC-9DEF-0123456789AB')).toBe(true);
    expect(isId('0198f3a2-7c1e-7abc-9def-0123456789ab')).toBe(true);
    expect(isId('0198f3a27c1e7abc9def0123456789ab')).toBe(false);
    expect(isId('0198f3a2-7c1e-7abc-9def-0123456789ab\n')).toBe(false);
  });

  it('[PIN] is six digits or more, and digits alone', () => {
    expect(['000000', '1'.repeat(64)].every(isPin)).toBe(true);
    expect(['00000', '1'.repeat(65), '12345６', ' 123456', '123456\n', 123_456].some(isPin)).toBe(false);
  });
});
