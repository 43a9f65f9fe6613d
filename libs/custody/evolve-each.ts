import type { Happened } from './event.js';
import { drafting } from './evolve/fold.js';
import { evolve } from './evolve.js';
import type { State } from './state.js';

/**
 * Folds many entries as fast as `evolveAll` and shows each with the state after it. That state is the fold's own draft: it
 * is for looking at while `see` runs and never for keeping. A single weapon, person or lot of it may be kept.
 */
export const evolveEach = <T extends Happened>(
  state: State,
  entries: readonly T[],
  see: (after: State, entry: T) => void,
): State =>
  drafting(state, (draft) =>
    entries.reduce<State>((now, entry) => {
      const after = evolve(now, entry);
      see(after, entry);
      return after;
    }, draft),
  );
