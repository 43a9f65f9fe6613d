import { standingConcerns, type Concern, type State } from '#custody';
import { counted } from '#record';

/** What a board says of the crew's concerns: "2 concerns", and "07 ×3, 12" of those that name a weapon. */
export interface ConcernsWords {
  count: string;
  numbers: string;
}

/** More numbers than this are told by how many more there are, so that the rest of the board keeps its room. */
const MOST_NUMBERS = 10;

/** How many said the same: the first, and those that were merged into it. */
export const voicesOf = ({ also = [] }: Pick<Concern, 'also'>): number => 1 + also.length;

const byVoices = (a: Concern, b: Concern): number => voicesOf(b) - voicesOf(a) || a.at.localeCompare(b.at);

/** ST6: how many concerns stand and about which numbers, never a word of them; null while none does. */
export function concernsWords(state: Pick<State, 'concerns'>): ConcernsWords | null {
  const standing = standingConcerns(state);
  if (standing.length === 0) return null;
  const numbers = standing
    .filter(({ number }) => number !== undefined)
    .sort(byVoices)
    .map((concern) => `${concern.number}${voicesOf(concern) > 1 ? ` ×${voicesOf(concern)}` : ''}`);
  const more = numbers.length - MOST_NUMBERS;
  const told = more > 0 ? [...numbers.slice(0, MOST_NUMBERS), `${more} more`] : numbers;
  return { count: counted(standing.length, 'concern'), numbers: told.join(', ') };
}
