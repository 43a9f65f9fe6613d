import { IsIn, ValidateIf } from 'class-validator';
import { INCIDENT_KINDS, type IncidentKind } from '#custody';
import { IsId, IsLocalDay, MayBeLeftOut } from '../../http/shape.js';
import { IsCount, IsIds, IsName, IsSentence } from './field.js';
import { SentDto, type Fields } from './sent.dto.js';

const MOST_DAYS = 10_000;
const MOST_CURSOR = 2_147_483_647;

export class StartDayDto extends SentDto implements Fields<'start-day'> {
  @IsCount(1, MOST_DAYS)
  number: number;

  @IsLocalDay()
  date: string;
}

export class SetSceneDto extends SentDto implements Fields<'set-scene'> {
  @IsName()
  scene: string;
}

export class RecordMeetingDto extends SentDto implements Fields<'record-meeting'> {
  @IsIds()
  personIds: string[];

  @IsSentence()
  topic: string;

  @MayBeLeftOut()
  @IsCount(1, MOST_CURSOR)
  joins?: number;
}

export class CallBreakDto extends SentDto implements Fields<'call-break'> {
  @IsSentence()
  why: string;
}

export class EndBreakDto extends SentDto {}

export class RollDto extends SentDto {}

export class CutDto extends SentDto {}

export class WrapDayDto extends SentDto {}

export class CallStopDto extends SentDto implements Fields<'call-stop'> {
  /** ST1: in one press. Whoever has no time to say why sends an empty text. */
  @ValidateIf((_, value) => value !== '')
  @IsSentence()
  why: string;
}

export class LiftStopDto extends SentDto implements Fields<'lift-stop'> {
  @IsCount(1, MOST_CURSOR)
  stopId: number;

  @IsSentence()
  done: string;
}

export class ReportIncidentDto extends SentDto implements Fields<'report-incident'> {
  @IsId()
  incidentId: string;

  @IsIn(INCIDENT_KINDS)
  kind: IncidentKind;

  @MayBeLeftOut()
  @IsId()
  weaponId?: string;

  @IsSentence()
  what: string;
}

export class CloseIncidentDto extends SentDto implements Fields<'close-incident'> {
  @IsId()
  incidentId: string;

  @IsSentence()
  cause: string;

  @IsSentence()
  correction: string;
}
