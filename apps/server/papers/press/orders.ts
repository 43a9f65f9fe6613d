import type { Entry } from '#custody';
import type { DayFacts } from '../day-sections.js';
import type { Paper } from '../pdf/paper.js';

/** A paper that is to be made, with all that it is made from but the log, which comes in pages before it. */
export interface ReportOrder extends Omit<DayFacts, 'part' | 'log'> {
  readonly kind: 'report';
  readonly paper: Paper;
}

export type Order = ReportOrder;

/** What goes to the press: pages of a log, redacted for its reader already (CH2), and then the order. */
export type ToPress = { readonly entries: readonly Entry[] } | { readonly order: Order };

/** What comes back: the file; null where the log has no such day. */
export type FromPress = Uint8Array | null;
