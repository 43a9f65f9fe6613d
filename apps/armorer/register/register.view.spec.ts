import { decide } from '#custody';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { amendCommand, nextNumber, nextOfRow, registerCommand, weaponFields } from './register.view.js';

describe('registering weapons in a row', () => {
  it('[CU10] goes on with the number as it was written', () => {
    expect(nextNumber('07')).toBe('08');
    expect(nextNumber('A9')).toBe('A10');
    expect(nextNumber('9999')).toBe('');
    expect(nextNumber('AB')).toBe('');
  });

  it('keeps everything of the one before but its number and serial', () => {
    const day = new DryGulchDay();
    const next = nextOfRow({ ...weaponFields(day.weapon('15')), number: '16' });
    expect(next).toMatchObject({ number: '17', name: 'Henry 1860', magazine: '16', serial: '' });
    const command = registerCommand('new', next);
    expect(command).toMatchObject({ number: '17', chambers: 1, magazine: 16, calibre: '.44' });
    expect(command).not.toHaveProperty('serial');
    expect(decide(day.state, command, 'ortiz', day.at).kind).toBe('accepted');
  });

  it('gives a replica no chambers', () => {
    const fields = { ...weaponFields(null), number: '20', name: 'Colt', kind: 'replica' as const };
    expect(registerCommand('new', fields)).toMatchObject({ chambers: 0 });
  });

  it('[CU12] changes only what was changed, and takes away what was emptied', () => {
    const weapon = new DryGulchDay().weapon('15');
    expect(amendCommand(weapon, weaponFields(weapon))).toBeNull();
    const fields = { ...weaponFields(weapon), serial: '', name: 'Henry' };
    expect(amendCommand(weapon, fields)).toEqual({
      type: 'amend-weapon',
      weaponId: weapon.weaponId,
      name: 'Henry',
      serial: null,
    });
  });
});
