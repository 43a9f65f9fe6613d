import type { Weapon } from '#custody';
import { byBoardNumber, isFoundBy, weaponScanned } from './find.js';

const weapon = (weaponId: string, number: string, more: Partial<Weapon> = {}): Weapon => ({
  weaponId,
  number,
  name: 'Colt SAA .45',
  kind: 'blank-firing',
  weaponType: 'single-action revolver',
  chambers: 6,
  status: 'locked',
  holder: null,
  since: '2026-11-22T08:00:00.000Z',
  hands: [],
  ...more,
});

const state = {
  weapons: {
    'id-07': weapon('id-07', '07', { serial: 'S2290' }),
    'id-7': weapon('id-7', '7', { name: 'Winchester' }),
    'id-a1': weapon('id-a1', 'A1'),
  },
};

describe('finding a weapon', () => {
  it('takes the number as it is painted on the gun, and else as it is meant', () => {
    expect(byBoardNumber(state, '07')?.weaponId).toBe('id-07');
    expect(byBoardNumber(state, '7')?.weaponId).toBe('id-7');
    expect(byBoardNumber(state, '007')?.weaponId).toBe('id-07');
    expect(byBoardNumber(state, 'a1')?.weaponId).toBe('id-a1');
    expect(byBoardNumber(state, '99')).toBeNull();
  });

  it('reads an address, an id, a number and a serial', () => {
    expect(weaponScanned(state, 'https://10.0.0.5:3443/armorer?weapon=id-07')?.weaponId).toBe('id-07');
    expect(weaponScanned(state, 'https://set.local/ad?x=1&weapon=id-a1#weapons')?.weaponId).toBe('id-a1');
    expect(weaponScanned(state, ' id-7 ')?.weaponId).toBe('id-7');
    expect(weaponScanned(state, 's2290')?.weaponId).toBe('id-07');
    expect(weaponScanned(state, 'https://elsewhere.example/')).toBeNull();
    expect(weaponScanned(state, '')).toBeNull();
  });

  it('keeps what begins with the number, or what the words hold', () => {
    const colt = state.weapons['id-07'];
    expect(isFoundBy(colt, '', '')).toBe(true);
    expect(isFoundBy(colt, '', '7')).toBe(true);
    expect(isFoundBy(colt, '', 'colt')).toBe(true);
    expect(isFoundBy(colt, 'T. Vance', 'vance')).toBe(true);
    expect(isFoundBy(colt, '', 'henry')).toBe(false);
    expect(isFoundBy(colt, '', '12')).toBe(false);
  });
});
