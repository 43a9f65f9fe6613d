import { LAPSE_WORDS, type Entry } from '#custody';
import { entryWords, withheldWords, type Known, type PathStep } from '#record';

/** What happened to a weapon, and what was seen and said of it. */
export interface StepWords {
  what: string;
  detail: string;
}

/** RD3: what a load came to where it was short. */
function shortWords(step: PathStep): string {
  const short = 'short' in step ? step.short : undefined;
  if (short === undefined) return '';
  return short < 0 ? `${-short} too many` : `${short} short`;
}

/** A step of a weapon's path as the report prints it; CH4: what lapsed by time is no entry of the log. */
export function stepWords(known: Known, step: PathStep, entry: Entry | undefined): StepWords {
  if (step.kind === 'lapsed') return { what: 'Check lapsed', detail: step.lapse.why ?? LAPSE_WORDS[step.lapse.reason] };
  if (!entry) return { what: step.kind, detail: '' };
  const { what, detail } = entryWords(known, entry);
  return { what, detail: [detail, withheldWords(entry), shortWords(step)].filter(Boolean).join(' · ') };
}
