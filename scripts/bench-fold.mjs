// `npm run bench:fold`: how long a log of 20,000 entries and 300 weapons takes to fold, and to be drawn day by day. It
// prints milliseconds beside a floor of the same run (reading the same entries' JSON), for the machine it stands on; the
// spec of the day book asserts the ratio.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { runBuilt } from './run-built.mjs';

const root = path.resolve(import.meta.dirname, '..');
const ENTRIES = 20_000;
const WEAPONS = 300;
const ROUNDS = 7;
/** What the screens and the server promise of a log as long as a season. */
const PROMISED_MS = 500;

/** The long shoot is for tests, and so is not in what the server is built to. */
async function longShoot() {
  const source = await readFile(path.join(root, 'libs/record/testing/long-shoot.ts'), 'utf8');
  const { code } = await transform(source, {
    swcrc: false,
    configFile: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  // Inside the repository, so that `#custody` is what it is everywhere.
  const out = path.join(root, '.cache/bench/long-shoot.js');
  await mkdir(path.dirname(out), { recursive: true });
  await writeFile(out, code);
  const { LongShoot } = await import(pathToFileURL(out).href);
  let ids = 0;
  const { log } = new LongShoot({
    created: {
      productionId: 'p',
      name: 'Long',
      unit: 'Main',
      timeZone: 'UTC',
      sample: false,
      preset: 'california',
      armorer: { personId: 'ortiz', name: 'H. Ortiz' },
    },
    entries: ENTRIES,
    weapons: WEAPONS,
    begins: '2026-11-22T08:00:00.000Z',
    newId: (what) => `${what}${++ids}`,
  });
  return log;
}

function timed(act) {
  const began = performance.now();
  act();
  return performance.now() - began;
}

const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

await runBuilt('libs/record/index.js', async ({ DayBook }, say) => {
  const { evolveAll, initialState } = await import(pathToFileURL(path.join(root, 'dist/libs/custody/index.js')).href);
  const log = await longShoot();
  const texts = log.map((entry) => JSON.stringify(entry));
  const draw = () => {
    const book = new DayBook();
    book.add(log);
    for (const { first } of book.days()) book.picture(first, log.at(-1).at);
  };
  const acts = {
    'reading their JSON (the floor)': () => texts.forEach((text) => JSON.parse(text)),
    'folding them to a state': () => evolveAll(initialState(), log),
    'folding and drawing each day': draw,
  };
  const took = Object.fromEntries(Object.keys(acts).map((name) => [name, []]));
  // Interleaved, so that what else the machine does falls on all alike.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, act] of Object.entries(acts)) took[name].push(timed(act));
  say(`${ENTRIES} entries, ${WEAPONS} weapons, ${ROUNDS} rounds; promised is less than ${PROMISED_MS} ms:`);
  for (const [name, times] of Object.entries(took))
    say(`  ${name.padEnd(32)} middle ${middle(times).toFixed(0)} ms, best ${Math.min(...times).toFixed(0)} ms`);
});
