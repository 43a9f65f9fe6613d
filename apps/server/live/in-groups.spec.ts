import { inGroups } from './in-groups.js';

/** What was let through, in order, and the only clock there is. */
function door() {
  let soon: (() => void) | null = null;
  const pass = inGroups((then) => (soon = then));
  const through: string[] = [];
  return {
    through,
    come: (name: string) => pass().then(() => through.push(name)),
    opens: async () => {
      const open = soon;
      soon = null;
      open?.();
      // What was let through is heard of in a later turn.
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
    },
    isTimed: () => soon !== null,
  };
}

describe('a crowd at the door', () => {
  it('[issue 5] lets one who comes alone through at once', async () => {
    const { come, through } = door();
    await come('one');
    expect(through).toEqual(['one']);
  });

  it('[issue 5] lets those who come right behind through together', async () => {
    const { come, opens, through } = door();
    await come('one');
    const all = Promise.all([come('two'), come('three')]);
    await opens();
    await all;
    expect(through).toEqual(['one', 'two', 'three']);
  });

  it('[issue 5] keeps whoever comes behind a group waiting for the next', async () => {
    const { come, opens, through } = door();
    await come('one');
    void come('two');
    await opens();
    void come('three');
    expect(through).toEqual(['one', 'two']);
    await opens();
    expect(through).toEqual(['one', 'two', 'three']);
  });

  it('[issue 5] rests when nobody came meanwhile, and is open again', async () => {
    const { come, opens, isTimed, through } = door();
    await come('one');
    await opens();
    expect(isTimed()).toBe(false);
    await come('two');
    expect(through).toEqual(['one', 'two']);
  });
});
