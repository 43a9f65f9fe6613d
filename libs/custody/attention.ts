import type { Instant, WeaponId } from './ids.js';
import { isDayOpen, isLoaded, lapseOf } from './lapse.js';
import type { State } from './state.js';
import type { Weapon } from './weapon.js';
import { secondsBetween } from './time.js';

/** What somebody should act on, worst first: the order of this list is the order on every screen. */
export const ATTENTION_KINDS = [
  'sighted',
  'counts-differ',
  'check-lapsed',
  'frozen',
  'not-locked-in-break',
  'short',
  'out-long',
  'loaded-idle',
  'line-of-fire-not-shown',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** One line for the boards. More than five weapons alike are one line (DY4). */
export interface Attention {
  kind: AttentionKind;
  weaponIds: WeaponId[];
  /** Since when the oldest of them stands. */
  since: Instant;
}

interface Found {
  kind: AttentionKind;
  since: Instant;
}

const AS_ONE_LINE_OVER = 5;

/** DY4: too long with an actor, by load; DY5: loaded and nobody uses it. Policy says how long. */
function overdue(state: State, weapon: Weapon, at: Instant): Found | null {
  const { outLongSeconds, idleLoadedSeconds } = state.production.policy;
  const forSeconds = secondsBetween(weapon.since, at);
  if (weapon.status === 'with-actor') {
    const limit = outLongSeconds[weapon.load?.kind ?? 'empty'];
    return limit !== null && forSeconds > limit ? { kind: 'out-long', since: weapon.since } : null;
  }
  const isIdle = (weapon.status === 'inspected' || weapon.status === 'with-ad') && isLoaded(weapon);
  // DY5: idle since it was loaded, or each check would begin the ten minutes anew.
  const loadedAt = weapon.inspection?.at ?? weapon.since;
  return isIdle && idleLoadedSeconds !== null && secondsBetween(loadedAt, at) > idleLoadedSeconds
    ? { kind: 'loaded-idle', since: loadedAt }
    : null;
}

/**
 * The worst thing about one weapon that somebody should act on, or null: a weapon is never named twice (SC4). A stop is not
 * among them; it takes the top of every board by itself (ST1).
 */
export function attentionTo(state: State, weapon: Weapon, at: Instant): Found | null {
  if (weapon.sighted) return { kind: 'sighted', since: weapon.sighted.at };
  if (weapon.status === 'out-of-service') return { kind: 'frozen', since: weapon.since };
  if (weapon.status === 'returned' && weapon.lapsed?.reason === 'counts-differ')
    return { kind: 'counts-differ', since: weapon.lapsed.at };
  const breakSince = isDayOpen(state) ? state.day?.break : null;
  if (breakSince && weapon.status !== 'locked') return { kind: 'not-locked-in-break', since: breakSince };
  const lapse = lapseOf(weapon, at);
  if (lapse && weapon.status !== 'returned' && weapon.status !== 'locked')
    return { kind: 'check-lapsed', since: lapse.at };
  if (weapon.short) return { kind: 'short', since: weapon.since };
  const late = overdue(state, weapon, at);
  if (late) return late;
  if (weapon.status === 'with-actor' && weapon.issued?.isLineOfFireShown === false)
    return { kind: 'line-of-fire-not-shown', since: weapon.since };
  return null;
}

/** Everything that somebody should act on, worst first, then oldest first; what is alike and many is one line. */
export function attention(state: State, at: Instant): Attention[] {
  const lines: Attention[] = [];
  for (const weapon of Object.values(state.weapons)) {
    const found = attentionTo(state, weapon, at);
    if (found) lines.push({ kind: found.kind, weaponIds: [weapon.weaponId], since: found.since });
  }
  const grouped = ATTENTION_KINDS.flatMap((kind) => {
    const alike = lines.filter((line) => line.kind === kind).sort((a, b) => a.since.localeCompare(b.since));
    const oldest = alike[0];
    return oldest && alike.length > AS_ONE_LINE_OVER
      ? [{ kind, weaponIds: alike.flatMap((line) => line.weaponIds), since: oldest.since }]
      : alike;
  });
  return grouped;
}
