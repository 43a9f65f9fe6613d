import type { Cursor } from '#custody';
import { hashLink, type Head } from '../custody/chain.js';
import type { RestoredFrom } from '../custody/standing.js';
import { Hashes } from './hashes.js';

/** One of the logs that this one was restored from, chained anew from its own epoch as far as it went. */
interface OldChain {
  readonly from: RestoredFrom;
  readonly heads: Hashes | null;
  head: Head;
}

/** The chains of the logs that came before a restore, so that a head which was noted down then can still be held against them. */
export class OldChains {
  private readonly chains: OldChain[] = [];

  constructor(restoredFrom: RestoredFrom | undefined, keepsHeads: boolean) {
    for (let from = restoredFrom; from; from = from.restoredFrom)
      this.chains.push({ from, heads: keepsHeads ? new Hashes() : null, head: from.epoch });
  }

  /** Takes the next entry. Says what is wrong where it is the last of an older log and gives another head than that one had. */
  take(cursor: Cursor, linkText: string): string | null {
    let fault: string | null = null;
    for (const chain of this.chains) {
      if (cursor > chain.from.cursor) continue;
      chain.head = hashLink(chain.head, linkText);
      chain.heads?.push(chain.head);
      if (cursor === chain.from.cursor && chain.head !== chain.from.head)
        fault = `The log is said to be restored from another one up to entry ${cursor}, and these entries do not give the head that it had.`;
    }
    return fault;
  }

  /** An older log that is said to be longer than this whole one. */
  unfinished(cursor: Cursor): string | null {
    const longer = this.chains.find(({ from }) => from.cursor > cursor);
    if (!longer) return null;
    return `The log is said to be restored from another one up to entry ${longer.from.cursor}, and it has ${cursor} entries itself.`;
  }

  /** The heads of all older logs at a cursor. */
  at(cursor: Cursor): string[] {
    return this.chains.flatMap(({ heads }) => heads?.at(cursor) ?? []);
  }
}
