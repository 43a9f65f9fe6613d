import { redactEntry } from '#custody';
import { DayBook, entryWords, partOf, withheldWords } from '#record';
import { blanks, bring, check, dummies, inspect, onSet } from '../../custody/testing/cast.js';

const last = (set: ReturnType<typeof onSet>) => {
  const entry = set.log.at(-1);
  if (!entry) throw new Error('nothing was recorded');
  return entry;
};

describe('the log in words', () => {
  it('[DY6] has words for every entry of a day', () => {
    const set = bring(onSet(), 'real', 'with-actor', blanks(3));
    for (const entry of set.log) expect(entryWords(set.state, entry).what).not.toBe('');
  });

  it('[CH2] tells an AD only the kind of what nobody has checked yet, and that the rest is withheld', () => {
    const set = bring(onSet(), 'real', 'inspected', dummies(5));
    const entry = last(set);
    expect(entryWords(set.state, entry).detail).toBe('6/6 chambers · 5 dummies of D-14, 5 rattled');
    expect(withheldWords(entry)).toBeNull();
    const blind = redactEntry(entry, set.state, 'blind');
    expect(entryWords(set.state, blind).detail).toBe('dummies');
    expect(withheldWords(blind)).toBe('counts withheld until the AD’s check');
  });

  it('[CH3] tells both counts where they differ', () => {
    const set = bring(onSet(), 'real', 'inspected', dummies(5)).does('rcole', check('real', dummies(4)));
    expect(entryWords(set.state, last(set))).toEqual({
      what: 'AD’s check, counts differ',
      detail: '6/6 chambers · 4 dummies, 4 dimpled · the armorer declared 6/6 chambers · 5 dummies of D-14, 5 rattled',
    });
  });

  it('[CU4] names who handed a weapon over, and to whom', () => {
    const set = bring(onSet(), 'real', 'with-actor');
    expect(entryWords(set.state, last(set))).toEqual({ what: 'To actor', detail: 'amarsh · by H. Ortiz · for a take' });
  });

  it('[CU12] says which settings a policy changed', () => {
    const set = onSet({ checkLastsSeconds: { blank: 1200, dummy: null }, adMayHold: true, weaponsPerArmorer: 8 });
    const entry = set.log.find(({ type }) => type === 'set-policy');
    expect(entry && entryWords(set.state, entry).detail).toBe(
      'checks last: blank 20 min, dummy no limit · the AD may hold: yes · weapons an armorer: 8',
    );
  });

  it('[CU12] says what an amendment changed of a weapon', () => {
    const set = onSet().does('hortiz', { type: 'amend-weapon', weaponId: 'real', number: '77', calibre: null });
    expect(entryWords(set.state, last(set)).detail).toBe('number 77 · no calibre');
  });

  it('[ST3] says by both names that a stop is lifted, and of the first half that it is one', () => {
    const set = onSet().does('amarsh', { type: 'call-stop', why: 'dog' });
    const stopId = set.log.length;
    set.does('rcole', { type: 'lift-stop', stopId, done: 'dog led off' });
    // A second stop voids that half, and the one given anew is the first.
    set.does('amarsh', { type: 'call-stop', why: 'another dog' });
    set.does('hortiz', { type: 'lift-stop', stopId, done: 'both led off' });
    set.does('rcole', { type: 'lift-stop', stopId, done: 'gate shut' });
    const log = set.log.map((each) => ({ ...each, deviceId: 'd', commandId: 'c', salt: '', dataHash: '', hash: '' }));
    const book = new DayBook();
    book.add(log);
    const part = partOf(log, log.findLast((entry) => entry.type === 'start-day')?.data.number ?? null);
    for (const known of [book.known(), part?.known ?? set.state]) {
      const told = log.filter(({ type }) => type === 'lift-stop').map((entry) => entryWords(known, entry));
      expect(told).toEqual([
        { what: 'Half of a lift', detail: 'dog led off' },
        { what: 'Half of a lift', detail: 'both led off' },
        { what: 'Stop lifted', detail: 'by H. Ortiz and rcole · gate shut' },
      ]);
    }
  });

  it('[RD4] [RD6] [CH5] says by which sign rounds were proved, and whose were answered for', () => {
    const set = onSet().does('hortiz', { type: 'prove-lot', lotId: 'd', proved: 49, sign: 'drilled', counted: 49 });
    const lot = set.state.lots['d'];
    const told = [entryWords(set.state, last(set)).detail];
    set.does('hortiz', { type: 'issue-rounds', lotId: 'd', rounds: 4, proved: 4, sign: 'primer', personId: 'hortiz' });
    told.push(entryWords(set.state, last(set)).detail);
    for (const whose of [{ lotId: 'd' }, { personId: 'hortiz' }]) {
      set.does('hortiz', { type: 'answer-short', ...whose, answer: 'in the river' });
      told.push(entryWords(set.state, last(set)).detail);
    }
    expect(told).toEqual([
      `${lot?.label} · 49 drilled, 49 counted`,
      `4 of ${lot?.label} · H. Ortiz · 4 dimpled`,
      `${lot?.label} · in the river`,
      'H. Ortiz · in the river',
    ]);
  });

  it('[DY1] says of how many near misses a wrap tells', () => {
    const set = onSet().does('rcole', { type: 'wrap-day' });
    const wrap = last(set);
    if (wrap.type !== 'wrap-day') throw new Error(wrap.type);
    const told = { ...wrap, data: { refusals: { count: 7, digest: 'd' } } };
    expect([wrap, told].map((entry) => entryWords(set.state, entry).detail)).toEqual(['', '7 near misses']);
  });

  it('[DY6] says which entry a correction points at', () => {
    const set = onSet()
      .does('hortiz', inspect('real'))
      .does('hortiz', { type: 'correct', cursor: 3, note: 'It was 07' });
    expect(entryWords(set.state, last(set))).toEqual({ what: 'Note on entry 3', detail: 'It was 07' });
  });
});
