import { evolveAll, initialState, type Entry, type Happened } from '#custody';
import { DayBook } from '#record';
import { LongShoot } from '../libs/record/testing/long-shoot.js';

/**
 * `npm run bench:fold`: how long a log of 20,000 entries and 300 weapons takes to fold, and to be drawn day by day, beside a
 * floor of the same run (reading the same entries' JSON). The spec of the day book asserts the ratio; the milliseconds are
 * this machine's, and printed.
 */
const ENTRIES = 20_000;
const WEAPONS = 300;
const ROUNDS = 7;
const PROMISED_MS = 500;

const read = (each: Happened): Entry => ({ ...each, deviceId: 'd', commandId: 'c', salt: '', dataHash: '', hash: '' });

function longLog(): Entry[] {
  let ids = 0;
  const armorer = { personId: 'ortiz', name: 'H. Ortiz' };
  const created = { productionId: 'p', name: 'Long', unit: 'Main', timeZone: 'UTC', sample: false, armorer };
  const shoot = new LongShoot({
    created: { ...created, preset: 'california' },
    entries: ENTRIES,
    weapons: WEAPONS,
    begins: '2026-11-22T08:00:00.000Z',
    newId: (what) => `${what}${++ids}`,
  });
  return shoot.log.map(read);
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

const log = longLog();
const texts = log.map((entry) => JSON.stringify(entry));
const measured = [
  { name: 'reading their JSON, the floor', act: () => texts.map((text): unknown => JSON.parse(text)) },
  { name: 'folding them to a state', act: () => evolveAll(initialState(), log) },
  {
    name: 'folding, and drawing each day',
    act: () => {
      const book = new DayBook();
      book.add(log);
      return book.days().map(({ first }) => book.picture(first, log.at(-1)?.at ?? ''));
    },
  },
].map((each) => ({ ...each, took: new Array<number>() }));
// Interleaved, so that what else the machine does falls on all alike.
for (let round = 0; round < ROUNDS; round += 1) for (const { act, took } of measured) took.push(timed(act));

process.stdout.write(`${ENTRIES} entries, ${WEAPONS} weapons, ${ROUNDS} rounds; promised: under ${PROMISED_MS} ms\n`);
for (const { name, took } of measured) {
  const sorted = took.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(ROUNDS / 2)] ?? 0;
  process.stdout.write(`  ${name.padEnd(30)} middle ${middle.toFixed(0)} ms, best ${(sorted[0] ?? 0).toFixed(0)} ms\n`);
}
