import type { Sign } from '#custody';

/** CH5: the sign by which a dummy shows that it is inert. */
export const SIGN_WORDS: Record<Sign, string> = { rattle: 'Rattles', drilled: 'Drilled', primer: 'Dimpled primer' };

/** "07", "07 and 12", "07, 12 and 15". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
