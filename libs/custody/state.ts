import type {
  ConcernId,
  Cursor,
  IncidentId,
  Instant,
  LocalDay,
  LotId,
  PersonId,
  ProductionId,
  WeaponId,
} from './ids.js';
import type { Policy } from './policy.js';
import type { Role } from './roles.js';

/** Where a weapon can be in its day (CU1). */
export const STATUSES = ['locked', 'inspected', 'with-ad', 'with-actor', 'returned', 'out-of-service'] as const;
export type Status = (typeof STATUSES)[number];

export const WEAPON_KINDS = ['real', 'blank-firing', 'replica', 'airsoft', 'rubber', 'blade'] as const;
export type WeaponKind = (typeof WEAPON_KINDS)[number];

/** RD1: a live round is not among them, anywhere. */
export const LOAD_KINDS = ['empty', 'dummy', 'blank'] as const;
export type LoadKind = (typeof LOAD_KINDS)[number];

export const CHARGES = ['full', 'half', 'quarter'] as const;
export type Charge = (typeof CHARGES)[number];

/** How a dummy shows that it is inert (CH5). */
export const SIGNS = ['rattle', 'drilled', 'primer'] as const;
export type Sign = (typeof SIGNS)[number];

export const INCIDENT_KINDS = ['misfire', 'discharge', 'live-round', 'injury', 'lost', 'damage'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

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
  lapsed?: { reason: LapseReason; at: Instant };
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

export interface Training {
  weaponId?: WeaponId;
  weaponType?: string;
  endsOn: LocalDay;
  at: Instant;
  by: PersonId;
}

export interface Person {
  personId: PersonId;
  name: string;
  roles: Role[];
  permitEnds?: LocalDay;
  otherDuty?: string;
  training: Training[];
}

/** RD2: what remains is worked out (see `remaining`), never stored, so that no view can leak it (CH2). */
export interface Lot {
  lotId: LotId;
  label: string;
  kind: 'dummy' | 'blank';
  charge?: Charge;
  calibre: string;
  supplier: string;
  rounds: number;
  knownSource: boolean;
  /** RD4: each round proved and counted. */
  proved?: { by: PersonId; at: Instant; proved: number; sign: Sign; counted: number };
  fired: number;
  /** Unloaded again and put back. */
  back: number;
  short: number;
  /** Left the production inside a retired weapon. */
  gone: number;
}

export interface Meeting {
  cursor: Cursor;
  at: Instant;
  topic: string;
  personIds: PersonId[];
}

export interface Day {
  number: number;
  date: LocalDay;
  begun: Instant;
  scene: string | null;
  break: Instant | null;
  breakWhy: string | null;
  rolling: Instant | null;
  wrapped: Instant | null;
  meeting: Meeting | null;
}

export interface Stop {
  /** The cursor of the entry that called it. */
  stopId: Cursor;
  why: string;
  by: PersonId;
  at: Instant;
  /** ST3: who gave a half of the lift. */
  lifts: PersonId[];
  /** What each of them says was done, in the same order. */
  done: string[];
  incidentId?: IncidentId;
}

export interface Incident {
  incidentId: IncidentId;
  kind: IncidentKind;
  weaponId?: WeaponId;
  lotId?: LotId;
  what: string;
  by: PersonId;
  at: Instant;
  dayNumber: number | null;
  stopId?: Cursor;
  closed?: { by: PersonId; at: Instant; cursor: Cursor; cause: string; correction: string };
}

export interface Concern {
  concernId: ConcernId;
  text: string;
  number?: string;
  at: Instant;
  answered?: { by: PersonId; at: Instant; answer: string };
}

/** All that Setboard knows of one production: the fold of its log, the same for the server and every screen. */
export interface State {
  production: {
    id: ProductionId;
    name: string;
    unit: string;
    timeZone: string;
    sample: boolean;
    preset: string;
    policy: Policy;
  };
  day: Day | null;
  /** The newest that stands. */
  stop: Stop | null;
  /** All that stand, oldest first. */
  stops: Stop[];
  /** Stops that two people lifted. */
  liftedStops: Cursor[];
  weapons: Record<WeaponId, Weapon>;
  /** Ids that left `weapons`; they are never taken again. */
  retired: WeaponId[];
  people: Record<PersonId, Person>;
  lots: Record<LotId, Lot>;
  incidents: Record<IncidentId, Incident>;
  concerns: Record<ConcernId, Concern>;
}
