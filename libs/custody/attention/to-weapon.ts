import type { AttentionKind } from '../attention.js';
import type { Instant } from '../ids.js';
import { isLoaded, lapseOf } from '../lapse.js';
import type { State } from '../state.js';
import { secondsBetween } from '../time.js';
import type { Weapon } from '../weapon.js';

/** What there may be about one weapon. */
export type WeaponAttentionKind = Extract<
  AttentionKind,
  | 'sighted'
  | 'counts-differ'
  | 'check-lapsed'
  | 'frozen'
  | 'not-locked-in-break'
  | 'short'
  | 'out-long'
  | 'loaded-idle'
  | 'line-of-fire-not-shown'
>;

/** The worst thing about one weapon. */
export interface Found {
  kind: WeaponAttentionKind;
  since: Instant;
}

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
  if (weapon.lapsed?.reason === 'counts-differ') return { kind: 'counts-differ', since: weapon.lapsed.at };
  const breakSince = state.day?.break;
  if (breakSince && weapon.status !== 'locked') return { kind: 'not-locked-in-break', since: breakSince };
  const lapse = lapseOf(weapon, at);
  if (lapse && weapon.status !== 'returned') return { kind: 'check-lapsed', since: lapse.at };
  if (weapon.short) return { kind: 'short', since: weapon.since };
  const late = overdue(state, weapon, at);
  if (late) return late;
  return weapon.issued?.isLineOfFireShown === false ? { kind: 'line-of-fire-not-shown', since: weapon.since } : null;
}
