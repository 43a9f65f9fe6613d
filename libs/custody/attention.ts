import type { IncidentId, Instant, LotId, PersonId, WeaponId } from './ids.js';
import { besides } from './attention/besides.js';
import { attentionTo, type WeaponAttentionKind } from './attention/to-weapon.js';
import type { State } from './state.js';

/** What somebody should act on, worst first: the order of this list is the order on every screen. */
export const ATTENTION_KINDS = [
  'sighted',
  'counts-differ',
  'incident-open',
  'check-lapsed',
  'frozen',
  'not-locked-in-break',
  'rounds-outside-in-break',
  'short',
  'meeting-wanted',
  'out-long',
  'loaded-idle',
  'line-of-fire-not-shown',
  'armorer-overloaded',
  'armorer-other-duty',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

/** One line for the boards. More than five alike are one line (DY4). */
export interface Attention {
  kind: AttentionKind;
  weaponIds: WeaponId[];
  /** RD3, RD6: the lots whose rounds are short or outside. */
  lotIds?: LotId[];
  /** RD6, PE5: whom it is about. */
  personIds?: PersonId[];
  /** ST5: incidents that no weapon on the board shows. */
  incidentIds?: IncidentId[];
  /** Since when the oldest of them stands. */
  since: Instant;
}

const AS_ONE_LINE_OVER = 5;

const together = <T>(lists: (T[] | undefined)[]): T[] => [...new Set(lists.flatMap((list) => list ?? []))];

/** Lines of one kind, oldest first, as one; undefined where there are none. */
export function asOneLine(alike: Attention[]): Attention | undefined {
  const oldest = alike[0];
  if (!oldest) return undefined;
  const lotIds = together(alike.map((line) => line.lotIds));
  const personIds = together(alike.map((line) => line.personIds));
  const incidentIds = together(alike.map((line) => line.incidentIds));
  return {
    kind: oldest.kind,
    weaponIds: together(alike.map((line) => line.weaponIds)),
    ...(lotIds.length > 0 ? { lotIds } : {}),
    ...(personIds.length > 0 ? { personIds } : {}),
    ...(incidentIds.length > 0 ? { incidentIds } : {}),
    since: oldest.since,
  };
}

/** Everything that somebody should act on, worst first, then oldest first; what is alike and many is one line. */
export function attention(state: State, at: Instant): Attention[] {
  const lines: Attention[] = besides(state);
  for (const weapon of Object.values(state.weapons)) {
    const found = attentionTo(state, weapon, at);
    if (found) lines.push({ kind: found.kind, weaponIds: [weapon.weaponId], since: found.since });
  }
  return ATTENTION_KINDS.flatMap((kind) => {
    const alike = lines.filter((line) => line.kind === kind).sort((a, b) => a.since.localeCompare(b.since));
    const line = alike.length > AS_ONE_LINE_OVER ? asOneLine(alike) : undefined;
    return line ? [line] : alike;
  });
}

export { attentionTo, type WeaponAttentionKind };
