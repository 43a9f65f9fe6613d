import { useSyncExternalStore } from 'react';
import { parseRoute, routeHash, type Route } from './route.js';

const listeners = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
    window.removeEventListener('hashchange', listener);
  };
}

/** Goes to a page of the hand-held, as a step that the phone's "back" undoes. */
export function go(route: Route): void {
  history.pushState({ isOurs: true }, '', routeHash(route));
  tell();
}

const isOurs = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isOurs' in state;

/** Back as the phone does it; from an address that was opened by itself, to the opening page. */
export function back(): void {
  if (isOurs(history.state)) return history.back();
  history.replaceState(null, '', routeHash({ page: 'next' }));
  return tell();
}

/** Where the hand-held is. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return parseRoute(hash);
}
