import type { Cursor } from '#custody';
import type { Sound } from './verdict.js';

/** A head that was seen or printed elsewhere: the hash of the entry at a cursor, or how it begins. */
export interface Witness {
  readonly hash: string;
  readonly cursor: Cursor;
}

/** Twelve digits by hand are enough: nobody finds another log that begins like this one. */
const FEWEST_DIGITS = 12;
const FORM = /^([0-9a-f]+)@(\d{1,15})$/;

/** Reads `HASH@CURSOR`, with the spaces or capitals that a hand puts in it; null where it is none. */
export function readWitness(text: string): Witness | null {
  const [, hash = '', cursor = ''] = FORM.exec(text.replaceAll(/\s/g, '').toLowerCase()) ?? [];
  const isOne = hash.length >= FEWEST_DIGITS && hash.length <= 64 && Number(cursor) > 0;
  return isOne ? { hash, cursor: Number(cursor) } : null;
}

/** What a witness says against all of these logs, in a sentence; null where one of them has that head, now or before a restore. */
export function witnessFault({ hash, cursor }: Witness, logs: readonly Sound[]): string | null {
  const known = logs.flatMap(({ heads, olds }) => [heads?.at(cursor) ?? [], olds.at(cursor)].flat());
  if (known.some((head) => head.startsWith(hash))) return null;
  const seen = `At entry ${cursor} the head ${hash} was seen`;
  const [head] = known;
  if (head !== undefined) return `${seen}, and here it is ${head}: entries up to there are not those of then.`;
  const longest = Math.max(0, ...logs.map((log) => log.cursor));
  return `${seen}, and the log ends with entry ${longest}: entries are missing.`;
}
