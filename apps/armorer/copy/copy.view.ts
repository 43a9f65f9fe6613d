import { secondsBetween, type Instant } from '#custody';
import type { CopyReport } from '#ui/entrance';

/** What the station says of the copy of the log, and whether somebody should do something about it. */
export interface CopyTold {
  /** "2 s behind". */
  state: string;
  /** What there is to say beside. */
  more?: string;
  isTrouble: boolean;
}

/** The copy is to be five seconds behind at most; a station that asks each few seconds may see it a little older. */
const LATE_SECONDS = 15;

/** "4 min", "2 h": how long there has been no copy, as somebody would say it. */
function lengthWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3_600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3_600)} h`;
}

/** What to say of the copy on another disk; null where none is kept, or nothing is known yet. */
export function copyTold(report: CopyReport | null, now: Instant): CopyTold | null {
  if (!report || report.to === null || report.at === undefined) return null;
  const behind = Math.max(0, Math.round(secondsBetween(report.at, now)));
  if (report.trouble !== undefined)
    return { state: 'none', more: `No copy for ${lengthWords(behind)}: ${report.trouble}.`, isTrouble: true };
  const state = `${lengthWords(behind)} behind`;
  const isTrouble = behind > LATE_SECONDS;
  return report.isSameDisk ? { state, more: 'It is on the same disk as the log.', isTrouble } : { state, isTrouble };
}
