import { problemOfText } from './plain-text.js';

/** A cell as its field takes it, or what is wrong with it: a sentence that goes on behind the field's name. */
export type Value<T = unknown> = { value: T } | { problem: string };

/** How a cell's text becomes the value of its field; never given an empty one. */
export type ReadValue<T = unknown> = (text: string) => Value<T>;

/** Words told apart by what they say, not how they are written: "Blank-firing", "blank  firing". */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}/½¼]+/gu, ' ')
    .trim();

/** One line of text. */
export const textOf =
  (most: number): ReadValue<string> =>
  (text) => {
    const problem = problemOfText(text, most);
    return problem === null ? { value: text } : { problem };
  };

/** A whole number of things. A minus is a count below zero here, and no formula. */
export const countOf =
  (least: number, most: number): ReadValue<number> =>
  (text) => {
    const limits = `a whole number from ${least} to ${most.toLocaleString('en')}`;
    if (/^[-−]\s*\d/.test(text)) return { problem: `is ${shortened(text)}, below zero; ${limits} is wanted.` };
    if (/^[=+\-@]/.test(text)) return { problem: problemOfText(text, 1) ?? '' };
    if (/^\d{1,3}([.,' ]\d{3})+$/.test(text))
      return { problem: `is ${shortened(text)}: write thousands without a sign between the figures.` };
    if (/^\d*[.,]\d+$/.test(text)) return { problem: `is ${shortened(text)}, a fraction; ${limits} is wanted.` };
    if (!/^\d+$/.test(text)) return { problem: `is “${shortened(text)}”; ${limits} is wanted.` };
    const value = Number(text);
    if (value < least || value > most) return { problem: `is ${shortened(text)}; ${limits} is wanted.` };
    return { value };
  };

const MOST_QUOTED = 24;
const shortened = (text: string): string => (text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text);

/** One of a few, by any of the words people write for it; `refuses` says why another word is no good, where it matters. */
export const oneOf =
  <T>(
    words: readonly (readonly [T, ...string[]])[],
    allowed: string,
    refuses: (word: string) => string | null = () => null,
  ): ReadValue<T> =>
  (text) => {
    const problem = problemOfText(text, 200);
    if (problem !== null) return { problem };
    const word = plain(text);
    const found = words.find(([, ...all]) => all.some((each) => plain(each) === word));
    return found ? { value: found[0] } : { problem: refuses(word) ?? `is “${shortened(text)}”; it may be ${allowed}.` };
  };

/** A day of the calendar, as `YYYY-MM-DD`: other orders of day and month are read differently in different places. */
export const dayOf: ReadValue<string> = (text) => {
  const day = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime());
  return isDay && day.toISOString().startsWith(text)
    ? { value: text }
    : { problem: `is “${shortened(text)}”; write the day as 2027-06-30.` };
};
