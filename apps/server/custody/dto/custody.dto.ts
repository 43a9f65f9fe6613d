import { IsBoolean, IsIn, IsObject, ValidateBy, ValidateNested } from 'class-validator';
import type { DeclaredLoad, SeenLoad } from '#custody';
import { ReadAs } from '../../http/made-as.js';
import { IsId, MayBeLeftOut } from '../../http/shape.js';
import { IsCount, IsSentence } from './field.js';
import { declaredLoad, seenLoad } from './load.dto.js';
import { SentDto, type Fields } from './sent.dto.js';

const MOST_PLACES = 1_000;
const MOST_ROUNDS = 1_000;

/** `true`, or how many of its places were seen. */
const IsMagazineSeen = (): PropertyDecorator =>
  ValidateBy({
    name: 'isMagazineSeen',
    validator: {
      validate: (value) =>
        typeof value === 'boolean' || (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MOST_PLACES),
      defaultMessage: () => 'must be true, false or how many of its places were seen',
    },
  });

abstract class OfWeaponDto extends SentDto {
  @IsId()
  weaponId: string;
}

abstract class LookedDto extends OfWeaponDto {
  @IsBoolean()
  boreClear: boolean;

  @IsCount(0, MOST_PLACES)
  chambersSeen: number;

  @MayBeLeftOut()
  @IsMagazineSeen()
  magazineSeen?: boolean | number;
}

export class InspectSoundDto extends OfWeaponDto {
  @IsBoolean()
  sound: boolean;
}

export class InspectDto extends LookedDto {
  @IsObject()
  @ValidateNested()
  @ReadAs(declaredLoad)
  load: DeclaredLoad;

  @MayBeLeftOut()
  @IsCount(0, MOST_ROUNDS)
  fired?: number;

  @MayBeLeftOut()
  @IsCount(0, MOST_ROUNDS)
  unloaded?: number;
}

export class CheckSoundDto extends OfWeaponDto {
  @IsBoolean()
  sound: boolean;
}

export class CheckDto extends LookedDto {
  @IsObject()
  @ValidateNested()
  @ReadAs(seenLoad)
  load: SeenLoad;
}

class ShownDto {
  @IsBoolean()
  actor: boolean;

  @IsBoolean()
  lineOfFire: boolean;
}

export class IssueDto extends OfWeaponDto implements Fields<'issue'> {
  @IsId()
  actorId: string;

  @IsId()
  handedById: string;

  @IsIn(['take', 'rehearsal'])
  for: 'take' | 'rehearsal';

  @MayBeLeftOut()
  @IsSentence()
  rehearsalReason?: string;

  @IsObject()
  @ValidateNested()
  @ReadAs(() => ShownDto)
  shown: ShownDto;
}

export class HandBackDto extends OfWeaponDto implements Fields<'hand-back'> {
  @MayBeLeftOut()
  @IsCount(0, MOST_ROUNDS)
  fired?: number;
}

export class TakeBackDto extends OfWeaponDto implements Fields<'take-back'> {
  @MayBeLeftOut()
  @IsCount(0, MOST_ROUNDS)
  fired?: number;
}

export class LockDto extends OfWeaponDto implements Fields<'lock'> {
  @MayBeLeftOut()
  @IsCount(0, MOST_ROUNDS)
  unloaded?: number;
}

export class SightDto extends OfWeaponDto implements Fields<'sight'> {
  @IsId()
  holderId: string;

  @IsSentence()
  why: string;
}

export class ReleaseWeaponDto extends OfWeaponDto implements Fields<'release-weapon'> {
  @IsSentence()
  why: string;
}
