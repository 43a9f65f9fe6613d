import type { Load, State } from '#custody';
import { counted } from './labels.js';

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
