const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** How long the next try has to wait after so many wrong ones in a row: five are free, then 1, 2, 4 … seconds. */
export const waitSecondsAfter = (failures: number): number =>
  failures < FREE_TRIES ? 0 : Math.min(2 ** (failures - FREE_TRIES), LONGEST_WAIT_SECONDS);

/** Then a person's PIN is worth nothing any more: 100 of a million is what guessing gets. */
const MOST_FAILURES = 100;
/** What one screen that the person knows, or all that they don't together, may use up of these: nobody locks out another's. */
const MOST_ALIKE = 25;

/** Wrong PINs of one person in a row, as they count against a try on one screen. */
export interface WrongPins {
  readonly here: number;
  /** In ms of the epoch. */
  readonly waitUntil: number;
  /** On this screen where the person has signed in there before; else on all such screens together. */
  readonly alike: number;
  readonly all: number;
}

/** Whether a PIN is still worth a try on this screen, after whatever wait. */
export const mayTry = ({ alike, all }: Pick<WrongPins, 'alike' | 'all'>): boolean =>
  alike < MOST_ALIKE && all < MOST_FAILURES;
