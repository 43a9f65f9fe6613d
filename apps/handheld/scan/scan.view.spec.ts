import { onSet } from '../testing/set.js';
import { cameraBar, findScanned, startingWith } from './scan.view.js';

describe('a scan', () => {
  it('finds a weapon by number, serial, id or an address that names it', () => {
    const set = onSet();
    const view = set.view();
    const { weaponId } = set.weapon('07');
    for (const text of [
      '07',
      '7',
      ' 07 ',
      '2290',
      weaponId,
      'http://10.0.0.7:3000/weapon/07',
      'https://x/ad?weapon=07',
    ])
      expect(findScanned(view, text)?.weaponId).toBe(weaponId);
    expect(findScanned(view, 'https://example.org/')).toBeNull();
    expect(findScanned(view, 'http://[')).toBeNull();
  });

  it('narrows down as a number is typed', () => {
    const view = onSet().view();
    expect(startingWith(view, '')).toEqual([]);
    expect(startingWith(view, '1').map(({ number }) => number)).toEqual(['01', '10', '11', '12', '13', '14', '15']);
    expect(startingWith(view, '12')).toHaveLength(1);
  });

  it('[screens.md] says why there is no camera, and where there is one', () => {
    expect(cameraBar({ isSecure: false, hasCameraApi: false }, 'https://10.0.0.7:3443/ad')).toBe(
      'The camera needs https: open https://10.0.0.7:3443/ad',
    );
    expect(cameraBar({ isSecure: true, hasCameraApi: false }, null)).toMatch(/Type the number/);
    expect(cameraBar({ isSecure: true, hasCameraApi: true }, null)).toBeNull();
  });
});
