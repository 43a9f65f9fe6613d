import { attention, barOnLot, remaining, type CommandBody } from '#custody';
import { blanks, bring, inspect, onSet } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const lot = (set: TestProduction, lotId = 'd') => {
  const found = set.state.lots[lotId];
  if (!found) throw new Error(lotId);
  return found;
};
const left = (set: TestProduction, lotId = 'd') => remaining(set.state, lot(set, lotId));

const give = (rounds: number, more: Partial<CommandBody<'issue-rounds'>> = {}): CommandBody<'issue-rounds'> => ({
  type: 'issue-rounds',
  lotId: 'd',
  rounds,
  proved: rounds,
  sign: 'rattle',
  personId: 'amarsh',
  ...more,
});
const back = (rounds: number, personId = 'amarsh', lotId = 'd'): CommandBody<'return-rounds'> => ({
  type: 'return-rounds',
  lotId,
  rounds,
  personId,
});
const givePlain = (rounds: number, lotId: string): CommandBody => ({
  type: 'issue-rounds',
  lotId,
  rounds,
  personId: 'amarsh',
});
const wrap: CommandBody = { type: 'wrap-day' };
const kinds = (set: TestProduction) => attention(set.state, set.now).map(({ kind }) => kind);

describe('rounds outside weapons', () => {
  it('[RD6] go to one person by lot and count, and come back by and by', () => {
    const set = onSet().does('hortiz', give(6));
    expect(lot(set).outside).toEqual({ amarsh: 6 });
    expect(left(set)).toBe(44);
    set.does('jreyes', back(4));
    expect(lot(set)).toMatchObject({ outside: { amarsh: 2 }, back: 4 });
    set.does('hortiz', back(2));
    expect(lot(set).outside).toEqual({});
    expect(left(set)).toBe(50);
  });

  it('[RD6] are never more coming back than went out; a find is an incident', () => {
    const set = onSet().does('hortiz', give(6));
    expect(said(set.tell('hortiz', back(7)))).toMatch(/^RD6 more-than-outside: amarsh has only 6 .*an incident/);
    expect(said(set.tell('hortiz', back(1, 'tvance')))).toMatch(/^RD6 more-than-outside: tvance has none/);
  });

  it('[CH5] are proved one by one where they are dummies', () => {
    const set = onSet();
    expect(said(set.tell('hortiz', give(6, { proved: 5 })))).toMatch(/^CH5 not-all-proved: 5 of 6 dummies/);
    expect(said(set.tell('hortiz', givePlain(6, 'd')))).toMatch(/^CH5 not-all-proved: 0 of 6/);
    expect(said(set.tell('hortiz', { ...givePlain(6, 'd'), proved: 6 } as CommandBody))).toMatch(/^malformed sign/);
    expect(said(set.tell('hortiz', give(6, { proved: 7 })))).toMatch(/^malformed proved/);
    expect(said(set.tell('hortiz', give(6, { lotId: 'b' })))).toMatch(/^malformed proved/);
    expect(said(set.tell('hortiz', givePlain(6, 'b')))).toBe('accepted');
  });

  it('[RD2] [RD4] [CU9] come from a lot that has them, that was proved, on a production that has rounds', () => {
    const set = onSet();
    expect(said(set.tell('hortiz', give(51)))).toMatch(/^RD2 lot-too-small: D-14 has 50 left/);
    expect(said(set.tell('hortiz', give(1, { lotId: 'u' })))).toMatch(/^RD4 lot-unproved/);
    expect(barOnLot(set.state, lot(set, 'u'))?.rule).toBe('RD4');
    expect(barOnLot(set.state, lot(set))).toBeNull();
    const barred = onSet({ barRounds: true });
    expect(said(barred.tell('hortiz', give(1)))).toMatch(/^CU9 rounds-barred/);
    expect(said(set.tell('hortiz', give(1, { lotId: 'no' })))).toMatch(/^malformed lotId/);
    expect(said(set.tell('hortiz', give(1, { personId: 'no' })))).toMatch(/^malformed personId/);
  });

  it('[ST2] may still be given out and counted back during a stop', () => {
    const set = onSet().does('dabara', { type: 'call-stop', why: '' });
    expect(said(set.tell('hortiz', give(2)))).toBe('accepted');
    expect(said(set.tell('hortiz', back(2)))).toBe('accepted');
  });

  it('[DY1] [RD6] bar the wrap, each named with who has it, until they are back or answered for', () => {
    const set = onSet().does('hortiz', give(6)).does('hortiz', back(4));
    expect(said(set.tell('rcole', wrap))).toMatch(/^DY1 rounds-outside: Rounds outside: 2 of D-14 with amarsh\./);
    set.does('plind', { type: 'answer-short', personId: 'amarsh', answer: 'lost in the creek' });
    expect(lot(set)).toMatchObject({ outside: {}, short: 2 });
    expect(left(set)).toBe(48);
    expect(said(set.tell('rcole', wrap))).toBe('accepted');
  });

  it('[DY2] stand on the boards in a break, and at no other time', () => {
    const set = onSet().does('hortiz', give(6));
    expect(kinds(set)).toEqual([]);
    set.does('rcole', { type: 'call-break', why: 'lunch' });
    expect(attention(set.state, set.now)).toMatchObject([
      { kind: 'rounds-outside-in-break', lotIds: ['d'], personIds: ['amarsh'] },
    ]);
    expect(kinds(set.does('hortiz', back(6)))).toEqual([]);
  });
});

describe('a count of a whole lot', () => {
  const prove = (counted: number, proved = counted, lotId = 'u'): CommandBody => ({
    type: 'prove-lot',
    lotId,
    proved,
    counted,
    sign: 'rattle',
  });

  it('[RD3] [RD4] makes short what it misses, until it is found or somebody answers for it', () => {
    const set = onSet().does('hortiz', prove(5));
    expect(lot(set, 'u').missing).toBe(1);
    expect(left(set, 'u')).toBe(5);
    expect(kinds(set)).toEqual(['short']);
    expect(said(set.tell('rcole', wrap))).toMatch(/^DY1 rounds-short: Rounds short: D-99 by 1\./);
    expect(
      said(set.tell('hortiz', inspect('real', { kind: 'dummy', rounds: 1, lotId: 'u', proved: 1, sign: 'rattle' }))),
    ).toMatch(/^RD4/);
    expect(lot(set.does('hortiz', prove(6)), 'u').missing).toBeUndefined();
    set.does('hortiz', prove(5)).does('plind', { type: 'answer-short', lotId: 'u', answer: 'rolled off the cart' });
    expect(lot(set, 'u')).toMatchObject({ short: 1 });
    expect(said(set.tell('rcole', wrap))).toBe('accepted');
  });

  it('[RD4] is not less than what is in weapons and with people', () => {
    const set = onSet().does('hortiz', give(6));
    expect(said(set.tell('hortiz', prove(5, 5, 'd')))).toMatch(/^RD4 count-too-small: 6 of D-14 are in weapons/);
    expect(said(set.tell('both', prove(5, 5, 'd')))).toMatch(/^RD4 count-too-small: More of D-14 are/);
    expect(said(set.tell('hortiz', prove(50, 50, 'd')))).toBe('accepted');
  });

  it('[RD3] is answered for one thing at a time, and only where something is short', () => {
    const set = bring(onSet(), 'real', 'returned', blanks(2));
    const answer = { type: 'answer-short', answer: 'found' } as const;
    expect(said(set.tell('hortiz', answer))).toMatch(/^malformed weaponId/);
    expect(said(set.tell('hortiz', { ...answer, weaponId: 'real', lotId: 'b' }))).toMatch(/^malformed lotId/);
    expect(said(set.tell('hortiz', { ...answer, lotId: 'no' }))).toMatch(/^malformed lotId/);
    for (const named of [{ weaponId: 'real' }, { lotId: 'b' }, { personId: 'amarsh' }])
      expect(said(set.tell('hortiz', { ...answer, ...named }))).toMatch(/^RD3 nothing-short/);
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 1 });
    expect(said(set.tell('hortiz', { ...answer, weaponId: 'real', answer: ' ' }))).toMatch(/^malformed answer/);
    expect(said(set.tell('hortiz', { ...answer, weaponId: 'real' }))).toBe('accepted');
  });
});
