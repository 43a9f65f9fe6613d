import type { CommandType } from '#custody';
import * as concerns from './concerns.dto.js';
import * as custody from './custody.dto.js';
import * as day from './day.dto.js';
import * as people from './people.dto.js';
import * as rounds from './rounds.dto.js';
import * as weapons from './weapons.dto.js';

type Shape = new () => object;

const isSoundOnly = (body: object): boolean => 'sound' in body;

/** The shape of each type of command, of a body of its: a replica is only sound or not (CH1). */
const SHAPES: Record<CommandType, (body: object) => Shape> = {
  inspect: (body) => (isSoundOnly(body) ? custody.InspectSoundDto : custody.InspectDto),
  check: (body) => (isSoundOnly(body) ? custody.CheckSoundDto : custody.CheckDto),
  issue: () => custody.IssueDto,
  'hand-back': () => custody.HandBackDto,
  'take-back': () => custody.TakeBackDto,
  lock: () => custody.LockDto,
  sight: () => custody.SightDto,
  'release-weapon': () => custody.ReleaseWeaponDto,
  'start-day': () => day.StartDayDto,
  'set-scene': () => day.SetSceneDto,
  'record-meeting': () => day.RecordMeetingDto,
  'call-break': () => day.CallBreakDto,
  'end-break': () => day.EndBreakDto,
  roll: () => day.RollDto,
  cut: () => day.CutDto,
  'wrap-day': () => day.WrapDayDto,
  'call-stop': () => day.CallStopDto,
  'lift-stop': () => day.LiftStopDto,
  'report-incident': () => day.ReportIncidentDto,
  'close-incident': () => day.CloseIncidentDto,
  'set-policy': () => people.SetPolicyDto,
  'add-person': () => people.AddPersonDto,
  'amend-person': () => people.AmendPersonDto,
  'record-training': () => people.RecordTrainingDto,
  'register-weapon': () => weapons.RegisterWeaponDto,
  'amend-weapon': () => weapons.AmendWeaponDto,
  'retire-weapon': () => weapons.RetireWeaponDto,
  'add-lot': () => rounds.AddLotDto,
  'prove-lot': () => rounds.ProveLotDto,
  'issue-rounds': () => rounds.IssueRoundsDto,
  'return-rounds': () => rounds.ReturnRoundsDto,
  'answer-short': () => rounds.AnswerShortDto,
  'answer-concern': () => concerns.AnswerConcernDto,
  correct: () => concerns.CorrectDto,
};

/** The shape that a body of this type is to have; undefined for a type that nothing is known of. */
export const shapeFor = (type: string, body: object): Shape | undefined =>
  Object.hasOwn(SHAPES, type) ? SHAPES[type as CommandType](body) : undefined;
