import { useSyncExternalStore } from 'react';
import { readKept, writeKept } from './session-text.js';
import { changeSession, type Session, type SessionChange } from './session.js';

/** A browser's storage, as far as the session needs it. */
export type Place = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where a session is kept: `lasting` for all tabs, `tab` for this one; null where the browser refuses. */
export interface Places {
  lasting: Place | null;
  tab: Place | null;
}

export interface SessionStore {
  read: () => Session;
  subscribe: (onChange: () => void) => () => void;
  change: (change: SessionChange) => void;
  /** Another tab wrote under this key (null: it cleared everything). */
  heard: (key: string | null) => void;
}

const KEY = 'setboard.session';
const ACTIVE_KEY = 'setboard.active';

function tryGet(place: Place | null, key: string): string | null {
  try {
    return place?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function trySet(place: Place | null, key: string, text: string): boolean {
  try {
    place?.setItem(key, text);
    return place !== null;
  } catch {
    return false;
  }
}

function open(places: Places): Session {
  const kept = readKept(tryGet(places.lasting, KEY));
  const session: Session = { ...kept, isRemembered: trySet(places.lasting, KEY, writeKept(kept)) };
  const ownActive = tryGet(places.tab, ACTIVE_KEY);
  return ownActive === null ? session : changeSession({ ...session, activeId: ownActive }, { type: 'read', ...kept });
}

/** A session over the given storage; the storage is opened at the first read, never at import. */
export function createSessionStore(placesOf: () => Places): SessionStore {
  const listeners = new Set<() => void>();
  let places: Places | undefined;
  let session: Session | undefined;

  const read = (): Session => {
    places ??= placesOf();
    session ??= open(places);
    return session;
  };
  const become = (next: Session): void => {
    session = next;
    for (const listener of listeners) listener();
  };
  const latest = (): Session => {
    const own = read();
    const { device, people } = readKept(tryGet(places?.lasting ?? null, KEY));
    return own.isRemembered ? changeSession(own, { type: 'read', device, people }) : own;
  };
  return {
    read,
    subscribe(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    change(change) {
      // Two tabs write one key: what the other wrote meanwhile is read first, so that neither loses a sign-in.
      const next = changeSession(latest(), change);
      const isRemembered = trySet(places?.lasting ?? null, KEY, writeKept(next));
      trySet(places?.tab ?? null, ACTIVE_KEY, next.activeId ?? '');
      become({ ...next, isRemembered });
    },
    heard(key) {
      if (key === KEY || key === null) become(latest());
    },
  };
}

/** Reading `localStorage` throws where a browser blocks it. */
function browserPlaces(): Places {
  try {
    return { lasting: globalThis.localStorage ?? null, tab: globalThis.sessionStorage ?? null };
  } catch {
    return { lasting: null, tab: null };
  }
}

/** This browser's session: the device token, and who is signed in. */
export const sessionStore: SessionStore = /* @__PURE__ */ createSessionStore(browserPlaces);

function subscribeToBrowser(onChange: () => void): () => void {
  const onStorage = (event: StorageEvent): void => sessionStore.heard(event.key);
  const stop = sessionStore.subscribe(onChange);
  window.addEventListener('storage', onStorage);
  return () => {
    stop();
    window.removeEventListener('storage', onStorage);
  };
}

/** This browser's session, followed over all its tabs. */
export const useSession = (): Session => useSyncExternalStore(subscribeToBrowser, sessionStore.read);
