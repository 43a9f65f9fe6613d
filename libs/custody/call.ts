import { isWorking } from './lapse.js';
import type { Charge, Weapon } from './weapon.js';

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const CHARGE_WORDS: Record<Charge, string> = { full: 'full', half: 'half', quarter: 'quarter' };

const inWords = (count: number): string => COUNTS[count] ?? String(count);

/**
 * CH7: what the AD calls out after an agreed check, such as "Cold gun on set" or "Hot gun: three half loads". A replica,
 * rubber or blade is called by its kind, never cold (CH1).
 */
export function callFor(weapon: Pick<Weapon, 'kind' | 'load' | 'number'>): string {
  if (!isWorking(weapon)) return `Number ${weapon.number}: ${weapon.kind} on set`;
  const { load } = weapon;
  const rounds = load?.rounds ?? 0;
  const plural = rounds === 1 ? '' : 's';
  if (!load || load.kind === 'empty') return 'Cold gun on set';
  if (load.kind === 'dummy') return `Cold gun on set: ${inWords(rounds)} dumm${rounds === 1 ? 'y' : 'ies'} in it`;
  const what = load.charge ? `${CHARGE_WORDS[load.charge]} load${plural}` : `blank${plural}`;
  return `Hot gun: ${inWords(rounds)} ${what}`;
}
