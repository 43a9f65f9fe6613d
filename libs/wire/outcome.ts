import type { Cursor, Problem, Reason, Rule } from '#custody';

/** The answer to every command, whatever is wrong with it. */
export type Outcome =
  /** Committed to disk, and will reach every screen. */
  | { status: 'accepted'; cursor: Cursor }
  /** A rule of domain.md says no; decided on the state at `cursor`. */
  | { status: 'refused'; rule: Rule; reason: Reason; message: string; cursor: Cursor }
  /** The shape is wrong, an id names nothing, or the same id came with another body. */
  | { status: 'malformed'; problems: Problem[] }
  /** Not this person, not this device. */
  | { status: 'forbidden'; message: string }
  /** Not known to be committed: send the same again, with the same id. */
  | { status: 'unconfirmed'; message: string };
