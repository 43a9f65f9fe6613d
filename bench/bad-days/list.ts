import type { Fault } from '../faults/fault.js';
import { CROWD_AT_ONCE } from './crowd-at-once.js';
import { FLOOD } from './flood.js';
import { FULL_SERVER } from './full-server.js';
import { LITTLE_MEMORY } from './little-memory.js';
import { LONG_LOG } from './long-log.js';
import { SLOW_DATABASE } from './slow-database.js';

/** Every bad day, in the order of docs/bad-days.md. */
export const BAD_DAYS: readonly Fault[] = [SLOW_DATABASE, FLOOD, LITTLE_MEMORY, CROWD_AT_ONCE, LONG_LOG, FULL_SERVER];
