import type { Concern, Entry } from '#custody';
import { named, type Named } from './named.js';
import type { DayPart } from './part.js';

/** ST6: a concern with its further voices and its answer, as this reader may see them. */
export interface ConcernOfDay {
  concern: Concern;
  answeredBy: Named | null;
  isOfThisDay: boolean;
}

const raisedIn = (entries: readonly Entry[]): Set<string> =>
  new Set(entries.flatMap((entry) => (entry.type === 'raise-concern' ? [entry.data.concernId] : [])));

/** ST6: raised or joined on this day, answered on it, or standing while it went on. */
export function concernsOfDay({
  before,
  after,
  entries,
}: Pick<DayPart, 'before' | 'after' | 'entries'>): ConcernOfDay[] {
  const raised = raisedIn(entries);
  return Object.values(after.concerns)
    .filter(({ concernId }) => before.concerns[concernId]?.answered === undefined)
    .map((concern) => ({
      concern,
      answeredBy: concern.answered ? named(after, concern.answered.by) : null,
      isOfThisDay: [concern, ...(concern.also ?? [])].some(({ concernId }) => raised.has(concernId)),
    }));
}
