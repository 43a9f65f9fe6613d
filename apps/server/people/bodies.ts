import { IsBoolean, IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { PRESETS, type Preset } from '#custody';
import { ReadAs } from '../http/made-as.js';
import { IsId, IsPin, IsPlainText, MayBeLeftOut } from '../http/shape.js';
import { IsTimeZone } from './time-zone.js';

const LONGEST_NAME = 200;

export class SignInBody {
  @IsId()
  personId: string;

  @IsPin()
  pin: string;

  @MayBeLeftOut()
  @IsPin()
  newPin?: string;
}

export class PinBody {
  @IsPin()
  pin: string;
}

class FirstArmorer {
  @IsPlainText(LONGEST_NAME)
  name: string;

  @IsPin()
  pin: string;
}

class FirstProducer {
  @IsPlainText(LONGEST_NAME)
  name: string;
}

export class ProductionBody {
  @IsString()
  @MaxLength(LONGEST_NAME)
  setupCode: string;

  @IsPlainText(LONGEST_NAME)
  name: string;

  @MayBeLeftOut()
  @IsPlainText(LONGEST_NAME)
  unit?: string;

  @MayBeLeftOut()
  @IsTimeZone()
  timeZone?: string;

  @MayBeLeftOut()
  @IsIn(PRESETS)
  preset?: Preset;

  @IsObject()
  @ValidateNested()
  @ReadAs(() => FirstArmorer)
  armorer: FirstArmorer;

  @MayBeLeftOut()
  @IsObject()
  @ValidateNested()
  @ReadAs(() => FirstProducer)
  producer?: FirstProducer;

  @MayBeLeftOut()
  @IsBoolean()
  sample?: boolean;
}
