const MOST_FIGURES = 6;

/** Whether somebody wrote a whole number of rounds, one at least: never a fraction, a sign or a word. */
export const isRounds = (text: string): boolean => /^[1-9]\d*$/.test(text.trim()) && text.trim().length <= MOST_FIGURES;
