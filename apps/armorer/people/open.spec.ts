import { onOf, openAt, paneOf, type Open } from './open.js';

describe('what is open beside the people', () => {
  it('comes back from the address as it went in', () => {
    const opens: Open[] = [
      { kind: 'add' },
      { kind: 'meeting' },
      { kind: 'amend', personId: 'p7' },
      { kind: 'pin', personId: 'p7' },
      { kind: 'train', again: null },
      { kind: 'train', again: { personId: 'p7', on: 'type:pump shotgun' } },
    ];
    for (const open of opens) expect(openAt(paneOf(open))).toEqual(open);
  });

  it('is nothing where the address names nothing', () => {
    for (const pane of [[], ['dance'], ['amend']]) expect(openAt(pane)).toBeNull();
    expect(openAt(['train', 'p7', 'tango'])).toEqual({ kind: 'train', again: null });
  });

  it('[PE3] is again what lapses, but for a permit', () => {
    expect(onOf({ weaponType: 'pump shotgun' })).toBe('type:pump shotgun');
    expect(onOf({ weaponId: 'w7' })).toBe('weapon:w7');
    expect(onOf('permit')).toBeNull();
  });
});
