import { randomInt } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from './chance.js';
import { runFault, type Fault, type Report } from './fault.js';
import { inWords } from './words.js';

const CACHE = path.resolve(import.meta.dirname, '../../.cache');

/**
 * Runs those of a list that the command line names, or all: `[NAME…] [--seed N] [--times N] [--short]`. Prints a report of
 * each, keeps them as JSON in .cache, and ends the process with 1 where something was found.
 */
export async function runNamed(command: string, faults: readonly Fault[]): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' }, times: { type: 'string' }, short: { type: 'boolean' } },
  });
  const unknown = positionals.filter((name) => !faults.some((fault) => fault.name === name));
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}.\nnpm run ${command} -- [NAME…] [--seed N] [--times N] [--short]`);
    for (const { name, says } of faults) console.error(`  ${name.padEnd(20)}${says}`);
    process.exit(1);
  }
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  const reports: Report[] = [];
  for (const fault of faults.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
    const times = values.times === undefined ? fault.times[values.short ? 'short' : 'long'] : Number(values.times);
    console.log(`\n${fault.name}: ${fault.says} ${times} times, seed ${seed}.`);
    const say = (line: string): boolean => process.stderr.write(`\r  ${line}\u001b[K`);
    const report = await runFault(fault, { chance: new Chance(seed), times, say });
    process.stderr.write('\r\u001b[K');
    for (const line of inWords(report)) console.log(line);
    reports.push(report);
  }
  await mkdir(CACHE, { recursive: true });
  const file = path.join(CACHE, `${command}-${seed}.json`);
  await writeFile(file, `${JSON.stringify(reports, null, 2)}\n`);
  console.log(`\nWritten to ${path.relative(process.cwd(), file)}.`);
  process.exitCode = reports.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
