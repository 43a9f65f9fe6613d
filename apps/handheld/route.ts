import type { ConcernId, IncidentId, WeaponId } from '#custody';
import type { ShortOf } from './answers/shorts.view.js';

/** Where the hand-held is, as it stands behind the `#` of its address, so that the phone's own "back" works. */
export type Route =
  | { page: 'next' }
  | { page: 'all' }
  | { page: 'scan' }
  | { page: 'day' }
  | { page: 'meeting' }
  | { page: 'stops' }
  | { page: 'concerns' }
  | { page: 'concern'; concernId: ConcernId }
  | { page: 'incident'; weaponId: WeaponId | null }
  | { page: 'close'; incidentId: IncidentId }
  | ({ page: 'short' } & ShortOf)
  | { page: WeaponPageName; weaponId: WeaponId };

/** The pages of one weapon. */
export type WeaponPageName = (typeof OF_WEAPON)[number];

const PLAIN = ['all', 'scan', 'day', 'meeting', 'stops', 'concerns'] as const;
const OF_WEAPON = ['weapon', 'check', 'scanned', 'issue', 'hand-out', 'sight', 'release'] as const;
const SHORT_OF = ['weapon', 'lot', 'person'] as const;

function decoded(word: string | undefined): string | null {
  try {
    return word ? decodeURIComponent(word) : null;
  } catch {
    return null;
  }
}

/** The route that an address names; what it does not know is the opening page. */
export function parseRoute(hash: string): Route {
  const [page = '', first, second] = hash.replace(/^#\/?/, '').split('/');
  const [id, other] = [decoded(first), decoded(second)];
  if (page === 'incident') return { page, weaponId: id };
  if (page === 'concern' && id) return { page, concernId: id };
  if (page === 'close' && id) return { page, incidentId: id };
  const of = SHORT_OF.find((name) => name === id);
  if (page === 'short' && of && other) return { page, of, id: other };
  const plain = PLAIN.find((name) => name === page);
  if (plain) return { page: plain };
  const ofWeapon = OF_WEAPON.find((name) => name === page);
  return ofWeapon && id ? { page: ofWeapon, weaponId: id } : { page: 'next' };
}

/** What stands behind a page's name in the address. */
function idsOf(route: Route): string[] {
  if (route.page === 'short') return [route.of, route.id];
  if ('incidentId' in route) return [route.incidentId];
  if ('concernId' in route) return [route.concernId];
  return 'weaponId' in route && route.weaponId ? [route.weaponId] : [];
}

export function routeHash(route: Route): string {
  if (route.page === 'next') return '#/';
  return `#/${[route.page, ...idsOf(route).map(encodeURIComponent)].join('/')}`;
}
