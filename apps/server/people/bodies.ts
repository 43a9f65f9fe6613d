import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { IsId, IsPin, IsPlainText } from '../http/shape.js';
import { IsTimeZone } from './time-zone.js';

const LONGEST_NAME = 200;

/** The places whose rules a production may start from (CU12). */
export const PRESETS = ['california', 'ontario', 'united-kingdom', 'new-mexico'] as const;

export class SignInBody {
  @IsId()
  personId: string;

  @IsPin()
  pin: string;

  @IsOptional()
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

  @IsOptional()
  @IsPlainText(LONGEST_NAME)
  unit?: string;

  @IsOptional()
  @IsTimeZone()
  timeZone?: string;

  @IsOptional()
  @IsIn(PRESETS)
  preset?: (typeof PRESETS)[number];

  @IsObject()
  @ValidateNested()
  @Type(() => FirstArmorer)
  armorer: FirstArmorer;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => FirstProducer)
  producer?: FirstProducer;

  @IsOptional()
  @IsBoolean()
  sample?: boolean;
}
