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
import type { Preset } from './presets.js';
import type { Role } from './roles.js';
import type { Charge, Sign, Weapon } from './weapon.js';

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
  /** RD6: rounds outside weapons (belt, tray, dressing), by who has them. Nobody has none. */
  outside: Record<PersonId, number>;
  /** What the last count of the whole lot found short (below zero: too many), until somebody answers for it. */
  missing?: number;
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

export const INCIDENT_KINDS = ['misfire', 'discharge', 'live-round', 'injury', 'lost', 'damage'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

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
  /** ST5: the weapon's `hands`, kept as it is retired, so that it is still known who may not close this. */
  hands?: PersonId[];
  closed?: { by: PersonId; at: Instant; cursor: Cursor; cause: string; correction: string };
}

/** ST6: one more voice about a number that stands already. */
export interface Voice {
  concernId: ConcernId;
  /** Left out on boards, which never show the words, and once withheld. */
  text?: string;
  at: Instant;
}

export interface Concern extends Voice {
  /** The board number that it is about, as it was written. */
  number?: string;
  /** ST6: concerns about one number are merged while they stand; the first keeps its id, all are answered together. */
  also?: Voice[];
  /** `withhold`: why the words are kept from the screens; the log has them for ever. */
  answered?: { by: PersonId; at: Instant; answer?: string; withhold?: string };
}

/** All that Setboard knows of one production: the fold of its log, the same for the server and every screen. */
export interface State {
  /** The newest entry that was folded in; 0 before the first. */
  cursor: Cursor;
  production: {
    id: ProductionId;
    name: string;
    unit: string;
    timeZone: string;
    sample: boolean;
    preset: Preset;
    policy: Policy;
  };
  day: Day | null;
  /** DY6: the numbers of the days before this one; none begins twice. */
  pastDays?: number[];
  /** ST5: the newest safety meeting's entry, on whatever day; one that a change of scene voided was held all the same. */
  lastMeeting?: Cursor;
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
