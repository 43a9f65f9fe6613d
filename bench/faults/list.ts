import { EXPORT_RESTORE } from './export-restore.js';
import { DROP_ALL, SLOW_READER } from './crowding.js';
import type { Fault } from './fault.js';
import { FREEZE_POSTGRES, FREEZE_SERVER, LOSE_DATABASE } from './loss.js';
import { FULL_DISK } from './full-disk.js';
import { KILL_BACKEND, KILL_EVERYTHING, KILL_POSTMASTER, KILL_SERVER } from './kills.js';
import { LOSE_KEEPER, LOSE_KEEPER_PROXIED } from './keepers.js';
import { NO_DOORBELL, ONE_WEAPON } from './two-servers.js';
import { DARK_LINK, STALLS, STALLS_IN_THEORY } from './links.js';
import { CUT_AT_APPEND, STOP_AT_POINTS } from './stops.js';

/** Every fault that is tried, in the order of docs/reliability.md. */
export const FAULTS: readonly Fault[] = [
  KILL_SERVER,
  KILL_POSTMASTER,
  KILL_BACKEND,
  KILL_EVERYTHING,
  STOP_AT_POINTS,
  CUT_AT_APPEND,
  DARK_LINK,
  STALLS,
  STALLS_IN_THEORY,
  DROP_ALL,
  SLOW_READER,
  LOSE_DATABASE,
  FREEZE_SERVER,
  FREEZE_POSTGRES,
  NO_DOORBELL,
  ONE_WEAPON,
  FULL_DISK,
  EXPORT_RESTORE,
  LOSE_KEEPER,
  LOSE_KEEPER_PROXIED,
];
