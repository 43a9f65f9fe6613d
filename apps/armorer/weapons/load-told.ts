import { isChecked, isWorking, type Instant, type Load, type State, type Weapon } from '#custody';
import { counted } from '#ui/words';

const CHARGE_IN_WORDS = { full: 'full', half: 'half', quarter: 'quarter' } as const;

/** "3 half blanks", "5 dummies", "empty"; without counts, where the view is blind (CH2), the kind alone. */
export function loadInWords(load: Load): string {
  if (load.kind === 'empty') return 'empty';
  const charge = load.charge ? `${CHARGE_IN_WORDS[load.charge]} ` : '';
  if (load.rounds === undefined) return load.kind === 'dummy' ? 'dummies' : `${charge}blanks`;
  return load.kind === 'dummy'
    ? counted(load.rounds, 'dummy', 'dummies')
    : `${load.rounds} ${charge}blank${load.rounds === 1 ? '' : 's'}`;
}

/** "lot B-07", or nothing where no lot is known. */
export const lotLabel = (state: Pick<State, 'lots'>, load: Load): string | null =>
  load.lotId ? (state.lots[load.lotId]?.label ?? null) : null;

/**
 * What is in a weapon as the armorer may know it: all of it, since the counts are theirs. "Cold" is still only for what both
 * have seen (CH1, CH2), and a replica goes by its kind.
 */
export function loadTold(weapon: Weapon, at: Instant): string {
  if (!isWorking(weapon)) return weapon.kind;
  if (!weapon.load) return weapon.status === 'locked' ? 'unloaded' : 'load not known';
  if (weapon.load.kind === 'empty') return isChecked(weapon, at) ? 'cold' : 'empty';
  return loadInWords(weapon.load);
}
