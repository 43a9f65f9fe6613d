import { callFor, type Load, type PersonId, type State, type Weapon } from '#custody';
import { nameOf } from '#ui/words';
import { roundsInWords } from './check-form.view.js';

/** What came of the AD's check, told once and kept until the AD moves on. */
export type CheckResult =
  /** CH7: the words to call. */
  | { kind: 'agreed'; number: string; call: string }
  /** CH3: both counts, and that it goes back. */
  | { kind: 'differs'; number: string; sentence: string; holder: string };

const ofRounds = (load: Load | undefined): string => roundsInWords(load?.kind ?? 'empty', load?.rounds ?? 0);

/** "You saw 5 dummies, the armorer declared 6: it goes back." */
export function differenceWords(saw: Load | undefined, declared: Load | undefined): string {
  const isSameKind = saw?.kind === declared?.kind;
  const said = isSameKind ? String(declared?.rounds ?? 0) : ofRounds(declared);
  return `You saw ${ofRounds(saw)}, the armorer declared ${said}: it goes back.`;
}

/** The result of a check by `by` as the board tells it; null until the board has it. */
export function resultOf(state: State, weapon: Weapon, by: PersonId): CheckResult | null {
  const { check, inspection, number } = weapon;
  if (!check || check.by !== by) return null;
  if (check.agreed) return { kind: 'agreed', number, call: callFor(weapon) };
  return {
    kind: 'differs',
    number,
    sentence: differenceWords(check.load, inspection?.load),
    holder: nameOf(state, weapon.holder),
  };
}
