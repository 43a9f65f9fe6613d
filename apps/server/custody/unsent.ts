import type { CommandId, Happened, Instant, State } from '#custody';
import { bodyHash } from './chain.js';
import { PRODUCTION_WAITS, secondsUntilProductionMay } from './concern-limit.js';

type UnsentType = 'reset-pin' | 'raise-concern';

/** What no socket command made: a concern of the crew's (ST6), a PIN reset on the server's machine. By nobody, from no screen. */
export interface Unsent {
  /** The same again under this id is one entry, on any server. */
  id: CommandId;
  bodyHash: string;
  /** Whose receipt it is: nobody's. */
  personId: '';
  unsent: { [T in UnsentType]: Pick<Happened<T>, 'type' | 'data'> }[UnsentType];
}

/** Why something that happened is not taken in this state, or null; asked in its turn, so that it holds across servers. */
export function barOf({ unsent }: Unsent, state: State, at: Instant): string | null {
  switch (unsent.type) {
    case 'raise-concern':
      return secondsUntilProductionMay(state, at) > 0 ? PRODUCTION_WAITS : null;
    case 'reset-pin':
      return null;
  }
}

/** Something that happened, ready for its turn with the production's writer. */
export const happenedUnsent = (id: string, unsent: Unsent['unsent']): Unsent => ({
  id,
  bodyHash: bodyHash(unsent),
  personId: '',
  unsent,
});
