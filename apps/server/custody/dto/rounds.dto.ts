import { IsBoolean, IsIn } from 'class-validator';
import { CHARGES, SIGNS, type Charge, type Sign } from '#custody';
import { IsId, MayBeLeftOut } from '../../http/shape.js';
import { IsCount, IsName, IsSentence } from './field.js';
import { SentDto, type Fields } from './sent.dto.js';

const MOST_IN_LOT = 1_000_000;

export class AddLotDto extends SentDto implements Fields<'add-lot'> {
  @IsId()
  lotId: string;

  @IsName()
  label: string;

  /** RD1: live is not among them. */
  @IsIn(['dummy', 'blank'])
  kind: 'dummy' | 'blank';

  @MayBeLeftOut()
  @IsIn(CHARGES)
  charge?: Charge;

  @IsName()
  calibre: string;

  @IsName()
  supplier: string;

  @IsCount(1, MOST_IN_LOT)
  rounds: number;

  @IsBoolean()
  knownSource: boolean;
}

export class ProveLotDto extends SentDto implements Fields<'prove-lot'> {
  @IsId()
  lotId: string;

  @IsCount(0, MOST_IN_LOT)
  proved: number;

  @IsIn(SIGNS)
  sign: Sign;

  @IsCount(0, MOST_IN_LOT)
  counted: number;
}

export class IssueRoundsDto extends SentDto implements Fields<'issue-rounds'> {
  @IsId()
  lotId: string;

  @IsCount(1, MOST_IN_LOT)
  rounds: number;

  @MayBeLeftOut()
  @IsCount(0, MOST_IN_LOT)
  proved?: number;

  @MayBeLeftOut()
  @IsIn(SIGNS)
  sign?: Sign;

  @IsId()
  personId: string;
}

export class ReturnRoundsDto extends SentDto implements Fields<'return-rounds'> {
  @IsId()
  lotId: string;

  @IsCount(1, MOST_IN_LOT)
  rounds: number;

  @IsId()
  personId: string;
}

/** RD3, RD6: one of the three is named; decide says so where it is not. */
export class AnswerShortDto extends SentDto implements Fields<'answer-short'> {
  @MayBeLeftOut()
  @IsId()
  weaponId?: string;

  @MayBeLeftOut()
  @IsId()
  lotId?: string;

  @MayBeLeftOut()
  @IsId()
  personId?: string;

  @IsSentence()
  answer: string;
}
