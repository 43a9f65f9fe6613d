import type { Charge, Sign, WeaponKind } from './choices.js';
import type { Cursor, IncidentId, Instant, LotId, PersonId, WeaponId } from './ids.js';

export { CHARGES, SIGNS, WEAPON_KINDS, type Charge, type Sign, type WeaponKind } from './choices.js';

/** Where a weapon can be in its day (CU1). */
export const STATUSES = ['locked', 'inspected', 'with-ad', 'with-actor', 'returned', 'out-of-service'] as const;
export type Status = (typeof STATUSES)[number];

/** RD1: a live round is not among them, anywhere. */
export const LOAD_KINDS = ['empty', 'dummy', 'blank'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

export const LAPSE_REASONS = [
  'break',
  'taken-back',
  'handed-back',
  'counts-differ',
  'incident',
  'stop-lifted',
  'sighted',
  'wrap',
] as const;
/** CH4: why an inspection and its check no longer hold. Time is not among them: it is worked out from `endsAt`. */
export type LapseReason = (typeof LAPSE_REASONS)[number];

/** What is in a weapon. Under the blind view (CH2) an unanswered inspection gives the kind alone. */
export interface Load {
  kind: LoadKind;
  rounds?: number;
  charge?: Charge;
  lotId?: LotId;
}

/** What somebody saw and signed for: a working weapon's bore, chambers and load, or a sound replica. */
export interface Seen {
  boreClear?: boolean;
  chambersSeen?: number;
  /** `true`, or how many of its places were seen. */
  magazineSeen?: boolean | number;
  load?: Load & { proved?: number; sign?: Sign };
  /** A replica, rubber or blade: sound and as numbered, nothing more. */
  sound?: boolean;
}

export interface Inspection extends Seen {
  by: PersonId;
  at: Instant;
  /** The entry that recorded it. */
  cursor: Cursor;
  /** CH4: fixed as the inspection is recorded; null means until the next break. */
  endsAt: Instant | null;
}

export interface Check extends Seen {
  by: PersonId;
  at: Instant;
  /** CH3: whether kind and rounds were those the armorer declared. */
  agreed: boolean;
}

/** CU11: somebody saw it with its holder, whatever the log believed. */
export interface Sighting {
  by: PersonId;
  at: Instant;
  why: string;
}

/** How it went into the actor's hands (CU4, CU7). */
export interface Issued {
  at: Instant;
  handedBy: PersonId;
  for: 'take' | 'rehearsal';
  rehearsalReason?: string;
  isLineOfFireShown: boolean;
}

export interface Weapon {
  weaponId: WeaponId;
  number: string;
  name: string;
  kind: WeaponKind;
  weaponType: string;
  chambers: number;
  magazine?: number;
  calibre?: string;
  serial?: string;
  owner?: string;
  status: Status;
  /** null while locked. */
  holder: PersonId | null;
  /** Since when it is in this state with this holder. */
  since: Instant;
  scene?: string;
  load?: Load;
  /** RD3: fired since it was loaded, the latest count given; absent while nobody gave one. */
  fired?: number;
  inspection?: Inspection;
  /** CH2: the inspection was answered (checked, taken back, locked or inspected anew): its counts are open to all. */
  isAnswered?: boolean;
  check?: Check;
  /** `why`: what a break was called for, so that a tile can say "lunch". */
  lapsed?: { reason: LapseReason; at: Instant; why?: string };
  issued?: Issued;
  sighted?: Sighting;
  /** RD3: rounds short (below zero: too many) that nobody answered for yet. */
  short?: number;
  /** ST4, ST7: the incidents that freeze it. */
  frozenBy?: IncidentId[];
  /** ST5: who held, inspected or checked it since it was last locked. */
  hands: PersonId[];
  /** ST7: halves of a release, one from an armorer and one from an AD. */
  releases?: PersonId[];
}
