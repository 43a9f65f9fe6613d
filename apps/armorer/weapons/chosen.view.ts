import {
  allowedMoves,
  isArmorer,
  isBlind,
  isWorking,
  lapseOf,
  roundsIn,
  type Entry,
  type Instant,
  type Person,
  type Refusal,
  type State,
  type Weapon,
} from '#custody';
import { counted, WEAPON_KIND_WORDS } from '#ui/words';
import { sameAgainWords } from '../inspect/inspect-words.js';
import { KEYS, LAST, ORDER, textOf, type Action } from './actions.js';
import { breakNames, lastIssueInScene, type LastIssue } from './its-day.view.js';
import { warningOf, type Warning } from './warning.view.js';

export interface ActionOffer {
  action: Action;
  text: string;
  /** The key that does it, as it is printed on it. */
  key: string;
}

export interface BarredOffer extends ActionOffer {
  refusal: Refusal;
}

export interface ChosenView {
  number: string;
  name: string;
  description: string;
  warning: Warning | null;
  /** What comes next for this person; null where it waits for somebody else, whom `waitsFor` names. */
  first: ActionOffer | null;
  waitsFor: string | null;
  others: ActionOffer[];
  barred: BarredOffer[];
  /** RD3: rounds that may have been fired, asked for with the taking back; 0 where none could. */
  askFired: number;
  /** How it last went to an actor in this scene. */
  last: LastIssue | null;
}

const hasOpenIncident = (state: State, weapon: Weapon): boolean =>
  (weapon.frozenBy ?? []).some((incidentId) => !state.incidents[incidentId]?.closed);

/** The offers of the rules, and beside them the short ways that come to the same: same again, and again to A. Marsh. */
function offered(state: State, weapon: Weapon, me: Person, at: Instant, last: LastIssue | null) {
  const moves = new Map<Action, Refusal | null>(
    allowedMoves(state, me.personId, weapon.weaponId, at).map(({ type, refusal }) => [type, refusal]),
  );
  const inspect = moves.get('inspect');
  if (inspect !== undefined && sameAgainWords(state, weapon)) moves.set('same-again', inspect);
  const issue = moves.get('issue');
  if (issue === null && last) moves.set('again', null);
  if (weapon.short) moves.set('answer-short', null);
  if (hasOpenIncident(state, weapon)) {
    moves.set('close-incident', null);
    moves.delete('release-weapon');
  }
  const mine = weapon.holder === me.personId;
  if (weapon.status === 'out-of-service' && mine && !weapon.sighted) moves.delete('take-back');
  if (weapon.status === 'with-actor' && moves.get('hand-back')?.reason === 'ad-may-not-hold') moves.delete('hand-back');
  return moves;
}

/** CH4: an armorer's next step is another one where the check no longer holds, and in a break everything goes home. */
function orderFor(state: State, weapon: Weapon, at: Instant): readonly Action[] {
  const isLapsed = lapseOf(weapon, at) !== null;
  if (state.day?.break && (weapon.status === 'returned' || weapon.status === 'inspected'))
    return ['lock', 'same-again', 'inspect', 'take-back', 'answer-short'];
  if (weapon.status === 'with-ad' && isLapsed) return ['take-back', 'again', 'issue'];
  if (weapon.status === 'inspected' && isLapsed) return ['inspect', 'take-back', 'lock', 'check'];
  return ORDER[weapon.status];
}

/** What waits for somebody else is no large button: an inspected one waits for the AD. */
function waitsFor(weapon: Weapon, me: Person, at: Instant): string | null {
  if (weapon.status !== 'inspected' || lapseOf(weapon, at) !== null || !isArmorer(me)) return null;
  return 'Waits for the AD’s check';
}

/** "Blank-firing · single-action revolver · .45 · S/N 2290 · 6 chambers". */
export function describe(weapon: Weapon): string {
  return [
    WEAPON_KIND_WORDS[weapon.kind],
    weapon.weaponType,
    weapon.calibre ?? '',
    weapon.serial ? `S/N ${weapon.serial}` : '',
    isWorking(weapon) ? counted(weapon.chambers, 'chamber') : '',
    weapon.magazine ? `magazine of ${weapon.magazine}` : '',
    weapon.owner ? `from ${weapon.owner}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How many rounds may have been fired where an actor had it, as far as the view knows them (CH2). */
const firedAsked = (weapon: Weapon): number =>
  weapon.status === 'with-actor' && weapon.load?.kind === 'blank' && !isBlind(weapon) ? roundsIn(weapon) : 0;

/** The chosen weapon as the middle of the station shows it (SC6: what is barred says why before anyone taps). */
export function chosenView(
  state: State,
  weapon: Weapon,
  me: Person | null,
  at: Instant,
  entries: readonly Entry[],
): ChosenView {
  const last = lastIssueInScene(state, weapon, entries);
  const moves = me ? offered(state, weapon, me, at, last) : new Map<Action, Refusal | null>();
  const order = [...orderFor(state, weapon, at), ...LAST];
  const rest = [...moves.keys()].filter((action) => !order.includes(action));
  const offers = [...order, ...rest]
    .filter((action) => moves.has(action))
    .map((action) => ({
      action,
      text: textOf(state, weapon, action, last),
      key: KEYS[action],
      refusal: moves.get(action) ?? null,
    }));
  const open = offers.filter(({ refusal }) => refusal === null).map(({ refusal: _open, ...offer }) => offer);
  const waits = me ? waitsFor(weapon, me, at) : null;
  const head = open[0];
  const first = head && !LAST.includes(head.action) && !(waits && head.action !== 'check') ? head : null;
  return {
    number: weapon.number,
    name: weapon.name,
    description: describe(weapon),
    warning: warningOf(state, weapon, at, breakNames(entries)),
    last,
    first,
    waitsFor: first ? null : waits,
    others: first ? open.slice(1) : open,
    barred: offers.flatMap(({ refusal, ...offer }) => (refusal ? [{ ...offer, refusal }] : [])),
    askFired: firedAsked(weapon),
  };
}
