import type { CommandBody, State } from '#custody';
import { byNumber, nameOf, shortWords } from '#ui/words';

/** RD3, RD6: what somebody answers for in writing: a weapon's rounds, a lot's count, or what a person has outside. */
export type ShortOf = { of: 'weapon' | 'lot' | 'person'; id: string };

/** One short, and what is told of it. */
export interface Short extends ShortOf {
  /** "07", "Lot B-07", "E. Boone". */
  name: string;
  /** "2 rounds short", "12 of B-07 outside". */
  what: string;
}

function outsideOfPerson(state: State, personId: string): string {
  const told = Object.values(state.lots).flatMap(({ label, outside }) => {
    const rounds = outside[personId];
    return rounds === undefined ? [] : `${rounds} of ${label}`;
  });
  return `${told.join(', ')} outside`;
}

/** RD6: everybody who has rounds outside weapons. */
export function roundsOutsideWith(state: State): Short[] {
  const people = new Set(Object.values(state.lots).flatMap(({ outside }) => Object.keys(outside)));
  return [...people].map((id) => ({
    of: 'person',
    id,
    name: nameOf(state, id),
    what: outsideOfPerson(state, id),
  }));
}

/** RD3: weapons and lots whose rounds don't add up, until somebody answers. */
export function shorts(state: State): Short[] {
  const weapons = Object.values(state.weapons)
    .filter(({ short }) => short !== undefined)
    .sort(byNumber)
    .map(({ weaponId, number, short = 0 }) => ({
      of: 'weapon' as const,
      id: weaponId,
      name: number,
      what: shortWords(short),
    }));
  const lots = Object.values(state.lots)
    .filter(({ missing }) => missing !== undefined)
    .map(({ lotId, label, missing = 0 }) => ({
      of: 'lot' as const,
      id: lotId,
      name: `Lot ${label}`,
      what: shortWords(missing),
    }));
  return [...weapons, ...lots];
}

/** The short that an address names, while it stands. */
export const shortAt = (state: State, { of, id }: ShortOf): Short | undefined =>
  [...shorts(state), ...roundsOutsideWith(state)].find((each) => each.of === of && each.id === id);

/** The answer in writing, as it is sent. */
export function toAnswer({ of, id }: ShortOf, answer: string): CommandBody<'answer-short'> | null {
  const text = answer.trim();
  if (text === '') return null;
  const named = { weapon: { weaponId: id }, lot: { lotId: id }, person: { personId: id } }[of];
  return { type: 'answer-short', ...named, answer: text };
}
