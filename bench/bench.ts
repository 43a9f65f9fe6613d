// `npm run bench [-- NAME…] [--pairs N]`: how fast Setboard does what it exists for, against floors in the same run.
// docs/performance.md says what each figure is.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from './figure.js';
import { figures } from './figures/index.js';
import { pageOf } from './report/page.js';
import { tableOf, wordFor, type Run } from './report/table.js';

const folder = path.resolve(import.meta.dirname, '../.cache/bench');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pairs: { type: 'string' } } });
const pairs = Number(values.pairs ?? 10);
const pairsOf = ({ mostPairs = pairs }: Figure): number =>
  values.pairs === undefined ? Math.min(pairs, mostPairs) : pairs;
if (!Number.isInteger(pairs) || pairs < 2) throw new Error('--pairs wants a whole number of two or more');
const unknown = positionals.filter((wanted) => !figures.some(({ name }) => name === wanted));
if (unknown.length > 0)
  throw new Error(`No such figure: ${unknown.join(', ')}. There are ${figures.map(({ name }) => name).join(', ')}.`);

const lines: Run['lines'] = [];
const failed: string[] = [];
for (const figure of figures.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const began = performance.now();
  try {
    lines.push(...(await figure.measure(pairsOf(figure))));
    say(`${figure.name}: ${Math.round((performance.now() - began) / 1_000)} s`);
  } catch (fault) {
    // What the others measured took minutes, and is told all the same.
    failed.push(figure.name);
    say(`${figure.name} failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`);
  }
}
const run: Run = { at: new Date().toISOString(), commit: commit(), machine: machine(), pairs, lines };
const past = await pastRuns();
say(`\n${tableOf(run, past.at(-1) ?? null)}\n`);
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, `${run.at.replaceAll(':', '-')}.json`), `${JSON.stringify(run, null, 2)}\n`);
const page = path.join(folder, 'index.html');
await writeFile(page, await pageOf([...past, run]));
say(`Plots: ${path.relative(process.cwd(), page)}`);
const missed = lines.filter((line) => wordFor(line) === 'MISSED');
if (missed.length > 0) say(`Missed: ${missed.map(({ id }) => id).join(', ')}.`);
if (failed.length > 0) say(`Failed, and not measured: ${failed.join(', ')}.`);
process.exit(failed.length > 0 ? 1 : 0);

async function pastRuns(): Promise<Run[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as Run);
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return 'no commit';
  }
}

function machine(): string {
  const cores = os.cpus();
  return `${cores.length} × ${cores[0]?.model.trim() ?? 'processor'}, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
}
