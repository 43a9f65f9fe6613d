import { isWithheld, remaining, type CommandBody, type DeclaredLoad } from '#custody';
import { blanks, bring, dummies, inspect, onSet } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const lot = (set: TestProduction, lotId = 'b') => {
  const found = set.state.lots[lotId];
  if (!found) throw new Error(lotId);
  return found;
};
const left = (set: TestProduction, lotId = 'b') => remaining(set.state, lot(set, lotId));
const back = (load: DeclaredLoad, fired?: number) =>
  bring(onSet(), gun, 'with-actor', load).does('hortiz', {
    type: 'take-back',
    weaponId: gun,
    ...(fired === undefined ? {} : { fired }),
  });
const lock = (unloaded?: number): CommandBody => ({
  type: 'lock',
  weaponId: gun,
  ...(unloaded === undefined ? {} : { unloaded }),
});

const tellLoad = (load: DeclaredLoad, weaponId = gun) => said(onSet().tell('hortiz', inspect(weaponId, load)));

describe('a lot', () => {
  it('[RD2] has what is in weapons taken off, and never goes below zero', () => {
    const set = bring(onSet(), gun, 'inspected', blanks(6));
    expect(left(set)).toBe(114);
    set.does('hortiz', {
      type: 'add-lot',
      lotId: 's',
      label: 'B-1',
      kind: 'blank',
      calibre: '.45',
      supplier: 's',
      rounds: 4,
      knownSource: true,
    });
    expect(said(set.tell('hortiz', inspect('real', blanks(5, 's'))))).toMatch(
      /^RD2 lot-too-small: B-1 has 4 left\. Take fewer/,
    );
    expect(said(set.tell('hortiz', inspect('real', blanks(4, 's'))))).toBe('accepted');
    expect(left(set, 's')).toBe(0);
  });

  it('[RD2] gets back only what was unloaded before the same weapon is loaded anew', () => {
    const set = onSet().does('hortiz', {
      type: 'add-lot',
      lotId: 's',
      label: 'B-1',
      kind: 'blank',
      calibre: '.45',
      supplier: 's',
      rounds: 6,
      knownSource: true,
    });
    bring(set, gun, 'returned', blanks(6, 's'));
    const again = (rounds: number, unloaded: number) =>
      said(set.tell('hortiz', { ...inspect(gun, blanks(rounds, 's')), unloaded }));
    expect(again(5, 4)).toMatch(/^RD2 lot-too-small: B-1 has 4 left/);
    expect(again(4, 4)).toBe('accepted');
    expect(lot(set, 's')).toMatchObject({ fired: 0, back: 4, short: 2 });
  });

  it('[RD4] of unknown source is withheld until each of its rounds was proved and counted', () => {
    const set = onSet();
    expect(said(set.tell('hortiz', inspect(gun, dummies(2, 'u'))))).toMatch(
      /^RD4 lot-unproved: .*Prove and count each/,
    );
    for (const [proved, counted] of [
      [5, 6],
      [6, 5],
    ] as const) {
      set.does('hortiz', { type: 'prove-lot', lotId: 'u', proved, counted, sign: 'primer' });
      expect(isWithheld(lot(set, 'u'))).toBe(true);
    }
    expect(said(set.tell('hortiz', { type: 'prove-lot', lotId: 'u', proved: 7, counted: 6, sign: 'primer' }))).toMatch(
      /^malformed proved/,
    );
    set.does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 6, counted: 6, sign: 'primer' });
    expect(said(set.tell('hortiz', inspect(gun, dummies(2, 'u'))))).toBe('accepted');
    set.does('hortiz', { ...inspect(gun), fired: 2, unloaded: 0 });
    set.does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 4, counted: 4, sign: 'primer' });
    expect(isWithheld(lot(set, 'u'))).toBe(false);
    set.does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 3, counted: 4, sign: 'primer' });
    expect(isWithheld(lot(set, 'u'))).toBe(true);
  });

  it('[RD4] with one more than came is too many, and withheld until that one is proved too', () => {
    const set = onSet().does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 6, counted: 7, sign: 'primer' });
    expect(lot(set, 'u')).toMatchObject({ missing: -1 });
    expect(said(set.tell('hortiz', inspect(gun, dummies(2, 'u'))))).toMatch(/^RD4 lot-unproved/);
    expect(said(set.tell('rcole', { type: 'wrap-day' }))).toMatch(/^DY1 rounds-short: .*D-99 has 1 too many/);
    set.does('hortiz', { type: 'prove-lot', lotId: 'u', proved: 7, counted: 7, sign: 'primer' });
    set.does('hortiz', { type: 'answer-short', lotId: 'u', answer: 'the supplier put one more in' });
    expect(said(set.tell('hortiz', inspect(gun, dummies(2, 'u'))))).toBe('accepted');
  });

  it('[RD5] goes only into what it fits: its kind, its calibre, and room for it', () => {
    expect(tellLoad({ kind: 'blank', rounds: 2, lotId: 'd' })).toMatch(
      /^RD5 wrong-lot-kind: .*lot of dummies.*choose another lot/,
    );
    expect(tellLoad(dummies(2, 'b'))).toMatch(/^RD5 wrong-lot-kind: .*lot of blanks/);
    expect(tellLoad(blanks(1), 'rifle')).toMatch(/^RD5 wrong-calibre: B-07 is \.45, 03 is \.44\. Choose a lot/);
    expect(tellLoad(blanks(7))).toMatch(/^RD5 too-many-rounds: .*room for 6/);
    expect(tellLoad(dummies(13), 'rifle')).toBe('accepted');
    expect(tellLoad(dummies(14), 'rifle')).toMatch(/^RD5 too-many-rounds: .*room for 13/);
  });

  it('[RD5] of blanks does not go into a weapon whose calibre nobody wrote down', () => {
    const set = onSet().does('hortiz', { type: 'amend-weapon', weaponId: gun, calibre: null });
    expect(set.weapon(gun)).not.toHaveProperty('calibre');
    expect(said(set.tell('hortiz', inspect(gun, blanks(1))))).toMatch(/^RD5 wrong-calibre: .*not written down/);
  });

  it('[RD2] is named once, and a dummy has no charge', () => {
    const add = {
      type: 'add-lot',
      lotId: 'n',
      label: 'N',
      kind: 'dummy',
      calibre: '.45',
      supplier: 's',
      rounds: 1,
      knownSource: true,
    } as const;
    expect(said(onSet().tell('hortiz', { ...add, charge: 'full' }))).toMatch(/^malformed charge/);
    expect(said(onSet().tell('hortiz', { ...add, lotId: 'b' }))).toMatch(/^malformed lotId/);
    expect(said(onSet().tell('hortiz', inspect(gun, blanks(1, 'no'))))).toMatch(/^malformed load.lotId/);
    expect(said(onSet().tell('hortiz', inspect(gun, blanks(0))))).toMatch(/^malformed load.rounds/);
  });
});

describe('a load', () => {
  it('[RD3] closes at the lock: loaded = fired + unloaded', () => {
    const set = back(blanks(5), 3).does('hortiz', lock(2));
    expect(lot(set)).toMatchObject({ fired: 3, back: 2, short: 0 });
    expect(left(set)).toBe(117);
    expect(set.weapon(gun).short).toBeUndefined();
  });

  it('[RD3] wants `unloaded` where it was loaded', () => {
    expect(said(back(blanks(5)).tell('hortiz', lock()))).toMatch(/^malformed unloaded/);
    expect(said(back(blanks(5)).tell('hortiz', inspect(gun)))).toMatch(/^malformed unloaded/);
    expect(said(bring(onSet(), gun, 'returned').tell('hortiz', lock()))).toBe('accepted');
  });

  it('[RD3] with fired given nowhere is short of what was not unloaded', () => {
    const set = back(blanks(5)).does('hortiz', lock(2));
    expect(set.weapon(gun).short).toBe(3);
    expect(lot(set)).toMatchObject({ fired: 0, back: 2, short: 3 });
  });

  it('[RD3] takes the latest total of fired that was given', () => {
    const set = bring(onSet({ adMayHold: true }), gun, 'with-actor', blanks(6));
    set
      .does('rcole', { type: 'hand-back', weaponId: gun, fired: 2 })
      .does('hortiz', { type: 'take-back', weaponId: gun, fired: 4 });
    set.does('hortiz', { ...inspect(gun), fired: 5, unloaded: 1 });
    expect(lot(set)).toMatchObject({ fired: 5, back: 1, short: 0 });
    expect(set.weapon(gun).fired).toBeUndefined();
  });

  it('[RD3] records too many as it records too few, and rounds found in an empty weapon', () => {
    expect(back(blanks(5), 3).does('hortiz', lock(4)).weapon(gun).short).toBe(-2);
    expect(bring(onSet(), gun, 'returned').does('hortiz', lock(1)).weapon(gun).short).toBe(-1);
  });

  it('[RD3] is short until someone answers for it in writing', () => {
    const set = back(blanks(5), 3).does('hortiz', lock(1));
    const answer = (text: string): CommandBody => ({ type: 'answer-short', weaponId: gun, answer: text });
    expect(said(set.tell('hortiz', answer(' ')))).toMatch(/^malformed answer/);
    expect(said(set.tell('hortiz', { type: 'retire-weapon', weaponId: gun, why: 'sold' }))).toMatch(
      /^RD3 short-stands: .*Answer for them/,
    );
    set.does('hortiz', inspect(gun, blanks(1))).does('hortiz', lock(0));
    expect(set.weapon(gun).short).toBe(2);
    set.does('plind', answer('one under the boardwalk, one in the grass'));
    expect(set.weapon(gun).short).toBeUndefined();
    expect(said(set.tell('hortiz', answer('again')))).toMatch(/^RD3 nothing-short/);
    expect(left(set)).toBe(115);
  });

  it('[RD2] leaves with the weapon that is retired with rounds in it', () => {
    const set = bring(onSet(), gun, 'out-of-service', blanks(4));
    set.does('hortiz', { type: 'retire-weapon', weaponId: gun, why: 'police' });
    expect(lot(set)).toMatchObject({ gone: 4 });
    expect(left(set)).toBe(116);
  });
});
