import { isArmorer, type State, type Weapon } from '#custody';
import { nameOf } from '#ui/words';

/** ST7: whose half of a release was given, and what this person's half does. */
export interface ReleaseView {
  given: string | null;
  does: string;
  sentence: string;
}

/** Two people, each from their own sign-in: one armorer and one AD. */
export function releaseView(state: State, weapon: Weapon): ReleaseView {
  const half = weapon.releases?.[0];
  const { number } = weapon;
  if (half === undefined)
    return {
      given: null,
      does: `It takes two, one armorer and one AD, each on their own sign-in. Until the other half ${number} stays frozen.`,
      sentence: `Release ${number}: your half`,
    };
  const giver = state.people[half];
  const side = giver && isArmorer(giver) ? 'the armorer’s' : 'the AD’s';
  return {
    given: `${nameOf(state, half)} gave ${side} half`,
    does: `With yours ${number} is back with the armorer, to be unloaded and inspected anew.`,
    sentence: `Release ${number}: the second half`,
  };
}
