import type { CommandId, ConcernId, Cursor, IncidentId, LocalDay, LotId, PersonId, WeaponId } from './ids.js';
import type { PolicyChange } from './policy.js';
import type { Preset } from './presets.js';
import type { Role } from './roles.js';
import type { IncidentKind } from './state.js';
import type { Charge, Sign, WeaponKind } from './weapon.js';

/** The load an armorer declares (CH1, CH5); a live round has no place here (RD1). */
export type DeclaredLoad =
  | { kind: 'empty' }
  | { kind: 'dummy'; rounds: number; lotId: LotId; proved: number; sign: Sign }
  | { kind: 'blank'; rounds: number; lotId: LotId };

/** The load an AD saw, without having been told (CH2). */
export type SeenLoad =
  { kind: 'empty' } | { kind: 'dummy'; rounds: number; proved: number; sign: Sign } | { kind: 'blank'; rounds: number };

/** What was looked into: a working weapon part by part, or a replica that is sound and as numbered. */
export type Looked<L> =
  { boreClear: boolean; chambersSeen: number; magazineSeen?: boolean | number; load: L } | { sound: boolean };

interface WeaponDescription {
  number: string;
  name: string;
  kind: WeaponKind;
  weaponType: string;
  chambers: number;
  magazine?: number;
  calibre?: string;
  serial?: string;
  owner?: string;
}

/** The fields of each command beside `id` and `type`, as contract.md lists them. */
export interface CommandFields {
  /** `preset`: the place whose law and custom this production goes by from now on (CU12). */
  'set-policy': { policy: PolicyChange; preset?: Preset };
  'add-person': { personId: PersonId; name: string; roles: Role[]; permitEnds?: LocalDay };
  'amend-person': {
    personId: PersonId;
    name?: string;
    roles?: Role[];
    /** null takes the end date away. */
    permitEnds?: LocalDay | null;
    /** null: no other duty any more. */
    otherDuty?: string | null;
  };
  'record-training': { personIds: PersonId[]; weaponId?: WeaponId; weaponType?: string; endsOn: LocalDay };
  'register-weapon': { weaponId: WeaponId } & WeaponDescription;
  'amend-weapon': { weaponId: WeaponId } & {
    [Field in keyof WeaponDescription]?: undefined extends WeaponDescription[Field]
      ? WeaponDescription[Field] | null
      : WeaponDescription[Field];
  };
  'retire-weapon': { weaponId: WeaponId; why: string };
  'add-lot': {
    lotId: LotId;
    label: string;
    kind: 'dummy' | 'blank';
    charge?: Charge;
    calibre: string;
    supplier: string;
    rounds: number;
    knownSource: boolean;
  };
  'prove-lot': { lotId: LotId; proved: number; sign: Sign; counted: number };
  /** RD6: from a lot to a person, outside any weapon; dummies are proved one by one (CH5). */
  'issue-rounds': { lotId: LotId; rounds: number; proved?: number; sign?: Sign; personId: PersonId };
  'return-rounds': { lotId: LotId; rounds: number; personId: PersonId };
  'start-day': { number: number; date: LocalDay };
  'set-scene': { scene: string };
  'record-meeting': { personIds: PersonId[]; topic: string; joins?: Cursor };
  'call-break': { why: string };
  'end-break': object;
  roll: object;
  cut: object;
  'wrap-day': object;
  inspect: { weaponId: WeaponId; fired?: number; unloaded?: number } & Looked<DeclaredLoad>;
  check: { weaponId: WeaponId } & Looked<SeenLoad>;
  issue: {
    weaponId: WeaponId;
    actorId: PersonId;
    handedById: PersonId;
    for: 'take' | 'rehearsal';
    rehearsalReason?: string;
    shown: { actor: boolean; lineOfFire: boolean };
  };
  'hand-back': { weaponId: WeaponId; fired?: number };
  'take-back': { weaponId: WeaponId; fired?: number };
  lock: { weaponId: WeaponId; unloaded?: number };
  sight: { weaponId: WeaponId; holderId: PersonId; why: string };
  'call-stop': { why: string };
  'lift-stop': { stopId: Cursor; done: string };
  'report-incident': { incidentId: IncidentId; kind: IncidentKind; weaponId?: WeaponId; what: string };
  'close-incident': { incidentId: IncidentId; cause: string; correction: string };
  'release-weapon': { weaponId: WeaponId; why: string };
  /** RD3, RD6: exactly one of the three is named. */
  'answer-short': { weaponId?: WeaponId; lotId?: LotId; personId?: PersonId; answer: string };
  'answer-concern': { concernId: ConcernId; answer: string; withhold?: string };
  /** DY6: a note that points at an entry; both are shown. */
  correct: { cursor: Cursor; note: string };
}

export type CommandType = keyof CommandFields;

/** Every type of command there is: the codes, the table "Who may" and the tests walk this list. */
export const COMMAND_TYPES = [
  'set-policy',
  'add-person',
  'amend-person',
  'record-training',
  'register-weapon',
  'amend-weapon',
  'retire-weapon',
  'add-lot',
  'prove-lot',
  'issue-rounds',
  'return-rounds',
  'start-day',
  'set-scene',
  'record-meeting',
  'call-break',
  'end-break',
  'roll',
  'cut',
  'wrap-day',
  'inspect',
  'check',
  'issue',
  'hand-back',
  'take-back',
  'lock',
  'sight',
  'call-stop',
  'lift-stop',
  'report-incident',
  'close-incident',
  'release-weapon',
  'answer-short',
  'answer-concern',
  'correct',
] as const satisfies readonly CommandType[];

/** One command without the client's id of it: what the rules decide on. */
export type CommandBody<T extends CommandType = CommandType> = { [K in T]: { type: K } & CommandFields[K] }[T];

/** One command as a client sends it. */
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { id: CommandId; type: K } & CommandFields[K];
}[T];
