import { withLongLog } from '../e2e/long-log.js';
import { Line } from './line.js';

/**
 * `npm run bench:report`: how long the report of a 15-hour day with 300 weapons takes on a log of 20,000 entries, and whether
 * it holds up a pulse: the longest time between two pulses of a screen, while nothing goes on and while reports are made.
 */
const ENTRIES = 20_000;
const WEAPONS = 300;
const ENTRIES_A_DAY = 5_000;
const HOURS = 15;
const DAYS_AGO = 4;
const REPORTS = 5;
const QUIET_MS = 10_000;
const PROMISED_MS = 5_000;
const PULSE_MS = 500;

/** When each pulse came. */
class Pulses {
  readonly came: number[] = [];

  /** The longest time without one, from one moment to another. */
  longest(from: number, to: number): number {
    const within = [from, ...this.came.filter((at) => at > from && at < to), to];
    // What lies at either end is cut short by the asking itself.
    const gaps = within.slice(1).map((at, nth) => at - (within[nth] ?? at));
    return Math.max(...gaps);
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const told = (ms: number): string => `${Math.round(ms)} ms`;

const secondsEach = (HOURS * 3_600) / ENTRIES_A_DAY;
const long = await withLongLog({
  entries: ENTRIES,
  weapons: WEAPONS,
  daysAgo: DAYS_AGO,
  entriesADay: ENTRIES_A_DAY,
  secondsEach,
});
const day = Math.floor(ENTRIES / ENTRIES_A_DAY) - 1;
try {
  const pulses = new Pulses();
  const screen = await Line.open(long.server.url, { token: long.deviceToken });
  screen.onFrame = ({ kind }) => {
    if (kind === 'pulse') pulses.came.push(performance.now());
  };
  const from = performance.now();
  await wait(QUIET_MS);
  const usual = pulses.longest(from, performance.now());
  process.stdout.write(
    `${ENTRIES} entries, ${WEAPONS} weapons, day ${day} of ${HOURS} hours; promised: under ${told(PROMISED_MS)}\n`,
  );
  process.stdout.write(
    `  pulses are ${PULSE_MS} ms apart; the longest time without one while nothing went on: ${told(usual)}\n`,
  );
  for (let nth = 0; nth < REPORTS; nth += 1) {
    const began = performance.now();
    const response = await fetch(`${long.server.url}/api/days/${day}/report.pdf`, {
      headers: { Authorization: `Bearer ${long.armorer.token}` },
    });
    const { byteLength } = await response.arrayBuffer();
    const took = performance.now() - began;
    // A pulse that was held up comes after it.
    await wait(2 * PULSE_MS);
    const held = pulses.longest(began, performance.now());
    process.stdout.write(
      `  ${response.status}, ${Math.round(byteLength / 1024)} KB in ${told(took)}; the longest time without a pulse: ${told(held)}\n`,
    );
    if (response.status !== 200 || took > PROMISED_MS) process.exitCode = 1;
  }
  screen.close();
} finally {
  await long.close();
}
