import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { lotRows, shortWeapons } from './rounds.view.js';

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
});
