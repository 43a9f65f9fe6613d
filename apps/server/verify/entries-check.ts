import type { Entry, State } from '#custody';
import { hashLink, linkText, type Head } from '../custody/chain.js';
import { dataFault, orderFault } from './entry-checks.js';
import { Hashes } from './hashes.js';
import { OldChains } from './old-chains.js';
import { Replay } from './replay.js';
import type { Fault, Foretold } from './verdict.js';
import { isStillWithheld, withheldKind, type Withheld } from './withheld.js';

/** How many entries are folded at a time. */
const FOLDED_AT_ONCE = 256;

/** Goes through the entries of a log: their order, their hashes, and whether each can follow from those before it. */
export class EntriesCheck {
  readonly heads: Hashes | null;
  readonly contents: Hashes | null;
  readonly olds: OldChains;
  readonly replay = new Replay();
  readonly withheld: Withheld[] = [];
  last: Entry | null = null;
  private head: Head | null;
  private waiting: { entry: Entry; line: number }[] = [];

  constructor(foretold: Foretold | null, keepsHashes: boolean) {
    this.head = foretold?.epoch ?? null;
    this.olds = new OldChains(foretold?.restoredFrom, keepsHashes);
    this.heads = keepsHashes ? new Hashes() : null;
    this.contents = keepsHashes ? new Hashes() : null;
  }

  get state(): State {
    return this.replay.state;
  }

  take(entry: Entry, line: number): Fault | null {
    const { cursor, hash } = entry;
    const text = linkText(entry);
    const why =
      orderFault(this.last, entry) ?? dataFault(entry) ?? this.linkFault(entry, text) ?? this.olds.take(cursor, text);
    if (why !== null) return { line, cursor, why };
    const kind = entry.salt === undefined ? withheldKind(entry) : null;
    if (kind !== null) this.withheld.push({ kind, entry, line });
    this.heads?.push(hash);
    this.contents?.push(hashLink('', text));
    [this.last, this.head] = [entry, hash];
    this.waiting.push({ entry, line });
    return this.waiting.length < FOLDED_AT_ONCE ? null : this.fold();
  }

  /** Folds what was read and not folded yet; its fault comes before that of any later line. */
  fold(): Fault | null {
    const { waiting } = this;
    this.waiting = [];
    const stumble = this.replay.take(waiting.map(({ entry }) => entry));
    if (stumble === null) return null;
    const { cursor } = stumble.entry;
    const line = waiting.find(({ entry }) => entry === stumble.entry)?.line ?? 0;
    return { line, cursor, why: `Entry ${cursor} can’t follow from those before it: ${stumble.why}.` };
  }

  /** The first entry that is without its salt though the state at the end withholds nothing of it. */
  takenOut(): Fault | null {
    const taken = this.withheld.find((each) => !isStillWithheld(each, this.state));
    if (!taken) return null;
    const { cursor } = taken.entry;
    const why = `Entry ${cursor} is without its salt, and nothing of it is to be withheld: something was taken out.`;
    return { line: taken.line, cursor, why };
  }

  private linkFault({ cursor, hash }: Entry, text: string): string | null {
    if (this.head === null || hashLink(this.head, text) === hash) return null;
    if (cursor === 1) return 'Entry 1 was changed, or the epoch was: its hash does not follow from the epoch.';
    return `Entry ${cursor} was changed, or the one before it was: its hash does not follow.`;
  }
}
