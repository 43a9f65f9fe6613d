import type { LotId } from '#custody';
import type { LotLine } from '#record';
import { useDayBook } from '../day/use-day-book.js';
import { useWholeLog } from '../log/use-log.js';

/** A lot's whole story, kept up with what this screen shows; null while the log is being read. */
export function useLotStory(lotId: LotId): { story: readonly LotLine[] | null; problem: string | null } {
  const { problem } = useWholeLog();
  const { book, isReady } = useDayBook();
  return { story: isReady ? book.lotStory(lotId) : null, problem };
}
