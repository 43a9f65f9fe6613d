import { createSessionStore, type Place, type Places, type SessionStore } from './session-store.js';
import { activePerson, type SignedIn } from './session.js';

const DEVICE = { token: 'd-1', deviceId: null, name: 'Cart', kind: 'station' } as const;

const signedIn = (personId: string): SignedIn => ({
  token: `t-${personId}`,
  expiresAt: '2026-11-23T04:00:00.000Z',
  person: { personId, name: personId, roles: [] },
});

function memory(): Place & { all: Map<string, string> } {
  const all = new Map<string, string>();
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, text) => void all.set(key, text),
    removeItem: (key) => void all.delete(key),
  };
}

const blocked: Place = {
  getItem: () => {
    throw new Error('SecurityError');
  },
  setItem: () => {
    throw new Error('QuotaExceededError');
  },
  removeItem: () => undefined,
};

const tab = (lasting: Place | null, own: Place | null = memory()): SessionStore =>
  createSessionStore((): Places => ({ lasting, tab: own }));

const activeIn = (store: SessionStore): string | undefined => activePerson(store.read())?.person.personId;

describe('session store', () => {
  it('[pairing] is remembered over a reload, with who acts', () => {
    const lasting = memory();
    const own = memory();
    const store = tab(lasting, own);
    store.change({ type: 'paired', device: DEVICE });
    store.change({ type: 'signed-in', signedIn: signedIn('ortiz') });
    const reloaded = tab(lasting, own);
    expect(reloaded.read().device).toEqual(DEVICE);
    expect(activeIn(reloaded)).toBe('ortiz');
  });

  it('[two tabs] neither loses what the other wrote, and each keeps its own person', () => {
    const lasting = memory();
    const cart = tab(lasting);
    cart.change({ type: 'paired', device: DEVICE });
    const phone = tab(lasting);
    phone.read();
    cart.change({ type: 'signed-in', signedIn: signedIn('ortiz') });
    phone.change({ type: 'signed-in', signedIn: signedIn('cole') });
    cart.heard('setboard.session');
    expect(cart.read().people).toHaveLength(2);
    expect([activeIn(cart), activeIn(phone)]).toEqual(['ortiz', 'cole']);
  });

  it('[two tabs] a device that another tab unpaired is unpaired here', () => {
    const lasting = memory();
    const [one, other] = [tab(lasting), tab(lasting)];
    one.change({ type: 'paired', device: DEVICE });
    other.change({ type: 'unpaired' });
    let calls = 0;
    one.subscribe(() => (calls += 1));
    one.heard('setboard.session');
    expect(one.read().device).toBeNull();
    expect(calls).toBe(1);
  });

  it('[two tabs] other keys of the storage change nothing', () => {
    const store = tab(memory());
    const before = store.read();
    store.heard('something-else');
    expect(store.read()).toBe(before);
  });

  it.each([
    ['blocked', blocked],
    ['missing', null],
  ])('[private window] works with %s storage, and says that nothing is remembered', (_word, place) => {
    const store = tab(place, place);
    expect(store.read().isRemembered).toBe(false);
    store.change({ type: 'paired', device: DEVICE });
    store.change({ type: 'signed-in', signedIn: signedIn('ortiz') });
    expect(activeIn(store)).toBe('ortiz');
    expect(store.read().isRemembered).toBe(false);
  });

  it.each(['', '{', 'null', '[]', '{"device":7}', '{"device":{"token":1}}'])(
    '[bad storage] %j counts as unpaired',
    (text) => {
      const lasting = memory();
      lasting.setItem('setboard.session', text);
      expect(tab(lasting).read()).toMatchObject({ device: null, people: [], isRemembered: true });
    },
  );

  it('[PIN] keeps tokens and names, and nothing else', () => {
    const lasting = memory();
    const store = tab(lasting);
    store.change({ type: 'paired', device: DEVICE });
    store.change({ type: 'signed-in', signedIn: { ...signedIn('ortiz') } });
    const kept: object = JSON.parse(lasting.all.get('setboard.session') ?? '');
    expect(Object.keys(kept)).toEqual(['device', 'people', 'activeId']);
  });
});
