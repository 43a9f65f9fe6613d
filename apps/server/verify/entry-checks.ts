import type { Cursor, Entry } from '#custody';
import { hashData } from '../custody/chain.js';
import { withheldKind } from './withheld.js';

/** Cursors count from 1 without gaps, and no entry is of an earlier time than the one before. */
export function orderFault(last: Pick<Entry, 'cursor' | 'at'> | null, { cursor, at }: Entry): string | null {
  const before = last?.cursor ?? 0;
  if (cursor !== before + 1) return outOfPlace(before, cursor);
  if (last !== null && at < last.at) return `Entry ${cursor} is of an earlier time than entry ${before}.`;
  return null;
}

function outOfPlace(before: Cursor, cursor: Cursor): string {
  if (cursor === before) return `Entry ${cursor} is there twice.`;
  if (cursor < before)
    return `Entry ${cursor} comes again after entry ${before}: entries are in another order, or twice.`;
  const missing = cursor === before + 2 ? `Entry ${before + 1} is` : `Entries ${before + 1} to ${cursor - 1} are`;
  return `${missing} missing${before === 0 ? '' : ` after entry ${before}`}, or in another place.`;
}

/** What an entry says is what was hashed, wherever its salt is there to tell. */
export function dataFault(entry: Entry): string | null {
  const { cursor, salt, data, dataHash } = entry;
  if (salt === undefined)
    return withheldKind(entry) === null
      ? `Entry ${cursor} is without its salt, and nothing of its kind is ever withheld.`
      : null;
  return hashData(salt, data) === dataHash
    ? null
    : `Entry ${cursor} was changed: what it says does not fit its dataHash.`;
}
