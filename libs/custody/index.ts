export { allowed, allowedMoves, allowedOfDay, barOnActor, barOnHandingOver, isTrained, type Offer } from './allowed.js';
export { armorerLoads, otherDuties, type ArmorerLoad } from './armorer-load.js';
export {
  asOneLine,
  attention,
  ATTENTION_KINDS,
  attentionTo,
  type Attention,
  type AttentionKind,
  type WeaponAttentionKind,
} from './attention.js';
export { callFor } from './call.js';
export { concernOf, standingConcerns } from './concern.js';
export {
  COMMAND_TYPES,
  type Command,
  type CommandBody,
  type CommandFields,
  type CommandType,
  type DeclaredLoad,
  type Looked,
  type SeenLoad,
} from './command.js';
export { decide } from './decide.js';
export { dryGulch, type DryGulch } from './dry-gulch.js';
export {
  ENTRY_TYPES,
  happened,
  type CreateProduction,
  type Entry,
  type EntryData,
  type EntryType,
  type Happened,
  type RaiseConcern,
} from './event.js';
export { evolve, evolveAll, initialState } from './evolve.js';
export { evolveEach } from './evolve-each.js';
export { drafting } from './evolve/fold.js';
export { permitLapsed } from './gates/bars.js';
export { barOnDay, DAY_COMMANDS, type DayCommand } from './gates/day.js';
export { barOnLift } from './gates/halves.js';
export { barOnMove } from './gates/move.js';
export { barOnLot } from './gates/rounds.js';
export type {
  CommandId,
  ConcernId,
  Cursor,
  DeviceId,
  IncidentId,
  Instant,
  LocalDay,
  LotId,
  PersonId,
  ProductionId,
  WeaponId,
} from './ids.js';
export { currentTraining, endsSoon, lapsesSoon, trainedUntil, type Lapsing } from './lapses-soon.js';
export {
  isBlind,
  isChecked,
  isDayOpen,
  isLoaded,
  isWorking,
  LAPSE_WORDS,
  lapseOf,
  rollingSince,
  roundsIn,
  type Lapse,
} from './lapse.js';
export { isLooser, looserThan, type Looser } from './looser.js';
export { accountedFor, outsideOf } from './lot.js';
export { inGuns, isWithheld, leftBeside, remaining } from './lot-left.js';
export { misplaced, MOVE_TABLE, MOVES, type Move } from './moves.js';
export { changePolicy, DEFAULT_POLICY, type Policy, type PolicyChange, type SecondsByLoad } from './policy.js';
export { PRESET_POLICIES, type PresetPolicy } from './preset-sources.js';
export { looserThanPreset, PRESET_RULES, PRESETS, type Preset } from './presets.js';
export { audienceOf, AUDIENCES, redactEntry, redactState, type Audience } from './redact.js';
export {
  malformed,
  REASONS,
  refused,
  RULES,
  type Decision,
  type Problem,
  type Reason,
  type Refusal,
  type Rule,
} from './refusal.js';
export {
  areBothSides,
  isAd,
  isAdRole,
  isArmorer,
  isHeadArmorer,
  isProducer,
  maySend,
  placeWith,
  ROLES,
  WHO_MAY,
  type Role,
} from './roles.js';
export {
  INCIDENT_KINDS,
  type Concern,
  type Day,
  type Incident,
  type IncidentKind,
  type Lot,
  type Meeting,
  type Person,
  type State,
  type Stop,
  type Training,
  type Voice,
} from './state.js';
export { incidentStopWhy } from './incident-names.js';
export { after, hasEnded, localDay, secondsBetween } from './time.js';
export {
  CHARGES,
  LAPSE_REASONS,
  LOAD_KINDS,
  SIGNS,
  STATUSES,
  WEAPON_KINDS,
  type Charge,
  type Check,
  type Inspection,
  type Issued,
  type LapseReason,
  type Load,
  type LoadKind,
  type Seen,
  type Sighting,
  type Sign,
  type Status,
  type Weapon,
  type WeaponKind,
} from './weapon.js';
