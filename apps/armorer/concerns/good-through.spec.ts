import { goodThroughWords } from './good-through.js';

describe('the crew’s code', () => {
  it('[ST6] is good through a day that is told with its weekday', () => {
    expect(goodThroughWords('2026-11-23')).toBe('Monday 23 November');
  });
});
