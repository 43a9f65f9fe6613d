import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import { PRESETS, ROLES, type PolicyChange, type Preset, type Role } from '#custody';
import { ReadAs } from '../../http/made-as.js';
import { IsId, IsLocalDay, MayBeLeftOut } from '../../http/shape.js';
import { IsCount, IsIds, IsName, IsSentence, MayBeNull } from './field.js';
import { SentDto, type Fields } from './sent.dto.js';

const DAY_SECONDS = 86_400;

class SecondsByLoadDto {
  @MayBeNull()
  @IsCount(1, DAY_SECONDS)
  empty?: number | null;

  @MayBeNull()
  @IsCount(1, DAY_SECONDS)
  dummy?: number | null;

  @MayBeNull()
  @IsCount(1, DAY_SECONDS)
  blank?: number | null;
}

class PolicyDto implements PolicyChange {
  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @ReadAs(() => SecondsByLoadDto)
  checkLastsSeconds?: SecondsByLoadDto;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @ReadAs(() => SecondsByLoadDto)
  outLongSeconds?: SecondsByLoadDto;

  @MayBeNull()
  @IsCount(1, DAY_SECONDS)
  idleLoadedSeconds?: number | null;

  @MayBeLeftOut()
  @IsBoolean()
  adMayHandOver?: boolean;

  @MayBeLeftOut()
  @IsBoolean()
  adMayHold?: boolean;

  @MayBeLeftOut()
  @IsBoolean()
  barWorkingWeapons?: boolean;

  @MayBeLeftOut()
  @IsBoolean()
  barRounds?: boolean;

  @MayBeLeftOut()
  @IsBoolean()
  newMeetingEachScene?: boolean;

  @MayBeNull()
  @IsCount(1, 1_000)
  weaponsPerArmorer?: number | null;
}

export class SetPolicyDto extends SentDto implements Fields<'set-policy'> {
  @IsObject()
  @ValidateNested()
  @ReadAs(() => PolicyDto)
  policy: PolicyDto;

  /** CU12: the place that it is measured against from now on. */
  @MayBeLeftOut()
  @IsIn(PRESETS)
  preset?: Preset;
}

export class AddPersonDto extends SentDto implements Fields<'add-person'> {
  @IsId()
  personId: string;

  @IsName()
  name: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles: Role[];

  @MayBeLeftOut()
  @IsLocalDay()
  permitEnds?: string;
}

export class AmendPersonDto extends SentDto implements Fields<'amend-person'> {
  @IsId()
  personId: string;

  @MayBeLeftOut()
  @IsName()
  name?: string;

  @MayBeLeftOut()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  roles?: Role[];

  @MayBeNull()
  @IsLocalDay()
  permitEnds?: string | null;

  @MayBeNull()
  @IsSentence()
  otherDuty?: string | null;
}

export class RecordTrainingDto extends SentDto implements Fields<'record-training'> {
  @IsIds()
  personIds: string[];

  @MayBeLeftOut()
  @IsId()
  weaponId?: string;

  @MayBeLeftOut()
  @IsName()
  weaponType?: string;

  @IsLocalDay()
  endsOn: string;
}
