import { checkAnswers, checkPromptness, checkRealTime } from './answers.js';
import { ACKNOWLEDGED_WITHIN_MS } from '#wire';
import type { Finding, History } from './history.js';
import { checkLog } from './log.js';
import { checkReplay } from './replay.js';
import { checkScreens } from './screens.js';

/** All that is not as promised in what happened; nothing where everything is. Pure: it looks at the history alone. */
export const check = (history: History): Finding[] =>
  [checkLog, checkAnswers, checkRealTime, checkPromptness, checkReplay, checkScreens].flatMap((part) => part(history));

/** How much a check looked at: what a report says beside "no findings". */
export function tally({ sendings, screens, log }: History): Record<string, number> {
  const commands = new Set(sendings.map(({ commandId }) => commandId)).size;
  const counts: Record<string, number> = { commands, 'sent again': sendings.length - commands };
  const add = (what: string): void => void (counts[what] = (counts[what] ?? 0) + 1);
  for (const { answered, isCut, sent } of sendings) {
    if (answered && answered.ms - sent.ms > ACKNOWLEDGED_WITHIN_MS) add('answered after three seconds');
    add(answered?.outcome.status ?? (isCut ? 'cut' : 'unanswered'));
  }
  counts['entries'] = log.length;
  counts['screens'] = screens.length;
  for (const { heard } of screens) for (const { kind } of heard) add(`heard ${kind}`);
  return counts;
}
