const FREE_TRIES = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;
const FORGET_MS = 10 * 60 * 1_000;

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

interface Wrong {
  failures: number;
  waitUntil: number;
}

/** Wrong tries at a code, by who tries. They are forgotten ten minutes after the last wait. */
export class Tries {
  private readonly wrong = new Map<string, Wrong>();

  /** Seconds that this one has to wait before another try; 0 when it may. */
  waitSeconds(who: string, now: Date): number {
    const wrong = this.wrong.get(who);
    return wrong === undefined ? 0 : Math.max(0, Math.ceil((wrong.waitUntil - now.getTime()) / 1_000));
  }

  /** Counted before the answer is known, so that tries side by side don't all count as the first. */
  begin(who: string, now: Date): void {
    this.forgetOld(now.getTime());
    const failures = (this.wrong.get(who)?.failures ?? 0) + 1;
    this.wrong.set(who, { failures, waitUntil: now.getTime() + waitSecondsAfter(failures) * 1_000 });
  }

  succeeded(who: string): void {
    this.wrong.delete(who);
  }

  private forgetOld(now: number): void {
    for (const [who, { waitUntil }] of this.wrong) if (waitUntil + FORGET_MS < now) this.wrong.delete(who);
  }
}
