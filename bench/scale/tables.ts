import { short } from '../report/table.js';
import { DATABASE_KINDS, KINDS, type Costs, type FleetCosts } from './costs.js';
import type { Measured } from './ground.js';
import type { FleetAsked, Reckoned } from './reckon.js';

/** What one size came to beside what was foretold of it. */
export interface Checked {
  what: string;
  measured: number;
  foretold: number;
}

/** Lines under heads, as Markdown has them. */
function table(heads: string[], rows: string[][]): string {
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Each measurement, a second of it. */
export function measuredTable(measured: readonly Measured[]): string {
  const heads = ['productions', 'screens each', 'pulses', 'painted', 'commands', 'deliveries', 'not known'];
  const rows = measured.map((each) => {
    const { productions, screensEach, pulses, painted, commands, deliveries, unconfirmed, taken } = each;
    const { serverMs, databaseMs, statements, rows, walBytes } = taken;
    const numbers = [pulses, painted, commands, deliveries, unconfirmed, serverMs, databaseMs, statements, rows];
    return [productions, screensEach, ...numbers, walBytes].map(short);
  });
  return table([...heads, 'server ms', 'database ms', 'statements', 'rows', 'bytes of WAL'], rows);
}

/** What each kind costs, give or take. */
export function costsTable({ server, heap, database }: FleetCosts): string {
  const cpu = KINDS.map((kind) => ['server CPU', kind, ...inWords(server, kind, 1_000), 'µs']);
  const held = (['server', 'production shown', 'screen'] as const).map((kind) => [
    'server heap',
    kind,
    ...inWords(heap, kind, 1 / 1_000),
    'kB',
  ]);
  const units = { databaseMs: ['CPU', 1_000, 'µs'], statements: ['statements', 1, ''] } as const;
  const more = { rows: ['rows looked up', 1, ''], walBytes: ['WAL', 1, 'bytes'] } as const;
  const kept = Object.entries({ ...units, ...more }).flatMap(([of, [says, times, unit]]) =>
    DATABASE_KINDS.map((kind) => [
      `database ${says}`,
      kind,
      ...inWords(database[of as keyof FleetCosts['database']], kind, times),
      unit,
    ]),
  );
  return table(['what', 'of', 'costs', 'give or take', ''], [...cpu, ...held, ...kept]);
}

function inWords<K extends string>(costs: Costs<K>, kind: K, times: number): string[] {
  const { cost, error } = costs[kind];
  return [short(cost * times), short(2 * error * times)];
}

/** What fleets come to. */
export function fleetTable(fleets: readonly { asked: FleetAsked; reckoned: Reckoned }[]): string {
  const heads = ['', ...fleets.map(({ asked }) => `${short(asked.commandsAMinute)} commands a minute each`)];
  const line = (says: string, of: (reckoned: Reckoned) => string): string[] => [
    says,
    ...fleets.map(({ reckoned }) => of(reckoned)),
  ];
  return table(heads, [
    line('servers', ({ servers }) => short(servers)),
    line('screens a server', ({ screensAServer }) => short(screensAServer)),
    line('CPU of all servers', ({ serverMs }) => `${short(serverMs / 1_000)} cores`),
    line('heap a server', ({ heapAServer }) => `${short(heapAServer / 1e6)} MB`),
    line('commits a second', ({ commits }) => short(commits)),
    line('a cell: CPU of its database', ({ aCell }) => `${short(aCell.databaseMs / 1_000)} cores`),
    line('a cell: statements a second', ({ aCell }) => short(aCell.statements)),
    line('a cell: rows looked up a second', ({ aCell }) => short(aCell.rows)),
    line('a cell: WAL a second', ({ aCell }) => `${short(aCell.walBytes / 1_000)} kB`),
    line('a cell: connections', ({ aCell }) => short(aCell.connections)),
  ]);
}

/** Foretold against measured. */
export const checkTable = (checked: readonly Checked[]): string =>
  table(
    ['what was not in the fit', 'foretold', 'measured', 'off by'],
    checked.map(({ what, foretold, measured }) => [
      what,
      short(foretold),
      short(measured),
      `${short((foretold / measured - 1) * 100)} %`,
    ]),
  );
