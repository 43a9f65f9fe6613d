import type { Entry } from '#custody';
import { hashEntry, type Head } from '../custody/chain.js';

/** The same entry after another head: all that it says stays, its salt and time and id too, and its hash follows anew. */
export const anew = (head: Head, entry: Entry): Entry => ({ ...entry, hash: hashEntry(head, entry) });
