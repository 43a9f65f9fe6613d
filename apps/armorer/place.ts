import type { ConcernId, IncidentId, WeaponId } from '#custody';

/** The station's tabs, in their order. */
export const TABS = ['weapons', 'rounds', 'people', 'day', 'screens', 'log'] as const;
export type Tab = (typeof TABS)[number];

/** What is being written down about a weapon, in the middle of the station. */
export const WEAPON_ACTS = [
  'inspect',
  'same-again',
  'check',
  'issue',
  'lock',
  'sight',
  'incident',
  'close',
  'release',
  'short',
  'amend',
  'retire',
] as const;
export type WeaponAct = (typeof WEAPON_ACTS)[number];

/** A tab of a sheet, beside which a form or a story may be open. */
export type SheetTab = Exclude<Tab, 'weapons'>;

/** The tabs from which a list is imported, each its own kind. */
export const LIST_TABS = ['weapons', 'rounds', 'people'] as const satisfies readonly Tab[];
export type ListTab = (typeof LIST_TABS)[number];

/** What is open beside a tab's page, in the words of its address, such as `['give', lotId]`; none where nothing is. */
export type Pane = readonly string[];

/** Where in the station somebody is. It is kept in the address, so that a phone's back button goes one step back. */
export type Place =
  | { tab: 'weapons'; weaponId: WeaponId | null; act: WeaponAct | null }
  | { tab: 'weapons'; weaponId: null; act: 'register' }
  | { tab: 'concerns'; concernId: ConcernId | null }
  | { tab: 'incidents'; incidentId: IncidentId | null }
  | { tab: 'incidents'; incidentId: null; isReporting: true }
  | { tab: 'poster' }
  | { tab: 'import'; list: ListTab }
  | { tab: SheetTab; pane?: Pane };

export const WEAPONS: Place = { tab: 'weapons', weaponId: null, act: null };
export const REGISTER: Place = { tab: 'weapons', weaponId: null, act: 'register' };

/** ST6: not in the row of tabs, but one step from wherever a concern is told of. */
export const CONCERNS: Place = { tab: 'concerns', concernId: null };
/** ST5: one step from its weapon, from the day, and from what is said of it. */
export const INCIDENTS: Place = { tab: 'incidents', incidentId: null };
/** ST4: an incident without a weapon is reported beside the list of them. */
export const REPORTING: Place = { tab: 'incidents', incidentId: null, isReporting: true };
export const POSTER: Place = { tab: 'poster' };

export const atWeapon = (weaponId: WeaponId, act: WeaponAct | null = null): Place => ({
  tab: 'weapons',
  weaponId,
  act,
});

/** Where a tab's list is imported: one step from that tab. */
export const importing = (list: ListTab): Place => ({ tab: 'import', list });

/** A tab as it is with nothing open in it. */
export const tabPlace = (tab: Tab): Place => (tab === 'weapons' ? WEAPONS : { tab });

const isTab = (word: string): word is Tab => (TABS as readonly string[]).includes(word);
const isAct = (word: string): word is WeaponAct => (WEAPON_ACTS as readonly string[]).includes(word);

/** A place as the address's fragment. */
export function addressOf(place: Place): string {
  const of = (...words: readonly (string | null)[]): string =>
    `#${words.flatMap((word) => (word === null ? [] : [encodeURIComponent(word)])).join('/')}`;
  if (place.tab === 'concerns') return of(place.tab, place.concernId);
  if (place.tab === 'incidents') return of(place.tab, 'isReporting' in place ? 'report' : place.incidentId);
  if (place.tab === 'poster') return of(place.tab);
  if (place.tab === 'import') return of(place.tab, place.list);
  if (place.tab !== 'weapons') return of(place.tab, ...(place.pane ?? []));
  if (place.weaponId === null) return of(place.act === 'register' ? 'register' : 'weapons');
  return of('weapons', place.weaponId, place.act);
}

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** The place that a fragment names; anything else is the list of weapons. */
export function placeAt(fragment: string): Place {
  const [tab = '', ...pane] = fragment.replace(/^#/, '').split('/').map(decoded);
  const [id = '', act = ''] = pane;
  if (tab === 'register') return REGISTER;
  if (tab === 'concerns') return { tab, concernId: id === '' ? null : id };
  if (tab === 'incidents' && id === 'report') return REPORTING;
  if (tab === 'incidents') return { tab, incidentId: id === '' ? null : id };
  if (tab === 'poster') return POSTER;
  const list = LIST_TABS.find((each) => each === id);
  if (tab === 'import' && list) return importing(list);
  if (!isTab(tab)) return WEAPONS;
  if (tab !== 'weapons') return id === '' ? { tab } : { tab, pane };
  if (id === '') return WEAPONS;
  return atWeapon(id, isAct(act) ? act : null);
}
