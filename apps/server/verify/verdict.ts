import type { Cursor, Instant, State } from '#custody';
import type { Head } from '../custody/chain.js';
import type { RestoredFrom } from '../custody/standing.js';
import type { Seal } from '../export/seal.js';
import type { Hashes } from './hashes.js';
import type { OldChains } from './old-chains.js';
import type { Stumble } from './replay.js';

/** What the last line of an export or the first of a copy says of the log, read before the rest: the first hash follows the epoch. */
export type Foretold = Pick<RestoredFrom, 'epoch' | 'restoredFrom'>;

/** The first thing that is wrong with a log, in one sentence. */
export interface Fault {
  /** Counted from 1; 0 where it is no single line. */
  readonly line: number;
  readonly cursor: Cursor | null;
  readonly why: string;
}

/** A log whose every line is as it was recorded. */
export interface Sound {
  /** What it folds to; of an export that withholds something, without that. */
  readonly state: State;
  readonly epoch: string;
  readonly cursor: Cursor;
  readonly head: Head;
  /** Of the newest entry. */
  readonly at: Instant;
  readonly restoredFrom: RestoredFrom | undefined;
  /** null: a copy, which nobody signs while it grows. */
  readonly seal: Seal | null;
  /** How many entries are without their salt: their hash stands, their data is not whole. */
  readonly withheld: { readonly counts: number; readonly words: number };
  /** A copy whose last line is torn off, or just being written. */
  readonly isTorn: boolean;
  /** How many entries the rules of this version would not have let through, and the first of them. */
  readonly unlike: { readonly count: number; readonly first: Stumble | null };
  /** The hash of each entry, and of what each says whatever its epoch; where they were asked for. */
  readonly heads: Hashes | null;
  readonly contents: Hashes | null;
  readonly olds: OldChains;
}

export type Verdict = Fault | Sound;

export const isSound = (verdict: Verdict): verdict is Sound => !('why' in verdict);
