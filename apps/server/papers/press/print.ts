import type { Entry } from '#custody';
import { partOf } from '#record';
import { printNotice } from '../notice/notice.js';
import { printReport } from '../report/report.js';
import { printState } from '../state/state-page.js';
import type { Order } from './orders.js';

/** Makes a paper; null where the log has no such day. */
export function print(order: Order, log: readonly Entry[]): Promise<Buffer> | null {
  switch (order.kind) {
    case 'report': {
      const part = partOf(log, order.refusals.day);
      return part && printReport({ ...order, part, log }, order.paper);
    }
    case 'notice':
      return printNotice(order, order.paper);
    case 'state':
      return printState(order, order.paper);
  }
}
