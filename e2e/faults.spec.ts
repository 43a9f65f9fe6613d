import { jest } from '@jest/globals';
import { Chance } from '../bench/faults/chance.js';
import { runFault } from '../bench/faults/fault.js';
import { FAULTS } from '../bench/faults/list.js';

jest.setTimeout(120_000);

// The same faults as `npm run faults`, a few times each; which moments they strike at changes with each run's seed.
const SEED = Number(process.env['SETBOARD_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

describe(`nothing is lost, doubled, out of order or shown as current when it is not (seed ${SEED})`, () => {
  it.each(FAULTS.filter(({ times }) => times.short > 0))('[SC1] $name: $says', async (fault) => {
    const report = await runFault(fault, { chance: new Chance(SEED), times: fault.times.short, say: () => undefined });
    expect(report.findings).toEqual([]);
    expect(report.counts['accepted']).toBeGreaterThan(0);
  });
});
