import { IsId, MayBeLeftOut } from '../../http/shape.js';
import { IsCount, IsSentence } from './field.js';
import { SentDto, type Fields } from './sent.dto.js';

const MOST_ENTRIES = 2_000_000_000;

export class AnswerConcernDto extends SentDto implements Fields<'answer-concern'> {
  @IsId()
  concernId: string;

  @IsSentence()
  answer: string;

  @MayBeLeftOut()
  @IsSentence()
  withhold?: string;
}

export class CorrectDto extends SentDto implements Fields<'correct'> {
  @IsCount(1, MOST_ENTRIES)
  cursor: number;

  @IsSentence()
  note: string;
}
