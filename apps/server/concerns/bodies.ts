import { ChangedBy } from '../http/made-as.js';
import { IsId, IsNumberLabel, IsPlainText, MayBeLeftOut } from '../http/shape.js';

const LONGEST_CODE = 40;
const LONGEST_TEXT = 1_000;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Whoever writes on a phone breaks lines; the log and the station's list have one a concern. */
const onOneLine = (value: unknown): unknown => (typeof value === 'string' ? value.replace(BREAKS, ' ') : value);

/** ST6: what somebody on the crew says. Nothing in it says who. */
export class ConcernBody {
  @IsPlainText(LONGEST_CODE)
  code: string;

  @ChangedBy(onOneLine)
  @IsPlainText(LONGEST_TEXT)
  text: string;

  /** As it is remembered: a number that no weapon has is taken too. */
  @MayBeLeftOut()
  @IsNumberLabel()
  number?: string;

  /** The same again under this id is one concern. */
  @MayBeLeftOut()
  @IsId()
  id?: string;
}
