import { costOf, type FleetCosts, type Load } from './costs.js';

/** A fleet that nobody has: so much of it, on so many servers. */
export interface FleetAsked {
  productions: number;
  screens: number;
  /** In each production. */
  commandsAMinute: number;
  /** How much of one core a server is to take, so that there is room for a bad minute. */
  share: number;
  /** Databases of their own, each with as many of the productions. */
  cells: number;
}

/** What it comes to. */
export interface Reckoned {
  servers: number;
  screensAServer: number;
  /** In all, in ms of CPU a second. */
  serverMs: number;
  /** Of one server, in bytes. */
  heapAServer: number;
  commits: number;
  /** Of one cell. */
  aCell: { databaseMs: number; statements: number; rows: number; walBytes: number; connections: number };
}

const PULSES_A_SECOND = 2;
const CORE_MS = 1_000;
/** Of one server: its pool, and the doorbell's own. */
const CONNECTIONS = 17;

/** Reckons with all screens of a production on one server, so that it is shown, and its head read, once. */
export function reckon(costs: FleetCosts, asked: FleetAsked): Reckoned {
  const { productions, screens, share, cells } = asked;
  const commits = (productions * asked.commandsAMinute) / 60;
  const load: Load = {
    server: 0,
    'production shown': productions,
    pulse: screens * PULSES_A_SECOND,
    painted: screens,
    command: commits,
    delivery: (commits * screens) / productions,
  };
  const work = costOf(costs.server, load);
  const room = share * CORE_MS - costs.server.server.cost;
  // As many in each cell.
  const servers = Math.ceil(work / room / cells) * cells;
  const ofServer = { server: 1, 'production shown': productions / servers, screen: screens / servers };
  const ofCell = { server: servers / cells, 'production shown': productions / cells, command: commits / cells };
  const { databaseMs, statements, rows, walBytes } = costs.database;
  return {
    servers,
    screensAServer: screens / servers,
    serverMs: costOf(costs.server, { ...load, server: servers }),
    heapAServer: costOf(costs.heap, ofServer),
    commits,
    aCell: {
      databaseMs: costOf(databaseMs, ofCell),
      statements: costOf(statements, ofCell),
      rows: costOf(rows, ofCell),
      walBytes: costOf(walBytes, ofCell),
      connections: (servers / cells) * CONNECTIONS,
    },
  };
}
