import { isAd, isArmorer, type PersonId, type State } from '#custody';

/** ST3, ST7: whose half is still wanted after this person's: "an AD", "an armorer"; of one who is both, the other side. */
export function otherHalf(state: Pick<State, 'people'>, given: PersonId): string {
  const person = state.people[given];
  if (!person || isArmorer(person) === isAd(person)) return 'somebody of the other side';
  return isArmorer(person) ? 'an AD' : 'an armorer';
}
