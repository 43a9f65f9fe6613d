// As the server takes texts (apps/server/http/shape.ts), which has the last word: controls and lone surrogates can't be
// stored, an override of direction turns the words around it, a line separator breaks a line.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a spreadsheet would run it: `=cmd|…`, `+1`, `-1`, `@SUM`. */
const isFormula = (text: string): boolean => /^[=+\-@]/.test(text);

/** What is wrong with a text of a row, or null. */
export function problemOfText(text: string, most: number): string | null {
  if (text.startsWith('='))
    return 'is a formula or an error of one. Put its value there (in the spreadsheet: paste values only).';
  if (isFormula(text)) return `begins with ${text.charAt(0)} as a formula does. Take that sign away.`;
  if (UNPRINTABLE.test(text)) return 'has a line break or another character that can’t be printed. Type it anew.';
  if (!VISIBLE.test(text)) return 'has nothing that could be read.';
  return Array.from(text).length > most ? `is longer than ${most} characters. Shorten it.` : null;
}
