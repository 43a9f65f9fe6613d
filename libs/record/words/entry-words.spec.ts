import { redactEntry } from '#custody';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { entryWords } from './entry-words.js';

describe('the log in words', () => {
  it('has words for every entry of a day', () => {
    const day = new DryGulchDay();
    for (const entry of day.entries) expect(entryWords(day.state, entry).what).not.toBe('');
  });

  it('[CH2] tells an AD only the kind of what nobody has checked yet', () => {
    const day = new DryGulchDay();
    const { weaponId } = day.weapon('11');
    const entry = day.entries.findLast((each) => each.type === 'inspect' && each.data.weaponId === weaponId);
    if (!entry) throw new Error('11 was inspected');
    expect(entryWords(day.state, entry).detail).toBe('6/6 chambers · 5 dummies of D-14, 5 rattled');
    expect(entryWords(day.state, redactEntry(entry, day.state, 'blind')).detail).toBe('dummies');
  });

  it('[CH3] tells both counts where they differ', () => {
    const day = new DryGulchDay();
    const { weaponId } = day.weapon('11');
    const load = { kind: 'dummy' as const, rounds: 4, proved: 4, sign: 'rattle' as const };
    day.does('R. Cole', { type: 'check', weaponId, boreClear: true, chambersSeen: 6, load });
    const last = day.entries.at(-1);
    expect(last && entryWords(day.state, last)).toEqual({
      what: 'AD’s check, counts differ',
      detail: '6/6 chambers · 4 dummies, 4 rattled · the armorer declared 6/6 chambers · 5 dummies of D-14, 5 rattled',
    });
  });
});
