import type { Entry } from '#custody';

/**
 * What this reader is not shown of an entry, in a few words; null where all of it is there. An entry goes without its salt
 * exactly when something of it is withheld (CH2, ST6).
 */
export function withheldWords(entry: Entry): string | null {
  if (entry.salt !== undefined) return null;
  if (entry.type === 'inspect') return 'counts withheld until the AD’s check';
  return entry.type === 'raise-concern' || entry.type === 'answer-concern' ? 'words withheld' : 'withheld';
}
