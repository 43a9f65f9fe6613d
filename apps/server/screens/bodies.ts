import { IsIn, IsString, Matches } from 'class-validator';
import { DEVICE_KINDS, type DeviceKind } from '#wire';
import { IsPlainText, MayBeLeftOut } from '../http/shape.js';

const LONGEST_NAME = 200;

export class PairingBody {
  @MayBeLeftOut()
  @IsPlainText(LONGEST_NAME)
  name?: string;
}

export class AcceptBody {
  @IsPlainText(LONGEST_NAME)
  name: string;

  @IsIn(DEVICE_KINDS)
  kind: DeviceKind;
}

export class ClaimBody {
  @IsString()
  @Matches(/^[\w-]{1,200}$/, { message: 'must be the claim that came with the code' })
  claim: string;
}

export class RenameBody {
  @IsPlainText(LONGEST_NAME)
  name: string;
}
