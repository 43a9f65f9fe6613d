import * as fc from 'fast-check';
import { draws } from '../../libs/custody/testing/draws.js';
import { check, tally } from './check.js';
import type { History, Wrong } from './history.js';
import { PLANTED } from './testing/planted.js';
import { trueHistory } from './testing/true-history.js';

const SEED = 20_211_021;

/** A day of some hundred commands, always the same one. */
const day = (): History => {
  const [drawn] = fc.sample(draws(600), { numRuns: 1, seed: SEED });
  return structuredClone(trueHistory(drawn ?? []));
};

const wrongIn = (history: History): Wrong[] => [...new Set(check(history).map(({ wrong }) => wrong))];

describe('the checker', () => {
  it('[Contract] raises no alarm over a history in which everything is as promised, however it went', () => {
    const property = fc.property(draws(120), (drawn) => expect(check(trueHistory(drawn))).toEqual([]));
    expect(fc.defaultReportMessage(fc.check(property, { numRuns: 40 })) ?? null).toBeNull();
  });

  it('[Contract] looked at something of everything that there is', () => {
    const counts = tally(day());
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining(['accepted', 'refused', 'malformed', 'forbidden', 'cut']),
    );
    expect(counts['accepted']).toBeGreaterThan(50);
    expect(counts['refused']).toBeGreaterThan(20);
    expect(check(day())).toEqual([]);
  });

  it.each(PLANTED)('[Contract] finds $fault', ({ wrong, plant }) => {
    const history = day();
    plant(history);
    expect(wrongIn(history)).toContain(wrong);
  });
});
