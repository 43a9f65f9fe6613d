import type { Entry } from '#custody';
import type { DayFacts } from '../day-sections.js';
import type { NoticeFacts } from '../notice/notice.js';
import type { Paper } from '../pdf/paper.js';
import type { StateFacts } from '../state/state-page.js';

/** A paper that is to be made, with all that it is made from; a report's log comes in pages before it. */
export type Order = { readonly paper: Paper } & (
  | ({ readonly kind: 'report' } & Omit<DayFacts, 'part' | 'log'>)
  | ({ readonly kind: 'notice' } & NoticeFacts)
  | ({ readonly kind: 'state' } & StateFacts)
);

/** What goes to the press: pages of a log, redacted for its reader already (CH2), and then the order. */
export type ToPress = { readonly entries: readonly Entry[] } | { readonly order: Order };

/** What comes back: the file; null where the log has no such day. */
export type FromPress = Uint8Array | null;
