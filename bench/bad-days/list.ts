import type { Fault } from '../faults/fault.js';
import { FLOOD } from './flood.js';
import { SLOW_DATABASE } from './slow-database.js';

/** Every bad day, in the order of docs/bad-days.md. */
export const BAD_DAYS: readonly Fault[] = [SLOW_DATABASE, FLOOD];
