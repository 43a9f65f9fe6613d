import { copyTold } from './copy.view.js';

const at = '2026-11-22T21:32:00.000Z';
const report = { to: '/mnt/copy', at, cursor: 93 };

describe('what is said of the copy', () => {
  it('[SETBOARD_COPY_TO] says how far behind it is, and counts on by itself while nothing newer is heard', () => {
    expect(copyTold(report, '2026-11-22T21:32:02.100Z')).toEqual({ state: '2 s behind', isTrouble: false });
    expect(copyTold(report, '2026-11-22T21:31:59.000Z')).toEqual({ state: '0 s behind', isTrouble: false });
    expect(copyTold(report, '2026-11-22T21:32:40.000Z')).toEqual({ state: '40 s behind', isTrouble: true });
    expect(copyTold({ ...report, isSameDisk: true }, at)?.more).toBe('It is on the same disk as the log.');
  });

  it('[SETBOARD_COPY_TO] says since when there is none, and why', () => {
    const trouble = { ...report, trouble: 'the disk is full' };
    expect(copyTold(trouble, '2026-11-22T21:32:12.000Z')?.more).toBe('No copy for 12 s: the disk is full.');
    expect(copyTold(trouble, '2026-11-22T21:36:10.000Z')).toEqual({
      state: 'none',
      more: 'No copy for 4 min: the disk is full.',
      isTrouble: true,
    });
    expect(copyTold(trouble, '2026-11-23T00:40:00.000Z')?.more).toBe('No copy for 3 h: the disk is full.');
  });

  it('[SETBOARD_COPY_TO] says nothing where no copy is kept, or nothing is known', () => {
    expect(copyTold({ to: null }, at)).toBeNull();
    expect(copyTold(null, at)).toBeNull();
  });
});
