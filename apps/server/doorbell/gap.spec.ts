import { describe, expect, it } from '@jest/globals';
import { gapAfter } from './gap.js';

describe('the gap behind a ring', () => {
  it.each([
    ['nothing was rung for before', [['dust', 900]], [], 4],
    ['a log went on by a few entries', [['dust', 939]], [['dust', 900]], 4],
    ['a log went on by many', [['dust', 940]], [['dust', 900]], 40],
    [
      'one of several did',
      [
        ['dust', 901],
        ['gulch', 1_200],
      ],
      [
        ['dust', 900],
        ['gulch', 1_000],
      ],
      40,
    ],
    ['another production was rung for before', [['dust', 940]], [['gulch', 1]], 4],
  ] as const)('[issue 5] where %s', (_when, rings, before, ms) => {
    expect(gapAfter(rings, before)).toBe(ms);
  });
});
