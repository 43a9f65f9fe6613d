import { isAd, isArmorer, type Person, type PersonId, type State, type Weapon } from '#custody';

/** CU11: how somebody knows who has a weapon; the first is what most often is so, and is chosen beforehand. */
export const SIGHT_WHYS = ['Seen with them', 'Phones were off', 'Handed on by mistake'] as const;

/** How likely it is that a person has this weapon, the least first. */
function rankOf(state: State, weapon: Weapon, me: PersonId, hadIt: readonly PersonId[]): (person: Person) => number {
  const handled = [...hadIt, ...weapon.hands.toReversed()];
  const busy = new Set(
    Object.values(state.weapons).flatMap(({ status, holder }) => (status === 'with-actor' && holder ? [holder] : [])),
  );
  const atMeeting = new Set(state.day?.meeting?.personIds);
  return (person) => {
    const place = handled.indexOf(person.personId);
    if (place >= 0) return place - handled.length;
    if (person.personId === me) return 0;
    if (isArmorer(person)) return 1;
    const isActor = person.roles.includes('actor');
    if (isActor && busy.has(person.personId)) return 2;
    if (isActor && atMeeting.has(person.personId)) return 3;
    return isActor ? 4 : isAd(person) ? 5 : 6;
  };
}

/**
 * CU11: everybody who may have a weapon but who is down as having it, the likeliest first: who had it last (`hadIt`, newest
 * first), who handled it since it was last locked, whoever looks, the armorers, actors with something in hand, then the rest.
 */
export function likelyHolders(state: State, weapon: Weapon, me: PersonId, hadIt: readonly PersonId[] = []): Person[] {
  const rank = rankOf(state, weapon, me, hadIt);
  return Object.values(state.people)
    .filter(({ personId }) => personId !== weapon.holder)
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
