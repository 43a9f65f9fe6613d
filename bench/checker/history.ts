import type { Audience, CommandBody, Cursor, Entry, Instant, PersonId, Reason, Rule, State } from '#custody';
import type { Epoch, Events, Outcome, Pulse, Snapshot } from '#wire';

/**
 * When something was seen by the one process that records: `order` counts everything that it ever saw, `ms` is its
 * monotonic clock. What has a lower order was seen before.
 */
export interface Moment {
  order: number;
  ms: number;
}

/** One sending of a command; the same id may be sent again and again. */
export interface Sending {
  commandId: string;
  personId: PersonId;
  body: CommandBody;
  sent: Moment;
  /** What it was told; null where it never was told anything. */
  answered: (Moment & { outcome: Outcome }) | null;
  /** Its socket ended before the answer, so that none could come. */
  isCut: boolean;
}

/** What a screen heard, asked for, or held itself for, in order. `ms` is the recorder's monotonic clock. */
export type Heard = { ms: number } & (
  | { kind: 'snapshot'; snapshot: Snapshot }
  | { kind: 'events'; events: Events }
  | { kind: 'pulse'; pulse: Pulse }
  /** It asked to be caught up from there, on an open socket: what comes next may begin there again. */
  | { kind: 'resume'; epoch: Epoch; cursor: Cursor }
  /** What it would have shown just then: whether as current, and what of. */
  | { kind: 'counted'; isCurrent: boolean; epoch: Epoch; cursor: Cursor }
);

/** One screen through all its sockets. */
export interface ScreenHistory {
  name: string;
  heard: Heard[];
}

/** A refusal as the server keeps it for good: the state that it was decided on, and when by the server's clock. */
export interface Refusal {
  commandId: string;
  personId: PersonId;
  cursor: Cursor;
  at: Instant;
  rule: Rule;
  reason: Reason;
}

/** Everything that is known of a production at the end of an experiment. */
export interface History {
  sendings: Sending[];
  screens: ScreenHistory[];
  epoch: Epoch;
  /** As it is on disk, whole. */
  log: Entry[];
  refusals: Refusal[];
  /** What the server shows of it at the end; null where nobody asked. */
  served: { cursor: Cursor; state: State; audience: Audience } | null;
  /** Past this cursor every command is among the sendings, so an entry that none of them made is a fault. */
  recordedFrom: Cursor;
  /** When nobody could be answered, as the experiment has it: from, to, by the recorder's clock. */
  deaf: { from: number; to: number }[];
  /** The server's wall clock when the recorder's monotonic one was 0; null where they are not of one machine. */
  wallAtZeroMs: number | null;
}

/** What can be wrong, each by a name of its own. */
export type Wrong =
  | 'log-gap'
  | 'log-double'
  | 'id-twice'
  | 'chain-broken'
  | 'time-ran-back'
  | 'accepted-but-absent'
  | 'cursor-reused'
  | 'two-answers'
  | 'never-answered'
  | 'refused-but-written'
  | 'made-by-nobody'
  | 'done-late'
  | 'out-of-order'
  | 'not-as-decided'
  | 'wrong-refusal'
  | 'refusal-not-kept'
  | 'wrong-state'
  | 'screen-gap'
  | 'screen-double'
  | 'screen-out-of-order'
  | 'shown-but-not-in-log'
  | 'pulse-before-its-entries'
  | 'old-counted-current'
  | 'behind-counted-current';

/** Something that is not as promised. */
export interface Finding {
  wrong: Wrong;
  /** One line for whoever looks into it. */
  says: string;
}
