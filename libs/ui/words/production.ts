import { isArmorer, type State, type Stop, type Weapon } from '#custody';
import { clockTime, nameAndRole, nameOf, timeOfDay } from '#record';
import { holderWords } from './weapon.js';

/** One clause of the sentence at the top: "2 with actors", "2 loaded with blanks", "All 15 locked". */
export interface HeadlinePart {
  lead?: 'All';
  count?: number;
  text: string;
  tone?: 'blank';
}

const hasStatus = (weapons: Weapon[], status: Weapon['status']): number =>
  weapons.filter((weapon) => weapon.status === status).length;

/** What matters, in one sentence: who is out and with what; at rest that all are locked. */
export function headline(state: Pick<State, 'weapons'>): HeadlinePart[] {
  const weapons = Object.values(state.weapons);
  const locked = hasStatus(weapons, 'locked');
  if (weapons.length === 0) return [{ text: 'No weapons yet' }];
  if (locked === weapons.length) return [{ lead: 'All', count: locked, text: 'locked' }];
  const withActors = hasStatus(weapons, 'with-actor');
  const frozen = hasStatus(weapons, 'out-of-service');
  const out = weapons.length - locked - frozen;
  const parts: HeadlinePart[] = [];
  if (withActors > 0) parts.push({ count: withActors, text: withActors === 1 ? 'with an actor' : 'with actors' });
  else if (out > 0) parts.push({ count: out, text: 'not locked' });
  else parts.push({ count: locked, text: 'locked' }, { count: frozen, text: 'out of service' });
  const hot = weapons.filter((weapon) => weapon.status !== 'locked' && weapon.load?.kind === 'blank');
  // Or the blanks of a frozen one would be looked for in those that are out.
  if (out > 0 && hasStatus(hot, 'out-of-service') > 0) parts.push({ count: frozen, text: 'out of service' });
  if (hot.length > 0) parts.push({ count: hot.length, text: 'loaded with blanks', tone: 'blank' });
  return parts;
}

/** "Main unit · Day 12 · Sc 42A", with what is there of it. */
export function dayWords(state: Pick<State, 'production' | 'day'>): string {
  const { day } = state;
  const dayPart = day ? `Day ${day.number}${day.wrapped ? ', wrapped' : ''}` : 'No day begun';
  return [state.production.unit, dayPart, day?.scene ? `Sc ${day.scene}` : ''].filter(Boolean).join(' · ');
}

/** PE4: "Safety meeting 07:10, 31 signed", or that there was none; null before a day. */
export function meetingWords(state: Pick<State, 'production' | 'day'>): string | null {
  const { day, production } = state;
  if (!day || day.wrapped) return null;
  if (!day.meeting) {
    const isPerScene = production.policy.newMeetingEachScene && day.scene !== null;
    return isPerScene ? `No safety meeting yet for Sc ${day.scene}` : 'No safety meeting yet';
  }
  return `Safety meeting ${timeOfDay(day.meeting.at, production.timeZone)}, ${day.meeting.personIds.length} signed`;
}

/** ST1: "Called by R. Cole, 1st AD, 14:31:50". */
export const stopCalledBy = (state: Pick<State, 'people' | 'production'>, stop: Stop): string =>
  `Called by ${nameAndRole(state, stop.by)}, ${clockTime(stop.at, state.production.timeZone)}`;

/** How near the hands of others: who is with an actor comes first wherever the weapons that are out are listed. */
const NEAREST_FIRST: Weapon['status'][] = ['with-actor', 'with-ad', 'inspected', 'returned', 'out-of-service'];

/** Weapons by how far they are from the safe, then by number. */
export const nearestFirst = (a: Weapon, b: Weapon): number =>
  NEAREST_FIRST.indexOf(a.status) - NEAREST_FIRST.indexOf(b.status) || byNumber(a, b);

const numbers = new Intl.Collator('en', { numeric: true });

/** Weapons as a person counts them: 2 before 10, and A after 9. */
export const byNumber = (a: Pick<Weapon, 'number'>, b: Pick<Weapon, 'number'>): number =>
  numbers.compare(a.number, b.number);

/** ST7: a frozen weapon is where it ought to be once an armorer has it, or nobody. */
function isOut(state: Pick<State, 'people'>, { status, holder }: Weapon): boolean {
  if (status !== 'out-of-service') return status !== 'locked';
  const person = holder === null ? undefined : state.people[holder];
  return holder !== null && !(person && isArmorer(person));
}

/** ST1, DY2: which weapons are not locked, and who has each: "07 T. Vance". Of the frozen ones those that no armorer has. */
export const stillOut = (state: Pick<State, 'weapons' | 'people'>): string[] =>
  Object.values(state.weapons)
    .filter((weapon) => isOut(state, weapon))
    .sort(nearestFirst)
    .map((weapon) => `${weapon.number} ${holderWords(state, weapon)}`);

/** What stands there when nothing is still out; what is frozen is not locked, and nobody may read that it is. */
export const nothingOut = (state: Pick<State, 'weapons'>): string =>
  Object.values(state.weapons).some(({ status }) => status === 'out-of-service')
    ? 'All others are locked'
    : 'All are locked';

/** CU9: what the policy bars, which the boards say. */
export function barredWords(state: Pick<State, 'production'>): string[] {
  const { barWorkingWeapons, barRounds } = state.production.policy;
  return [
    ...(barWorkingWeapons ? ['No real or blank-firing weapons on this production'] : []),
    ...(barRounds ? ['No rounds of any kind on this production'] : []),
  ];
}

/** RD6: "12 of B-07 with E. Boone", for each lot and person. */
export function outsideWords(state: Pick<State, 'lots' | 'people'>): string[] {
  return Object.values(state.lots).flatMap(({ label, outside }) =>
    Object.entries(outside).map(([personId, rounds]) => `${rounds} of ${label} with ${nameOf(state, personId)}`),
  );
}
