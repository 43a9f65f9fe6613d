import { firstUse, isIdle, readUse, used, writeUse } from './idle.js';

const MINUTE = 60_000;

describe('an idle station', () => {
  const use = firstUse(null, 'ortiz 1', 0);

  it('asks for the PIN after ten minutes, and not before', () => {
    expect(isIdle(use, 'ortiz 1', 10 * MINUTE)).toBe(false);
    expect(isIdle(use, 'ortiz 1', 10 * MINUTE + 1)).toBe(true);
    expect(isIdle(used(use, 5 * MINUTE), 'ortiz 1', 14 * MINUTE)).toBe(false);
  });

  it('is idle when the clock was set back further than that', () => {
    expect(isIdle(firstUse(null, 'ortiz 1', 60 * MINUTE), 'ortiz 1', 0)).toBe(true);
  });

  it('lets in who has just given a PIN, however long nobody was there', () => {
    expect(isIdle(use, 'cole 1', 90 * MINUTE)).toBe(false);
    expect(isIdle(null, 'cole 1', 90 * MINUTE)).toBe(false);
  });

  it('does not let a sign-in of before go on after the break without one', () => {
    const both = firstUse(firstUse(null, 'cole 1', 0), 'ortiz 1', MINUTE);
    expect(isIdle(both, 'cole 1', 40 * MINUTE)).toBe(true);
  });

  it('comes back from the browser as it went in, and takes nothing else', () => {
    expect(readUse(writeUse(use))).toEqual(use);
    for (const text of [null, '', '7', '{}', '{"atMs":"x","signIns":[]}', '{"atMs":1}'])
      expect(readUse(text)).toBeNull();
  });
});
