import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { addressOf, atWeapon, placeAt, type Place } from './place.js';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

const fragment = (): string => window.location.hash;

/** Where somebody is, as the address says; the browser's own back goes one step back. */
export function usePlace(): [Place, (place: Place) => void] {
  const hash = useSyncExternalStore(subscribe, fragment);
  const place = useMemo(() => placeAt(hash), [hash]);
  const go = useCallback((next: Place): void => {
    window.location.hash = addressOf(next);
  }, []);
  return [place, go];
}

/** `?weapon=…` of a weapon's QR code, and `?accept=…` of a new screen's: opened once, then taken out of the address. */
export function openFromQuery(): string {
  const query = new URLSearchParams(window.location.search);
  const weaponId = query.get('weapon');
  const code = query.get('accept') ?? '';
  if (weaponId) window.history.replaceState(null, '', `${window.location.pathname}${addressOf(atWeapon(weaponId))}`);
  else if (code)
    window.history.replaceState(
      null,
      '',
      `${window.location.pathname}${addressOf({ tab: 'screens', pane: ['accept'] })}`,
    );
  return /^\d{6}$/.test(code) ? code : '';
}
