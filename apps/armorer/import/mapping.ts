import { plain } from './field-values.js';
import type { ListField, ListOf } from './fields.js';

/** Which column each field is read from, by the field's name; null is none. */
export type Mapping = Readonly<Record<string, number | null>>;

/** Guesses from the headings: each column goes to one field at most, an exact word before one that only holds it. */
export function guessMapping({ fields }: ListOf, headings: readonly string[]): Mapping {
  const words = headings.map(plain);
  const taken = new Set<number>();
  const mapping: Record<string, number | null> = Object.fromEntries(fields.map(({ name }) => [name, null]));
  const guess = (isLike: (word: string, field: ListField) => boolean): void => {
    for (const field of fields) {
      if (mapping[field.name] !== null) continue;
      const column = words.findIndex((word, nth) => word !== '' && !taken.has(nth) && isLike(word, field));
      if (column < 0) continue;
      mapping[field.name] = column;
      taken.add(column);
    }
  };
  guess((word, field) => field.headings.includes(word));
  guess((word, { headings: all }) => word.split(' ').some((part) => part.length > 2 && all.includes(part)));
  return mapping;
}

/** The required fields that no column is chosen for. */
export const unmapped = ({ fields }: ListOf, mapping: Mapping): ListField[] =>
  fields.filter(({ name, isRequired }) => isRequired && (mapping[name] ?? null) === null);
