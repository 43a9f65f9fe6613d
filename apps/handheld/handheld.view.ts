import {
  allowedMoves,
  attentionTo,
  isDayOpen,
  lapseOf,
  type Instant,
  type Move,
  type Offer,
  type PersonId,
  type Reason,
  type State,
  type Status,
  type Weapon,
  type WeaponId,
} from '#custody';
import { age, ATTENTION_WORDS, byNumber, holderWords, timeOfDay, warningWords } from '#ui/words';
import type { Bar } from './foresee.js';
import { barOnRecording } from './issue/issue-form.view.js';

/** What bars the next move; its reason where it is a rule's refusal of everybody. */
export type BarOnRow = Bar & { reason?: Reason };

/** One weapon in a list of the hand-held. */
export interface WeaponRow {
  weapon: Weapon;
  who: string;
  age: string;
  /** What somebody should act on, or what bars the next move; null where nothing is. */
  note: string | null;
  isAlarm: boolean;
  bar: BarOnRow | null;
  /** CH6: when its check ends; null where no time of day ends it. */
  until: string | null;
  /** The next move (check, issue) is this person's and the server would take it. */
  may: boolean;
}

/** What the hand-held opens on: checks first, oldest first, then what is to be issued, then what is out. */
export interface NextView {
  waiting: WeaponRow[];
  toIssue: WeaponRow[];
  out: WeaponRow[];
  back: WeaponRow[];
  frozen: WeaponRow[];
  lockedCount: number;
  /** The weapons whose check the server would take now. */
  mayCheck: WeaponId[];
  /** What bars all of it alike (a stop, a break), said once. */
  barOnAll: BarOnRow | null;
  /** What bars every issue alike (no scene, no meeting, an incident that nobody closed), said once above them. */
  barOnIssues: BarOnRow | null;
}

/** The offer of one move to this person, or undefined where the weapon's state or the person's role rules it out. */
export const offerOf = (
  state: State,
  me: PersonId,
  weaponId: WeaponId,
  move: Move,
  at: Instant,
): Offer<Move> | undefined => allowedMoves(state, me, weaponId, at).find((offer) => offer.type === move);

const NEXT_MOVE: Partial<Record<Status, Move>> = { inspected: 'check', 'with-ad': 'issue' };

function rowOf(state: State, me: PersonId, weapon: Weapon, at: Instant): WeaponRow {
  const move = NEXT_MOVE[weapon.status];
  const offer = move ? offerOf(state, me, weapon.weaponId, move, at) : undefined;
  const mine = move === 'issue' && offer?.refusal === null ? barOnRecording({ state, me, at }, weapon) : null;
  const endsAt = lapseOf(weapon, at) ? null : weapon.inspection?.endsAt;
  const found = attentionTo(state, weapon, at);
  const warning = warningWords(state, weapon, at) ?? (found ? ATTENTION_WORDS[found.kind] : null);
  const isLineOfFire = found?.kind === 'line-of-fire-not-shown';
  return {
    weapon,
    who: holderWords(state, weapon),
    age: age(weapon.since, at),
    note: warning,
    isAlarm: warning !== null && !isLineOfFire,
    bar: offer?.refusal ?? mine,
    until: move && endsAt ? `until ${timeOfDay(endsAt, state.production.timeZone)}` : null,
    may: offer?.refusal === null && !mine,
  };
}

const BARS_ALL: ReadonlySet<Reason> = new Set(['stop-stands', 'in-break']);
const BARS_ISSUES: ReadonlySet<Reason> = new Set([
  'no-day',
  'day-wrapped',
  'no-scene',
  'incident-open',
  'meeting-since-incident-wanted',
  'no-meeting',
]);

const oldestFirst = (a: WeaponRow, b: WeaponRow): number =>
  a.weapon.since.localeCompare(b.weapon.since) || byNumber(a.weapon, b.weapon);

/** The weapons in one state, oldest first. */
export const rowsOf = (state: State, me: PersonId, status: Status, at: Instant): WeaponRow[] =>
  Object.values(state.weapons)
    .filter((weapon) => weapon.status === status)
    .map((weapon) => rowOf(state, me, weapon, at))
    .sort(oldestFirst);

/** SC6: what this person may do next, in the order of doing it. */
export function nextView(state: State, me: PersonId, at: Instant): NextView {
  const weapons = Object.values(state.weapons);
  const rows = (status: Status): WeaponRow[] => rowsOf(state, me, status, at);
  const waiting = rows('inspected');
  const toIssue = rows('with-ad');
  const ofAll = [...waiting, ...toIssue].find((row) => row.bar?.reason && BARS_ALL.has(row.bar.reason));
  return {
    waiting,
    toIssue,
    out: rows('with-actor'),
    back: rows('returned'),
    frozen: rows('out-of-service'),
    lockedCount: weapons.filter((weapon) => weapon.status === 'locked').length,
    mayCheck: waiting.filter((row) => row.may).map((row) => row.weapon.weaponId),
    barOnAll: ofAll?.bar ?? null,
    barOnIssues: toIssue.find((row) => row.bar?.reason && BARS_ISSUES.has(row.bar.reason))?.bar ?? null,
  };
}

/** What the page says where nothing waits for a check, in one line. */
export function restWords(state: State, view: NextView): string {
  const all = Object.keys(state.weapons).length;
  if (all === 0) return 'No weapons yet. The armorer registers them.';
  if (view.lockedCount === all) return `All ${all} locked.`;
  if (!isDayOpen(state)) return 'No day has begun.';
  return 'Nothing waits for your check.';
}

/**
 * Which weapon the page asks about: the one that it already asks about while that one waits, so that nothing changes under
 * the thumb; else the oldest that may be checked. While the camera rolls (DY3) nothing comes up by itself, and while
 * something bars every check (a stop, a break) nothing is asked (SC6); what was said already is kept for afterwards.
 */
export function focusOf(view: NextView, pinned: WeaponId | null, isRolling: boolean): WeaponId | null {
  if (view.barOnAll) return null;
  if (pinned !== null && view.waiting.some((row) => row.weapon.weaponId === pinned)) return pinned;
  return isRolling ? null : (view.mayCheck[0] ?? null);
}
