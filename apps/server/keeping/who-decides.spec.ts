import * as fc from 'fast-check';
import { LAPSES_AFTER_MS, whoDecides, type Kept, type Peer } from './who-decides.js';

const us = { id: 'us', rules: 'r1' };
const now = 100_000;
const lapsed = LAPSES_AFTER_MS + 1;

const choice = (kept: Kept | undefined, keeper?: Partial<Peer>, isHeard = true) =>
  whoDecides({
    us,
    kept,
    keeper: keeper && { id: 'they', address: '10.0.0.6:3500', rules: 'r1', renewedAt: now, ...keeper },
    isHeard,
    now,
  });
const by = (id: string | null, ago = 0): Kept => ({ by: id, readAt: now - ago });

describe('who decides a production’s commands', () => {
  it.each([
    ['the keeper, while its row is renewed and it is heard', choice(by('they'), {}), 'keeper'],
    [
      'the keeper, just as its row is about to lapse',
      choice(by('they'), { renewedAt: now - LAPSES_AFTER_MS }),
      'keeper',
    ],
    ['we, where we keep it', choice(by('us')), 'us'],
    ['we, while the keeper lives by its row and is not heard', choice(by('they'), {}, false), 'us'],
    ['we, where the keeper is of another build', choice(by('they'), { rules: 'r2' }), 'us'],
    ['whoever takes it, where nobody ever kept it', choice(by(null)), 'taker'],
    ['whoever takes it, where it was never looked up', choice(undefined), 'taker'],
    ['whoever takes it, once the keeper’s row lapsed', choice(by('they'), { renewedAt: now - lapsed }), 'taker'],
    ['whoever takes it, where the keeper has no row', choice(by('they')), 'taker'],
    ['whoever takes it, where what we know is old', choice(by('they', lapsed), {}), 'taker'],
    ['whoever takes it, where we kept it and did not look for long', choice(by('us', lapsed)), 'taker'],
  ])('[one keeper] is %s', (_says, chosen, wanted) => {
    expect(chosen).toBe(wanted);
  });

  it('[one keeper] never is a server that was not heard, of another build, or by a row that lapsed', () => {
    const ms = fc.integer({ min: 0, max: 3 * LAPSES_AFTER_MS });
    fc.assert(
      fc.property(ms, ms, fc.boolean(), fc.constantFrom('r1', 'r2'), (readAgo, renewedAgo, isHeard, rules) => {
        const chosen = choice(by('they', readAgo), { renewedAt: now - renewedAgo, rules }, isHeard);
        const may = isHeard && rules === us.rules && readAgo <= LAPSES_AFTER_MS && renewedAgo <= LAPSES_AFTER_MS;
        expect(chosen === 'keeper').toBe(may);
      }),
    );
  });
});
