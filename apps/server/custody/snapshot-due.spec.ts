import { isDue } from './snapshot-due.js';

describe('a snapshot', () => {
  it.each([
    ['is due with the 500th entry of a log', 500, undefined, 0, true],
    ['is not before', 499, undefined, 1e9, false],
    ['is due 500 entries and two seconds after the last', 1_500, { cursor: 1_000, ms: 5_000 }, 7_000, true],
    ['is not sooner, however many entries came', 99_000, { cursor: 1_000, ms: 5_000 }, 6_999, false],
    ['is not for fewer, however long it is', 1_499, { cursor: 1_000, ms: 5_000 }, 1e9, false],
    ['is due at once where another process kept the last', 1_500, { cursor: 1_000, ms: -Infinity }, 0, true],
  ])('[issue 5] %s', (_, cursor, kept, now, due) => {
    expect(isDue(cursor, now, kept)).toBe(due);
  });
});
