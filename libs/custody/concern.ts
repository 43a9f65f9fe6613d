import type { ConcernId } from './ids.js';
import type { Concern, State } from './state.js';

const told = (number: string | undefined): string | undefined => number?.trim().toLowerCase();

/** ST6: the concern with this id, or the one that it was merged into. */
export const concernOf = (state: State, concernId: ConcernId): Concern | undefined =>
  state.concerns[concernId] ??
  Object.values(state.concerns).find(({ also }) => also?.some((voice) => voice.concernId === concernId));

/** ST6: concerns that stand unanswered, oldest first. */
export const standingConcerns = (state: Pick<State, 'concerns'>): Concern[] =>
  Object.values(state.concerns).filter(({ answered }) => !answered);

/** ST6: the standing concern about the same number; one without a number stands by itself. */
export const sameNumber = (state: State, number: string | undefined): Concern | undefined =>
  number === undefined ? undefined : standingConcerns(state).find((concern) => told(concern.number) === told(number));
