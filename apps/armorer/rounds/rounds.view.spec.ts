import { redactState } from '#custody';
import { DayBook } from '#record';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import {
  countDiffers,
  countWanted,
  isHidingRounds,
  lotRows,
  openShortOf,
  outsideRows,
  shorts,
  shortWeapons,
} from './rounds.view.js';

describe('rounds by lot', () => {
  it('[RD2] says where they are', () => {
    const rows = lotRows(new DryGulchDay().state);
    expect(rows.find(({ name }) => name === 'Blank ½ .45, B-07')).toMatchObject({
      inGuns: 3,
      fired: 16,
      back: 5,
      short: 1,
      left: 100,
      of: 120,
    });
  });

  it('[RD4] says what is withheld until it is proved', () => {
    const day = new DryGulchDay();
    const lot = {
      label: 'D-99',
      kind: 'dummy' as const,
      calibre: '.45',
      supplier: 'mixed',
      rounds: 20,
      knownSource: false,
    };
    day.does('H. Ortiz', { type: 'add-lot', lotId: 'd99', ...lot });
    const withheld = () => lotRows(day.state).find(({ lotId }) => lotId === 'd99')?.withheld;
    expect(withheld()).toBe('RD4 withheld: none of 20 proved');
    day.does('H. Ortiz', { type: 'prove-lot', lotId: 'd99', proved: 19, sign: 'rattle', counted: 20 });
    expect(withheld()).toContain('19 of 20 proved');
    day.does('H. Ortiz', { type: 'prove-lot', lotId: 'd99', proved: 20, sign: 'rattle', counted: 20 });
    expect(withheld()).toBeNull();
  });

  it('[RD3] lists the weapons whose rounds nobody answered for', () => {
    const day = new DryGulchDay();
    expect(shortWeapons(day.state)).toEqual([]);
    day.does('H. Ortiz', { type: 'lock', weaponId: day.weapon('15').weaponId, unloaded: 1 });
    expect(shortWeapons(day.state).map(({ number, short }) => [number, short])).toEqual([['15', 2]]);
  });

  it('[RD3] tells apart in words what is short and answered for, not answered for, and half of it', () => {
    const day = new DryGulchDay();
    const lotId = day.lotId('B-07');
    const row = (isRead = true) => {
      const book = new DayBook();
      book.add(day.entries);
      const rows = lotRows(day.state, (id) => (isRead ? openShortOf(book.lotStory(id)) : null));
      return rows.find((each) => each.lotId === lotId);
    };
    // One of 05's was answered for this morning.
    expect([row(), row(false)]).toMatchObject([
      { short: 1, answered: 'answered for', isOwed: false },
      { short: 1, answered: 'answered for', isOwed: false },
    ]);
    const { weaponId } = day.weapon('12');
    day.does('H. Ortiz', { type: 'take-back', weaponId, fired: 1 });
    day.does('H. Ortiz', { type: 'lock', weaponId, unloaded: 0 });
    expect(row()).toMatchObject({ short: 3, answered: '2 not answered for', isOwed: true });
    // Nobody knows of which lot, as long as the log is not read.
    expect(row(false)).toMatchObject({ short: 3, answered: null, isOwed: true });
    day.does('H. Ortiz', { type: 'answer-short', weaponId, answer: 'Found in the dust' });
    expect(row()).toMatchObject({ short: 3, answered: 'answered for', isOwed: false });
  });

  it('[RD4] says what a count of the whole lot should come to, and what a difference means', () => {
    const day = new DryGulchDay();
    const lotId = day.lotId('B-07');
    const { personId } = day.person('E. Boone');
    day.does('H. Ortiz', { type: 'issue-rounds', lotId, rounds: 12, personId });
    const lot = day.state.lots[lotId];
    if (!lot) throw new Error('no lot');
    expect(countWanted(day.state, lot)).toBe(
      'Count the whole lot: 103 should be there, 3 in weapons and 12 with people among them.',
    );
    expect(countDiffers(lot, 103)).toBeNull();
    expect(countDiffers(lot, 101)).toContain('2 rounds short');
    expect(countDiffers(lot, 104)).toContain('too many');
  });

  it('[RD3] lists what a lot’s count misses beside the weapons, and [RD6] who has rounds outside', () => {
    const day = new DryGulchDay();
    const lotId = day.lotId('D-14');
    const { personId } = day.person('E. Boone');
    day.does('H. Ortiz', { type: 'prove-lot', lotId, proved: 48, sign: 'rattle', counted: 48 });
    day.does('H. Ortiz', { type: 'issue-rounds', lotId, rounds: 4, proved: 4, sign: 'rattle', personId });
    expect(shorts(day.state)).toEqual([{ of: 'lot', id: lotId, name: 'Lot D-14', what: '2 rounds short' }]);
    expect(outsideRows(day.state)).toEqual([{ lotId, label: 'D-14', personId, name: 'E. Boone', rounds: 4 }]);
    expect(lotRows(day.state).find((row) => row.lotId === lotId)).toMatchObject({ outside: 4, short: 2, inGuns: 11 });
  });

  it('[CH2] names no number in weapons where some may not be told', () => {
    const day = new DryGulchDay();
    const blind = redactState(day.state, 'blind');
    expect([isHidingRounds(day.state), isHidingRounds(blind)]).toEqual([false, true]);
    const lot = blind.lots[day.lotId('D-14')];
    expect(lot && countWanted(blind, lot)).toContain('those in weapons and with people among them');
  });
});
