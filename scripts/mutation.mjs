// `npm run mutation` and `npm run mutation -- PART`: breaks the sources in one small way after another and runs the tests
// that reach it. A change that no test notices is a survivor; docs/mutation.md names those that are left, and why.
import { Stryker } from '@stryker-mutator/core';
import { PARTS } from './mutation/parts.mjs';

const MOST_SURVIVE_PERCENT = 10;

const options = (name, { mutate, copied, ...more }) => ({
  testRunner: 'in-one-process',
  plugins: [import.meta.resolve('./mutation/in-one-process.mjs')],
  coverageAnalysis: 'perTest',
  mutate,
  ignorePatterns: ['**', ...['package.json', 'scripts/mutation/**', ...copied].map((pattern) => `!${pattern}`)],
  // One that no compiler would let through is as good as killed, but asking it would take longer than all the tests.
  disableTypeChecks: false,
  // A busy machine must not make a survivor look like a loop without an end.
  timeoutMS: 20_000,
  timeoutFactor: 4,
  concurrency: Number(process.env.MUTATION_AT_ONCE ?? 2),
  tempDirName: '.cache/mutation/copies',
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `.cache/mutation/${name}.html` },
  jsonReporter: { fileName: `.cache/mutation/${name}.json` },
  thresholds: { high: 95, low: 90, break: 100 - MOST_SURVIVE_PERCENT },
  ...more,
});

const [wanted, ...only] = process.argv.slice(2);
const chosen = Object.entries(PARTS).filter(([name]) => wanted === undefined || wanted === name);
if (chosen.length === 0) throw new Error(`No such part. There are: ${Object.keys(PARTS).join(', ')}.`);

for (const [name, part] of chosen)
  await new Stryker({ ...options(name, part), ...(only.length > 0 ? { mutate: only } : {}) }).runMutationTest();
