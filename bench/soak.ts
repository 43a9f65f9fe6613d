import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from './faults/chance.js';
import { runFault, type Fault, type Report } from './faults/fault.js';
import { FAULTS } from './faults/list.js';
import { inWords } from './faults/words.js';

// `npm run soak -- [--minutes N] [--seed N]`: one fault after the other, whichever chance draws, each on a ground of its own
// and a few times, until the time is up. The same seed draws the same faults at the same moments.
const CACHE = path.resolve(import.meta.dirname, '../.cache');
/** Of a fault that counts commands, so many make one time. */
const COMMANDS = 500;

const { values } = parseArgs({ options: { seed: { type: 'string' }, minutes: { type: 'string', default: '60' } } });
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
const chance = new Chance(seed);
const until = performance.now() + Number(values.minutes) * 60_000;

const timesOf = ({ times }: Fault): number => {
  const few = 1 + Math.floor(chance.next() * 5);
  return times.long >= COMMANDS * 10 ? few * COMMANDS : Math.min(few, times.long);
};

console.log(`Seed ${seed}, ${values.minutes} minutes.`);
const reports: Report[] = [];
for (let round = 1; performance.now() < until; round++) {
  const fault = chance.of(FAULTS);
  const times = timesOf(fault);
  const report = await runFault(fault, { chance: chance.apart(`round ${round}`), times, say: () => undefined });
  console.log(`${round}. ${fault.name}, ${times} times`);
  for (const line of inWords(report)) console.log(line);
  reports.push(report);
}

const tried = new Map<string, { rounds: number; times: number; found: number }>();
for (const { fault, times, findings } of reports) {
  const sum = tried.get(fault) ?? { rounds: 0, times: 0, found: 0 };
  tried.set(fault, { rounds: sum.rounds + 1, times: sum.times + times, found: sum.found + findings.length });
}
console.log('\nTried in all:');
for (const [fault, { rounds, times, found }] of tried)
  console.log(`  ${fault}: ${rounds} rounds, ${times} times, ${found} found wrong`);
await mkdir(CACHE, { recursive: true });
const file = path.join(CACHE, `soak-${seed}.json`);
await writeFile(file, `${JSON.stringify({ seed, tried: Object.fromEntries(tried), reports }, null, 2)}\n`);
console.log(`Written to ${path.relative(process.cwd(), file)}.`);
process.exitCode = reports.some(({ findings }) => findings.length > 0) ? 1 : 0;
