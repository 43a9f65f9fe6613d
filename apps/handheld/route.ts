import type { WeaponId } from '#custody';

/** Where the hand-held is, as it stands behind the `#` of its address, so that the phone's own "back" works. */
export type Route =
  | { page: 'next' }
  | { page: 'all' }
  | { page: 'scan' }
  | { page: 'day' }
  | { page: 'meeting' }
  | { page: 'stops' }
  | { page: 'incident'; weaponId: WeaponId | null }
  | { page: WeaponPageName; weaponId: WeaponId };

/** The pages of one weapon. */
export type WeaponPageName = (typeof OF_WEAPON)[number];

const PLAIN = ['all', 'scan', 'day', 'meeting', 'stops'] as const;
const OF_WEAPON = ['weapon', 'check', 'scanned', 'issue', 'hand-out', 'sight'] as const;

/** The route that an address names; what it does not know is the opening page. */
export function parseRoute(hash: string): Route {
  const [page = '', id] = hash.replace(/^#\/?/, '').split('/');
  const weaponId = id ? decodeURIComponent(id) : null;
  if (page === 'incident') return { page, weaponId };
  const plain = PLAIN.find((name) => name === page);
  if (plain) return { page: plain };
  const ofWeapon = OF_WEAPON.find((name) => name === page);
  return ofWeapon && weaponId ? { page: ofWeapon, weaponId } : { page: 'next' };
}

export function routeHash(route: Route): string {
  if (route.page === 'next') return '#/';
  const id = 'weaponId' in route && route.weaponId ? `/${encodeURIComponent(route.weaponId)}` : '';
  return `#/${route.page}${id}`;
}
