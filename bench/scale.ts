// `npm run scale [-- --quick]`: what a screen, a pulse, a command and a production cost a server and its database, measured at
// several sizes; a size that was not among them, foretold and measured; and what a fleet would come to. docs/scale.md.
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { costOf, costsOf, loadOf } from './scale/costs.js';
import { Ground, type Size } from './scale/ground.js';
import { reckon, type FleetAsked } from './scale/reckon.js';
import { checkTable, costsTable, fleetTable, measuredTable, type Checked } from './scale/tables.js';

const folder = path.resolve(import.meta.dirname, '../.cache/scale');
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });

const size = (productions: number, screensEach: number): Size => ({ productions, screensEach });
const { fitted, checks, roundMs } = values.quick
  ? { fitted: [size(100, 5), size(300, 1), size(20, 25)], checks: [size(200, 5)], roundMs: 2_000 }
  : {
      fitted: [size(500, 5), size(1_000, 1), size(100, 25), size(1_000, 5)],
      checks: [size(2_000, 5), size(300, 30)],
      roundMs: 4_000,
    };
const FLEET = { productions: 10_000, screens: 300_000, share: 0.5, cells: 10 };

const load = (): string => os.loadavg()[0]?.toFixed(1) ?? '';
const [began, loadBefore] = [performance.now(), load()];
const ground = await Ground.open([...fitted, ...checks], roundMs);
await ground.warmUp(fitted[0] ?? size(1, 1));
if (values.quick) await ground.nobody();
else await ground.atRest();
for (const each of fitted) await ground.measure(each);
const costs = costsOf(ground.measured, ground.weighed);
const [before, weighedBefore] = [ground.measured.length, ground.weighed.length];
for (const each of checks) await ground.measure(each);
const checked = [...cpuChecked(), ...heapChecked()];
const resting = values.quick ? null : leftBy(await ground.atRest());
await ground.stop();
const fleets = [1, 60].map((commandsAMinute) => {
  const asked: FleetAsked = { ...FLEET, commandsAMinute };
  return { asked, reckoned: reckon(costs, asked) };
});

const { measured, weighed } = ground;
const machine = `${os.cpus().length} × ${os.cpus()[0]?.model.trim() ?? 'processor'}, Node ${process.versions.node}`;
const at = new Date().toISOString();
console.log(`\n${machine}; a load of ${loadBefore} before and ${load()} at the end\n\n${measuredTable(measured)}`);
console.log(`\n${costsTable(costs)}\n\n${checkTable(checked)}`);
if (resting)
  console.log(
    `\n${resting.productions} productions that were shown are at rest: ${Math.round(resting.bytesEach)} bytes are left of each, and the server takes ${resting.serverMs.toFixed(1)} ms of CPU a second.`,
  );
console.log(`\n${FLEET.productions} productions, ${FLEET.screens} screens, ${FLEET.cells} cells, servers half idle:\n`);
console.log(fleetTable(fleets));
await mkdir(folder, { recursive: true });
const run = { at, machine, load: [loadBefore, load()], measured, weighed, costs, checked, resting, fleets };
await writeFile(path.join(folder, `${at.replaceAll(':', '-')}.json`), `${JSON.stringify(run, null, 2)}\n`);
console.log(`\n${Math.round((performance.now() - began) / 1_000)} s`);
process.exit(0);

/** What is left of productions that nobody looks at any more. */
function leftBy(productions: number): { productions: number; bytesEach: number; serverMs: number } {
  const [before, after] = [ground.weighed[0], ground.weighed.at(-1)];
  const bytesEach = ((after?.bytes ?? 0) - (before?.bytes ?? 0)) / productions;
  return { productions, bytesEach, serverMs: ground.measured.at(-1)?.taken.serverMs ?? 0 };
}

function cpuChecked(): Checked[] {
  return ground.measured.slice(before).map((each) => {
    const { productions, screensEach, painted, commands, taken } = each;
    const says = [painted > 0 ? 'painted' : '', commands > 0 ? `${Math.round(commands)} commands/s` : ''];
    const what = [`${productions} × ${screensEach}: server ms/s`, ...says.filter((word) => word !== '')].join(', ');
    return { what, measured: taken.serverMs, foretold: costOf(costs.server, loadOf(each)) };
  });
}

function heapChecked(): Checked[] {
  return ground.weighed.slice(weighedBefore).map(({ productions, screensEach, bytes }) => {
    const held = { server: 1, 'production shown': productions, screen: productions * screensEach };
    const what = `${productions} × ${screensEach}: heap, MB`;
    return { what, measured: bytes / 1e6, foretold: costOf(costs.heap, held) / 1e6 };
  });
}
