import type { Seen, Sign, State, Weapon } from '#custody';
import type { FirstHalves } from '../lifts.js';
import { loadInWords, lotLabel } from './load-words.js';

/** What words about an entry look names up in. */
export type Known = Pick<State, 'people' | 'lots' | 'weapons' | 'incidents'> & {
  /** Without them no half of a lift is told to have completed it. */
  firstHalves?: FirstHalves;
};

/** CH5: what a dummy did that showed it to be inert. */
export const PROVED_WORDS: Record<Sign, string> = { rattle: 'rattled', drilled: 'drilled', primer: 'dimpled' };

/** "6 dummies of D-14, 6 rattled": CH5 says how many, and by which sign. */
function seenLoadWords(state: Known, load: NonNullable<Seen['load']>): string {
  const lot = lotLabel(state, load);
  const sign = load.sign ? PROVED_WORDS[load.sign] : 'proved';
  const proved = load.proved === undefined ? '' : `, ${load.proved} ${sign}`;
  const charge = load.charge ?? (load.lotId ? state.lots[load.lotId]?.charge : undefined);
  return `${loadInWords(charge ? { ...load, charge } : load)}${lot ? ` of ${lot}` : ''}${proved}`;
}

/**
 * What somebody saw: "6/6 chambers · 3 half blanks of B-07"; under the blind view only the kind (CH2). That the bore was
 * clear is not said, since nothing else can be recorded (CH1).
 */
export function seenWords(state: Known, seen: Seen, weapon: Pick<Weapon, 'chambers'> | undefined): string {
  if (seen.sound !== undefined) return seen.sound ? 'sound and as numbered' : 'not sound';
  const of = weapon ? `/${weapon.chambers}` : '';
  const parts = [
    ...(seen.chambersSeen === undefined
      ? []
      : [`${seen.chambersSeen}${of} chamber${seen.chambersSeen === 1 ? '' : 's'}`]),
    ...(seen.magazineSeen === undefined || seen.magazineSeen === false ? [] : ['magazine']),
    ...(seen.load ? [seenLoadWords(state, seen.load)] : []),
  ];
  return parts.join(' · ');
}
