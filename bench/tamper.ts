// `npm run tamper [-- --seed N] [--times N]`: edits, cuts, swaps and insertions made on a log as the database's superuser,
// and whether a head that somebody saw before tells of each. docs/security.md says what came of it.
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { openDataSource } from '../apps/server/database/data-source.js';
import { isRight, Tampering, type Trial } from '../apps/server/testing/tamper/trial.js';
import { createDatabase } from '../apps/server/testing/test-database.js';
import { Chance } from './faults/chance.js';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, times: { type: 'string', default: '10000' } },
});
const [seed, times] = [Number(values.seed), Number(values.times)];
if (!Number.isSafeInteger(seed)) throw new Error('--seed wants a whole number');
if (!Number.isSafeInteger(times) || times < 1) throw new Error('--times wants a whole number of one or more');

const chance = new Chance(seed);
const below = (count: number): number => Math.floor(chance.next() * count);
const database = await createDatabase();
const source = await openDataSource(database.url, pino({ level: 'silent' }));
const tampering = await Tampering.open(database.url, source);
const trials: Trial[] = [];
const began = performance.now();
try {
  for (let time = 0; time < times; time += 1) {
    const trial = await tampering.try(below);
    trials.push(trial);
    if (!isRight(trial)) console.log(`trial ${time + 1}: ${JSON.stringify(trial)}`);
  }
} finally {
  await tampering.close();
  await source.destroy();
  await database.drop();
}
report();
process.exitCode = trials.every(isRight) ? 0 : 1;

function report(): void {
  const seconds = Math.round((performance.now() - began) / 1_000);
  console.log(`\n${times} trials with seed ${seed} in ${seconds} s\n`);
  console.log('| what | tried | at or below the head | found: server, verify, head | missed | above it: found, not |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  for (const what of new Set(trials.map((trial) => trial.what))) console.log(lineOf(what));
  const forged = trials.filter(({ isHarmless, isBelow }) => !isHarmless && isBelow);
  const harmless = trials.filter(({ isHarmless }) => isHarmless);
  const missed = forged.filter(({ noticedBy }) => noticedBy === null).length;
  const alarms = harmless.filter(({ noticedBy }) => noticedBy !== null).length;
  console.log(`\n${forged.length} at or below the head that was seen: ${missed} missed.`);
  console.log(`${harmless.length} that change nothing: ${alarms} false alarms.`);
}

function lineOf(what: string): string {
  const of = trials.filter((trial) => trial.what === what);
  const [at, above] = [of.filter(({ isBelow }) => isBelow), of.filter(({ isBelow }) => !isBelow)];
  const by = (who: Trial['noticedBy'], among: Trial[]): number =>
    among.filter(({ noticedBy }) => noticedBy === who).length;
  const found = (['server', 'verify', 'witness'] as const).map((who) => by(who, at)).join(', ');
  const unfound = by(null, above);
  return `| ${what} | ${of.length} | ${at.length} | ${found} | ${by(null, at)} | ${above.length - unfound}, ${unfound} |`;
}
