import type { Refusal, State, WeaponId } from '#custody';
import { byNumber, holderWords, STATUS_WORDS } from '#ui/words';
import { roundsOutsideWith, shorts, type Short } from '../answers/shorts.view.js';

/** DY1: a weapon that is neither locked nor out of service. */
export interface WeaponOut {
  weaponId: WeaponId;
  number: string;
  who: string;
  status: string;
}

/** DY1: what a wrap waits for, weapon by weapon, lot by lot, person by person. */
export interface WrapView {
  out: WeaponOut[];
  outside: Short[];
  short: Short[];
  count: number;
  /** What bars it beside all that. */
  bar: Refusal | null;
}

const OWN_REASONS = new Set(['weapons-out', 'rounds-outside', 'rounds-short']);

/** DY1, SC6: the whole list before anyone taps; `bar` is what the rules say of a wrap now. */
export function wrapView(state: State, bar: Refusal | null): WrapView {
  const out = Object.values(state.weapons)
    .filter(({ status }) => status !== 'locked' && status !== 'out-of-service')
    .sort(byNumber)
    .map((weapon) => ({
      weaponId: weapon.weaponId,
      number: weapon.number,
      who: holderWords(state, weapon),
      status: STATUS_WORDS[weapon.status],
    }));
  const outside = roundsOutsideWith(state);
  const short = shorts(state);
  return {
    out,
    outside,
    short,
    count: out.length + outside.length + short.length,
    bar: bar && OWN_REASONS.has(bar.reason) ? null : bar,
  };
}
