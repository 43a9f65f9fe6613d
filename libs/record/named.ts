import type { Entry, PersonId, State } from '#custody';
import { nameOf } from './words/labels.js';

/** Somebody as a record prints them. */
export interface Named {
  personId: PersonId;
  name: string;
}

export const named = (state: Pick<State, 'people'>, personId: PersonId): Named => ({
  personId,
  name: nameOf(state, personId),
});

/** Where a fact of a record stands in the log: when, by whom (nobody for a concern), and which entry. */
export interface Recorded {
  cursor: Entry['cursor'];
  at: Entry['at'];
  by: Named | null;
}

export const recorded = ({ cursor, at, by }: Entry): Recorded => ({ cursor, at, by });
