/** A row that was not renewed for so long is no live server's any more. */
export const LAPSES_AFTER_MS = 1_500;

/** Another server of the same database, as its row says. */
export interface Peer {
  readonly id: string;
  /** Where its door is: host and port. */
  readonly address: string;
  /** The build of its rules: those of another one may decide otherwise, or not know a command at all. */
  readonly rules: string;
  /** When it renewed its row, in ms of this process's monotonic clock. */
  readonly renewedAt: number;
}

/** Who keeps a production, as last read from the database. */
export interface Kept {
  readonly by: string | null;
  /** In ms of this process's monotonic clock; what is read later counts. */
  readonly readAt: number;
}

interface Known {
  readonly us: Pick<Peer, 'id' | 'rules'>;
  /** Undefined where it was never read. */
  readonly kept: Kept | undefined;
  /** The one that keeps it, where that is another server and it has a row. */
  readonly keeper: Peer | undefined;
  /** Whether the keeper was heard, or was not tried yet. */
  readonly isHeard: boolean;
  readonly now: number;
}

/**
 * Where a command is decided: by us; by the keeper; or by whoever has the production's row once we tried to take it,
 * because nobody is known to keep it. Wrong guesses cost time alone: the log's primary key is the lock.
 */
export function whoDecides({ us, kept, keeper, isHeard, now }: Known): 'us' | 'keeper' | 'taker' {
  if (!kept || now - kept.readAt > LAPSES_AFTER_MS) return 'taker';
  if (kept.by === us.id) return 'us';
  if (!keeper || now - keeper.renewedAt > LAPSES_AFTER_MS) return 'taker';
  return isHeard && keeper.rules === us.rules ? 'keeper' : 'us';
}
