import { roundsIn, type Move, type State, type Weapon } from '#custody';
import { nameOf, shortWords } from '#ui/words';
import { sameAgainWords } from '../inspect/inspect-words.js';
import type { LastIssue } from './its-day.view.js';

/** What may be done with the chosen weapon from its page; some are moves, some are the forms around them. */
export type Action = Move | 'same-again' | 'again' | 'answer-short' | 'close-incident';

/** The key of each, as it is printed on its button. */
export const KEYS: Record<Action, string> = {
  inspect: 'I',
  'same-again': 'S',
  check: 'C',
  issue: 'A',
  again: 'G',
  'hand-back': 'H',
  'take-back': 'R',
  lock: 'L',
  sight: 'E',
  'report-incident': 'X',
  'close-incident': 'Q',
  'release-weapon': 'U',
  'answer-short': 'N',
  'amend-weapon': 'M',
  'retire-weapon': 'T',
};

/** What each place of a weapon's day asks for first; the rest follow in this order. */
export const ORDER: Record<Weapon['status'], readonly Action[]> = {
  locked: ['answer-short', 'inspect'],
  inspected: ['check', 'inspect', 'take-back', 'lock'],
  'with-ad': ['again', 'issue', 'take-back'],
  'with-actor': ['take-back', 'hand-back'],
  returned: ['same-again', 'inspect', 'lock', 'answer-short'],
  'out-of-service': ['take-back', 'close-incident', 'release-weapon', 'answer-short'],
};

/** What may be done at any time, after all that comes next. */
export const LAST: readonly Action[] = ['report-incident', 'sight', 'amend-weapon', 'retire-weapon'];

/** What each action is called on this weapon. */
export function textOf(state: State, weapon: Weapon, action: Action, last: LastIssue | null): string {
  switch (action) {
    case 'inspect':
      return weapon.status === 'inspected' ? 'Inspect it again' : 'Inspect it';
    case 'same-again':
      return sameAgainWords(state, weapon) ?? 'Same again';
    case 'check':
      return 'Check it';
    case 'again':
      return `Again to ${last?.actorName ?? 'the same actor'}`;
    case 'issue':
      return last ? 'To another actor' : 'Give it to an actor';
    case 'hand-back':
      return 'Back to the AD';
    case 'take-back':
      return weapon.holder === null ? 'Take it back' : `Take it back from ${nameOf(state, weapon.holder)}`;
    case 'lock':
      return roundsIn(weapon) > 0 ? 'Unload and lock it' : 'Lock it';
    case 'sight':
      return 'Seen elsewhere';
    case 'report-incident':
      return 'Report an incident';
    case 'close-incident':
      return 'Close the incident';
    case 'release-weapon':
      return weapon.releases?.length ? 'Give the other half of its release' : 'Release it';
    case 'answer-short':
      return `Answer for ${shortWords(weapon.short ?? 0)}`;
    case 'amend-weapon':
      return 'Change its description';
    case 'retire-weapon':
      return 'Take it off the board';
  }
}
