import type { Cursor, Instant, ProductionId } from '#custody';
import type { Epoch } from '#wire';
import type { Board } from './apply.js';

/** A head that this screen saw: whoever changes anything at or below it later is found out by it (DY6). */
export interface SeenHead {
  readonly productionId: ProductionId;
  readonly epoch: Epoch;
  readonly cursor: Cursor;
  readonly hash: string;
  /** When it was seen, by the server's clock. */
  readonly at: Instant;
}

const KEPT = 'setboard.heads';
/** Some 40 kB: a week of a screen that is always on, closer together the newer they are. */
const MOST = 200;

const isSameMinute = (one: Instant, other: Instant): boolean => one.slice(0, 16) === other.slice(0, 16);

/**
 * The heads to keep once another one was seen: the last of each minute, and of the older half every second one once there are
 * too many. One that does not go on from the last (the log was cut, or is another) stands beside it.
 */
export function keepHead(kept: readonly SeenHead[], seen: SeenHead): readonly SeenHead[] {
  const last = kept.findLast(({ productionId }) => productionId === seen.productionId);
  if (last?.hash === seen.hash) return kept;
  const goesOn = last?.epoch === seen.epoch && last.cursor < seen.cursor && isSameMinute(last.at, seen.at);
  const all = [...(goesOn ? kept.filter((each) => each !== last) : kept), seen];
  return all.length <= MOST ? all : all.filter((_, at) => at % 2 === 0 || at > MOST / 2);
}

/** The heads that this browser keeps; none where it keeps nothing. */
export function seenHeads(): readonly SeenHead[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

/** Keeps the head of what a screen shows. A browser that keeps nothing goes on without. */
export function noteHead({ epoch, cursor, head, state }: Board, at: Instant): void {
  const kept = seenHeads();
  const next = keepHead(kept, { productionId: state.production.id, epoch, cursor, hash: head, at });
  if (next === kept) return;
  try {
    localStorage.setItem(KEPT, JSON.stringify(next));
  } catch {
    return;
  }
}

/** A file for `npm run verify -- … --witnesses FILE`: a head a line, with who saw it when behind a #. */
export const witnessText = (heads: readonly SeenHead[], screen: string): string =>
  heads.map(({ hash, cursor, at, epoch }) => `${hash}@${cursor}  # ${screen}, ${at}, epoch ${epoch}\n`).join('');
