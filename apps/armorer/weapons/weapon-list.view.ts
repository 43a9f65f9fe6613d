import {
  attentionTo,
  ATTENTION_KINDS,
  isArmorer,
  isWorking,
  lapseOf,
  roundsIn,
  type WeaponAttentionKind,
  type Instant,
  type State,
  type Weapon,
  type WeaponId,
} from '#custody';
import { age, ATTENTION_WORDS, byNumber, counted, frozenWords, nameOf, shortWords, timeOfDay } from '#ui/words';
import { isFoundBy } from '../keys/find.js';
import { isolated } from '../parts/isolated.js';
import { lapsedWhy, type BreakNames } from './its-day.view.js';
import { loadTold } from './load-told.js';

/** The groups of the list, what needs the armorer first. */
export const GROUPS = ['needs-you', 'out', 'inspected', 'locked', 'out-of-service'] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_WORDS: Record<Group, string> = {
  'needs-you': 'Needs you',
  out: 'Out',
  inspected: 'Inspected',
  locked: 'Locked',
  'out-of-service': 'Out of service',
};

/** `late`: a rule is broken or about to be. `back`: only work that is waiting. */
export type RowTone = 'late' | 'back' | 'plain';

export interface WeaponRow {
  weaponId: WeaponId;
  number: string;
  name: string;
  /** One line of what matters now, with its age. */
  told: string;
  tone: RowTone;
}

export interface WeaponGroup {
  group: Group;
  rows: WeaponRow[];
}

const hasArmorer = (state: State, weapon: Weapon): boolean => {
  const holder = weapon.holder === null ? undefined : state.people[weapon.holder];
  return holder !== undefined && isArmorer(holder);
};

/** Where a weapon stands in the list: what is returned is the armorer's to unload, what is frozen is theirs until they have it. */
export function groupOf(state: State, weapon: Weapon, at: Instant): Group {
  if (weapon.status === 'out-of-service' && hasArmorer(state, weapon) && !weapon.sighted) return 'out-of-service';
  if (weapon.status === 'returned' || attentionTo(state, weapon, at)) return 'needs-you';
  if (weapon.status === 'with-ad' || weapon.status === 'with-actor') return 'out';
  return weapon.status === 'locked' ? 'locked' : 'inspected';
}

function seenBy(state: State, weapon: Weapon): string {
  const holder = isolated(nameOf(state, weapon.holder));
  if (!weapon.check?.agreed || weapon.check.by === weapon.holder) return `with ${holder}`;
  return `${holder} holds it, ${isolated(nameOf(state, weapon.check.by))} has seen it`;
}

function returnedTold(weapon: Weapon): string {
  const rounds = roundsIn(weapon);
  if (!isWorking(weapon) || rounds === 0) return 'returned · to look at and lock';
  if (weapon.fired === undefined) return `returned · ${loadTold(weapon, '')} to unload and count`;
  return `returned · ${weapon.fired} of ${counted(rounds, 'round')} fired, to unload and count`;
}

function whereTold(state: State, weapon: Weapon, at: Instant): string {
  const { status } = weapon;
  const since = age(weapon.since, at);
  if (status === 'locked') return loadTold(weapon, at);
  if (status === 'returned') return returnedTold(weapon);
  if (status === 'out-of-service')
    return `${frozenWords(state, weapon)} · with ${isolated(nameOf(state, weapon.holder))}`;
  if (status === 'with-actor')
    return `with ${isolated(nameOf(state, weapon.holder))} ${since} · ${loadTold(weapon, at)}`;
  if (status === 'with-ad') return `${seenBy(state, weapon)} ${since} · ${loadTold(weapon, at)}`;
  const endsAt = weapon.inspection?.endsAt;
  const until = endsAt ? ` · until ${timeOfDay(endsAt, state.production.timeZone)}` : '';
  return `${loadTold(weapon, at)}${until} · not yet checked`;
}

function troubleTold(state: State, weapon: Weapon, kind: WeaponAttentionKind, at: Instant, breaks: BreakNames): string {
  const who =
    weapon.holder === null ? '' : `with ${isolated(nameOf(state, weapon.holder))} ${age(weapon.since, at)} · `;
  const lapse = lapseOf(weapon, at);
  switch (kind) {
    case 'check-lapsed':
      return `${who}${lapse ? `check lapsed ${lapsedWhy(lapse, breaks)}` : 'check lapsed'}`;
    case 'frozen':
      return `${whereTold(state, weapon, at)} · take it`;
    case 'counts-differ':
      return 'counts differ · unload it and inspect it again';
    case 'short':
      return `${shortWords(weapon.short ?? 0)} · nobody answered yet`;
    case 'sighted':
    case 'not-locked-in-break':
    case 'out-long':
    case 'loaded-idle':
    case 'line-of-fire-not-shown':
      return `${who}${loadTold(weapon, at)} · ${ATTENTION_WORDS[kind].toLowerCase()}`;
  }
}

function rowOf(
  state: State,
  weapon: Weapon,
  at: Instant,
  breaks: BreakNames,
): WeaponRow & { rank: number; since: Instant } {
  const { weaponId, number, name } = weapon;
  const trouble = attentionTo(state, weapon, at);
  const rank = trouble
    ? ATTENTION_KINDS.indexOf(trouble.kind)
    : ATTENTION_KINDS.length + Number(weapon.status !== 'with-actor');
  const told = trouble ? troubleTold(state, weapon, trouble.kind, at, breaks) : whereTold(state, weapon, at);
  const tone: RowTone = trouble ? 'late' : weapon.status === 'returned' ? 'back' : 'plain';
  return { weaponId, number, name, told, tone, rank, since: trouble?.since ?? weapon.since };
}

const NO_BREAKS: BreakNames = new Map();

/** Every weapon that the find box keeps, in its group: troubles worst first and then oldest first, the others by number. */
export function weaponGroups(state: State, at: Instant, typed = '', breaks: BreakNames = NO_BREAKS): WeaponGroup[] {
  const byGroup = new Map<Group, ReturnType<typeof rowOf>[]>(GROUPS.map((group) => [group, []]));
  for (const weapon of Object.values(state.weapons)) {
    const holder = weapon.holder === null ? '' : nameOf(state, weapon.holder);
    if (isFoundBy(weapon, holder, typed))
      byGroup.get(groupOf(state, weapon, at))?.push(rowOf(state, weapon, at, breaks));
  }
  return GROUPS.flatMap((group) => {
    const rows = byGroup.get(group) ?? [];
    if (rows.length === 0) return [];
    rows.sort(
      (a, b) => a.rank - b.rank || (group === 'needs-you' ? a.since.localeCompare(b.since) : 0) || byNumber(a, b),
    );
    return [{ group, rows: rows.map(({ rank: _rank, since: _since, ...row }) => row) }];
  });
}

/** The rows as one list, for the arrow keys and for what Enter in the find box opens. */
export const inOrder = (groups: readonly WeaponGroup[]): WeaponRow[] => groups.flatMap(({ rows }) => rows);
