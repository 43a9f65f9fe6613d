import { IsIn } from 'class-validator';
import { WEAPON_KINDS, type WeaponKind } from '#custody';
import { IsId, IsNumberLabel, MayBeLeftOut } from '../../http/shape.js';
import { IsCount, IsName, IsSentence, MayBeNull } from './field.js';
import { SentDto, type Fields } from './sent.dto.js';

const MOST_CHAMBERS = 100;
const MOST_IN_MAGAZINE = 1_000;

export class RegisterWeaponDto extends SentDto implements Fields<'register-weapon'> {
  @IsId()
  weaponId: string;

  @IsNumberLabel()
  number: string;

  @IsName()
  name: string;

  @IsIn(WEAPON_KINDS)
  kind: WeaponKind;

  @IsName()
  weaponType: string;

  @IsCount(0, MOST_CHAMBERS)
  chambers: number;

  @MayBeLeftOut()
  @IsCount(0, MOST_IN_MAGAZINE)
  magazine?: number;

  @MayBeLeftOut()
  @IsName()
  calibre?: string;

  @MayBeLeftOut()
  @IsName()
  serial?: string;

  @MayBeLeftOut()
  @IsName()
  owner?: string;
}

export class AmendWeaponDto extends SentDto implements Fields<'amend-weapon'> {
  @IsId()
  weaponId: string;

  @MayBeLeftOut()
  @IsNumberLabel()
  number?: string;

  @MayBeLeftOut()
  @IsName()
  name?: string;

  @MayBeLeftOut()
  @IsIn(WEAPON_KINDS)
  kind?: WeaponKind;

  @MayBeLeftOut()
  @IsName()
  weaponType?: string;

  @MayBeLeftOut()
  @IsCount(0, MOST_CHAMBERS)
  chambers?: number;

  @MayBeNull()
  @IsCount(0, MOST_IN_MAGAZINE)
  magazine?: number | null;

  @MayBeNull()
  @IsName()
  calibre?: string | null;

  @MayBeNull()
  @IsName()
  serial?: string | null;

  @MayBeNull()
  @IsName()
  owner?: string | null;
}

export class RetireWeaponDto extends SentDto implements Fields<'retire-weapon'> {
  @IsId()
  weaponId: string;

  @IsSentence()
  why: string;
}
