import type { Cursor } from '#custody';
import type { Epoch } from '#wire';
import type { Head } from './chain.js';

/** Where a log stands: its epoch, its newest entry and that entry's hash. */
export interface Standing {
  readonly epoch: Epoch;
  readonly cursor: Cursor;
  readonly head: Head;
}

/** The log that this one was restored from, as it stood then; and what that one had been restored from. */
export interface RestoredFrom extends Standing {
  readonly restoredFrom?: RestoredFrom;
}
