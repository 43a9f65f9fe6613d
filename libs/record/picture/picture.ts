import type { Cursor, IncidentKind, Instant, Lapse, Load, PersonId, Status, WeaponId, WeaponKind } from '#custody';
import type { ShootingDay } from '../days.js';

/** How long a weapon was in one state with one holder: a piece of its bar. */
export interface Stretch {
  /** Within the picture: what began the day before begins with the day. */
  from: Instant;
  to: Instant;
  /** The entry that began it; one that was carried over into this day, or that time alone began, has none. */
  cursor: Cursor | null;
  status: Status;
  /** null while locked. */
  holder: PersonId | null;
  scene?: string;
  /** Under the blind view its kind alone until it is checked (CH2). */
  load?: Load;
  /** Both had signed and nothing had lapsed. */
  isChecked: boolean;
  /** CH4: why its inspection no longer held; time among the reasons. */
  lapsed?: Lapse;
  /** CU11: who saw it, whatever the log believed. */
  sightedBy?: PersonId;
  /** RD3: rounds short that nobody had answered for. */
  short?: number;
}

export const MARK_KINDS = [
  'incident',
  'counts-differ',
  'sighted',
  'short',
  'lapse',
  'retired',
  'concern',
  'meeting',
  'scene',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What happened at one moment, on one weapon's bar or on the day itself. */
export interface Mark {
  at: Instant;
  kind: MarkKind;
  /** null where time alone did it. */
  cursor: Cursor | null;
  weaponId?: WeaponId;
  incidentKind?: IncidentKind;
  /** CH4: what a lapse was for. */
  lapse?: Lapse;
  /** The scene that was set, what an incident was, a meeting's topic, the number that a concern is about. */
  text?: string;
}

/** One weapon's day. */
export interface Bar {
  weaponId: WeaponId;
  number: string;
  name: string;
  kind: WeaponKind;
  stretches: readonly Stretch[];
  marks: readonly Mark[];
}

/** What held for everybody for a while. A roll that nobody cut ends after 15 minutes (DY3). */
export interface Band {
  kind: 'break' | 'stop' | 'roll';
  from: Instant;
  to: Instant;
  /** What a break or a stop was called for; empty for a roll. */
  why: string;
  /** The entry that began it. */
  cursor: Cursor;
  /** It goes on at the picture's end. */
  isOpen: boolean;
}

/** A day as it is drawn: one bar a weapon across the hours, with bands and marks over them. */
export interface DayPicture {
  day: ShootingDay;
  from: Instant;
  to: Instant;
  /** In the order of the weapons' registration. */
  bars: readonly Bar[];
  bands: readonly Band[];
  /** Those that name no weapon; the others are on their bars. */
  marks: readonly Mark[];
}
