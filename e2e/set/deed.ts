import type { CommandFields, CommandType, State } from '#custody';

/** Somebody of the set. */
export interface Someone {
  readonly name: string;
  readonly personId: string;
}

/** What the words of a deed stand for: the ids that a screen would send for them. */
export interface Names {
  /** Whoever does it. */
  readonly me: string;
  /** What the boards show by now. */
  readonly shown: State;
  weapon(number: string): string;
  lot(label: string): string;
}

/** Something that people on a set do, in their words, and as the command that their screen sends. */
export interface Deed {
  readonly type: CommandType;
  /** Without its s: "inspect". */
  readonly verb: string;
  readonly rest: string;
  readonly fields: (names: Names) => object;
}

export const deed = <T extends CommandType>(
  type: T,
  verb: string,
  rest: string,
  fields: (names: Names) => CommandFields[T],
): Deed => ({ type, verb, rest, fields });

/** "to inspect 07, empty". */
export const asTried = ({ verb, rest }: Deed): string => `${verb} ${rest}`.trim();

/** "inspects 07, empty". */
export const asDone = ({ verb, rest }: Deed): string => {
  const [first = '', ...others] = verb.split(' ');
  return [`${first}${/(s|ch|sh)$/.test(first) ? 'es' : 's'}`, ...others, rest].join(' ').trim();
};

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const inWords = (count: number): string => COUNTS[count] ?? String(count);

/** So many people, as they are called together. */
export interface Crowd {
  readonly words: string;
  readonly people: readonly Someone[];
}

/** "E. Pryce and M. Ilves". */
const together = (people: readonly Someone[]): string =>
  people
    .map(({ name }) => name)
    .join(', ')
    .replace(/, ([^,]+)$/, ' and $1');

export const crowd = (...people: Someone[]): Crowd => ({ words: together(people), people });

export const but = (all: Crowd, ...gone: Someone[]): Crowd => ({
  words: `${all.words} but ${together(gone)}`,
  people: all.people.filter((each) => !gone.includes(each)),
});
