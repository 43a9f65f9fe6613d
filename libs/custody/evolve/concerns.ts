import { concernOf, sameNumber } from '../concern.js';
import type { Concern, State } from '../state.js';
import { byOf, without, type Fold } from './fold.js';

const withConcern = (state: State, concern: Concern): State => ({
  ...state,
  concerns: { ...state.concerns, [concern.concernId]: concern },
});

/** ST6: those about one number are merged while they stand. */
export const concernRaised: Fold<'raise-concern'> = (state, { data, at }) => {
  const { number, ...said } = data;
  const first = sameNumber(state, number);
  if (first) return withConcern(state, { ...first, also: [...(first.also ?? []), { ...said, at }] });
  return withConcern(state, { ...said, at, ...(number === undefined ? {} : { number }) });
};

/** ST6: the words that are withheld leave every screen's state; the log keeps them for ever. */
const wordless = (concern: Concern): Concern => ({
  ...without(concern, 'text'),
  ...(concern.also ? { also: concern.also.map((voice) => without(voice, 'text')) } : {}),
});

export const concernAnswered: Fold<'answer-concern'> = (state, entry) => {
  const { concernId, ...answer } = entry.data;
  const concern = concernOf(state, concernId);
  if (!concern) return state;
  const answered = { by: byOf(entry), at: entry.at, ...answer };
  return withConcern(state, { ...(answer.withhold === undefined ? concern : wordless(concern)), answered });
};
