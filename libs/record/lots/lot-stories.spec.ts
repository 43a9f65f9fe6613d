import { initialState, redactEntry, remaining, type Entry, type LotId, type State } from '#custody';
import { DayBook, type LotLine } from '#record';
import * as fc from 'fast-check';
import { blanks, bring, check, dummies, inspect, issue, onSet } from '../../custody/testing/cast.js';
import { draws } from '../../custody/testing/draws.js';
import { play } from '../../custody/testing/play.js';
import type { TestProduction } from '../../custody/testing/production.js';

function storyOf(log: readonly Entry[], lotId: LotId): readonly LotLine[] {
  const book = new DayBook();
  book.add(log);
  return book.lotStory(lotId);
}

/** What a line says, without who and when. */
const told = ({ cursor: _cursor, at: _at, by: _by, ...line }: LotLine) => line;

const take = (set: TestProduction, rounds: number, fired: number, unloaded: number): TestProduction =>
  bring(set, 'real', 'with-actor', blanks(rounds))
    .does('hortiz', { type: 'take-back', weaponId: 'real', fired })
    .does('hortiz', { type: 'lock', weaponId: 'real', unloaded });

describe('a lot’s whole story', () => {
  it('[RD3] tells what went into which weapon, what was fired, came out and is short, and the answer', () => {
    const set = take(onSet(), 5, 3, 1).does('hortiz', {
      type: 'answer-short',
      weaponId: 'real',
      answer: 'bent, binned',
    });
    const real = { weaponId: 'real', number: '10' };
    expect(storyOf(set.log, 'b').map(told)).toEqual([
      { kind: 'added', rounds: 120, left: 120 },
      { kind: 'loaded', rounds: 5, left: 115, ...real },
      { kind: 'fired', rounds: 3, left: 115, ...real },
      { kind: 'closed', loaded: 5, fired: 3, back: 1, short: 1, left: 116, ...real },
      { kind: 'answered', of: 'weapon', answer: 'bent, binned', left: 116, ...real },
    ]);
    expect(storyOf(set.log, 'd').map(({ kind }) => kind)).toEqual(['added']);
  });

  it('[RD3] closes a load before the next one is drawn, in one inspection of the same lot', () => {
    const set = bring(onSet(), 'real', 'returned', blanks(5));
    set.does('hortiz', { ...inspect('real', blanks(2)), fired: 4, unloaded: 1 });
    expect(storyOf(set.log, 'b').slice(-2).map(told)).toEqual([
      { kind: 'closed', loaded: 5, fired: 4, back: 1, short: 0, left: 116, weaponId: 'real', number: '10' },
      { kind: 'loaded', rounds: 2, left: 114, weaponId: 'real', number: '10' },
    ]);
  });

  it('[RD4] tells a proof, and what the count missed until it was answered for', () => {
    const set = onSet()
      .does('hortiz', { type: 'prove-lot', lotId: 'd', proved: 50, sign: 'rattle', counted: 48 })
      .does('plind', { type: 'answer-short', lotId: 'd', answer: 'two in the museum case' });
    expect(storyOf(set.log, 'd').map(told)).toEqual([
      { kind: 'added', rounds: 50, left: 50 },
      { kind: 'proved', proved: 50, counted: 48, sign: 'rattle', missed: 2, left: 48 },
      { kind: 'answered', of: 'count', answer: 'two in the museum case', left: 48 },
    ]);
  });

  it('[RD6] tells who had rounds outside weapons, what they gave back, and what they lost', () => {
    const set = onSet()
      .does('hortiz', { type: 'issue-rounds', lotId: 'b', rounds: 12, personId: 'dabara' })
      .does('hortiz', { type: 'return-rounds', lotId: 'b', rounds: 10, personId: 'dabara' })
      .does('hortiz', { type: 'answer-short', personId: 'dabara', answer: 'two fell into the well' });
    const person = { personId: 'dabara', name: 'dabara' };
    expect(storyOf(set.log, 'b').slice(1).map(told)).toEqual([
      { kind: 'given-out', rounds: 12, person, left: 108 },
      { kind: 'counted-back', rounds: 10, person, left: 118 },
      { kind: 'answered', of: 'person', answer: 'two fell into the well', person, left: 118 },
    ]);
  });

  it('[ST4] tells of incidents with weapons that it was in, and of rounds that left inside one', () => {
    const set = bring(onSet(), 'real', 'with-actor', blanks(2)).does('amarsh', {
      type: 'report-incident',
      incidentId: 'i',
      kind: 'discharge',
      weaponId: 'real',
      what: 'it fired',
    });
    set.does('hortiz', { type: 'retire-weapon', weaponId: 'real', why: 'police' });
    expect(storyOf(set.log, 'b').slice(2).map(told)).toEqual([
      { kind: 'incident', incident: 'discharge', weaponId: 'real', number: '10', left: 118 },
      { kind: 'gone', rounds: 2, weaponId: 'real', number: '10', left: 118 },
    ]);
  });

  it('[CH2] tells a blind view of a load with the entry that opens it, and nothing before', () => {
    const set = onSet().does('hortiz', inspect('real', dummies(5)));
    const sent = (): Entry[] =>
      set.log.map((entry, index) => redactEntry(entry, set.states[index + 1] ?? initialState(), 'blind'));
    expect(storyOf(sent(), 'd').map(({ kind, left }) => [kind, left])).toEqual([['added', 50]]);
    set.does('rcole', check('real', dummies(5))).does('hortiz', issue('real'));
    expect(storyOf(sent(), 'd').map(({ kind, left }) => [kind, left])).toEqual([
      ['added', 50],
      ['loaded', 45],
    ]);
    set.does('hortiz', { type: 'take-back', weaponId: 'real' });
    set.does('hortiz', { ...inspect('real', dummies(3)), unloaded: 5 });
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 3 });
    expect(
      storyOf(sent(), 'd')
        .slice(2)
        .map(({ kind, left }) => [kind, left]),
    ).toEqual([
      ['closed', 50],
      ['loaded', 47],
      ['closed', 50],
    ]);
  });

  it('[RD2] ends with what is left, whatever happened before', () => {
    const isTold = (state: State, log: readonly Entry[]): void => {
      for (const lot of Object.values(state.lots))
        expect([lot.lotId, storyOf(log, lot.lotId).at(-1)?.left]).toEqual([lot.lotId, remaining(state, lot)]);
    };
    const property = fc.property(draws(60), (drawn) => {
      const set = play(onSet(), drawn);
      isTold(set.state, set.log);
    });
    expect(fc.defaultReportMessage(fc.check(property, { numRuns: 40 }))).toBeUndefined();
  });
});
