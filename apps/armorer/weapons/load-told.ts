import { isChecked, isWorking, type Instant, type Weapon } from '#custody';
import { loadInWords } from '#record';

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
