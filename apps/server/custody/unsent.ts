import type { CommandId, Happened, Instant, State } from '#custody';
import { bodyHash } from './chain.js';

type UnsentType = 'reset-pin' | 'raise-concern';

/** What no socket command made: a concern of the crew's (ST6), a PIN reset on the server's machine. By nobody, from no screen. */
export interface Unsent {
  /** The same again under this id is one entry, on any server. */
  id: CommandId;
  bodyHash: string;
  /** Whose receipt it is: nobody's. */
  personId: '';
  unsent: { [T in UnsentType]: Pick<Happened<T>, 'type' | 'data'> }[UnsentType];
  /** Why it is not taken in this state, or null; asked in its turn, so that it holds across servers. */
  barredBy?: (state: State, at: Instant) => string | null;
}

/** Something that happened, ready for its turn with the production's writer. */
export const happenedUnsent = (
  id: string,
  unsent: Unsent['unsent'],
  barredBy?: NonNullable<Unsent['barredBy']>,
): Unsent => ({ id, bodyHash: bodyHash(unsent), personId: '', unsent, ...(barredBy ? { barredBy } : {}) });
