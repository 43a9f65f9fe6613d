import { setTimeout as pause } from 'node:timers/promises';
import { ACKNOWLEDGED_WITHIN_MS } from '#wire';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { startServer } from '../../e2e/server.js';
import type { Fault, Trial } from '../faults/fault.js';
import { foundFleet } from '../fleet.js';
import { openWatch, type Heard } from '../fleet/watch.js';
import { cpuSeconds } from '../process.js';
import { CALM_MS } from './ground.js';
import { Watch } from './seen.js';

/** What one address may open, as delivered, less those who work there. */
const PRODUCTIONS = 390;
const SCREENS_EACH = 30;
const SCREENS = PRODUCTIONS * SCREENS_EACH;
const COMMANDS_PER_SECOND = 10;
const ROUND_MS = 8_000;
const ROUNDS = 3;
/** With one pulse a second no screen is without one for 2.5 s (SC1) unless they come by fits and starts, which the crowd's own screens tell. */
const PULSES_A_SECOND = 1;

const perScreen = ({ frames, seconds }: Heard, kind: string): number => (frames[kind]?.count ?? 0) / seconds / SCREENS;

async function fullServer(trial: Trial): Promise<void> {
  const database = await createDatabase();
  const fleet = await foundFleet(database.url, PRODUCTIONS, SCREENS_EACH - 1);
  const server = await startServer({ env: { DATABASE_URL: database.url, LOG_LEVEL: 'info' } });
  try {
    const crowd = await trial.gather([server], 'crowd', { paceMs: 400 });
    crowd.work();
    const before = new Watch(trial, crowd, 'before');
    await pause(CALM_MS);
    before.end();
    const watch = await openWatch(server.url, fleet, SCREENS_EACH);
    trial.tried('screens that came', watch.screens);
    for (const [isPainting, rounds] of [
      [false, 1],
      [true, ROUNDS],
    ] as const) {
      const when = isPainting ? 'all say what they show' : 'all look';
      const seen = new Watch(trial, crowd, when);
      for (let nth = 0; nth < rounds; nth += 1) {
        const busyBefore = cpuSeconds(server.child);
        const heard = await watch.round({ isPainting, commandsPerSecond: COMMANDS_PER_SECOND, forMs: ROUND_MS });
        const pulses = perScreen(heard, 'pulse');
        trial.measured(`${when}: pulses a screen, a second`, pulses);
        trial.measured(`${when}: of a core, in %`, ((cpuSeconds(server.child) - busyBefore) / heard.seconds) * 100);
        trial.tried(`${when}: commands of theirs`, heard.commands);
        trial.tried(`${when}: of them unconfirmed`, heard.unconfirmed);
        trial.sure(pulses >= PULSES_A_SECOND, `${when}: a screen had ${pulses} pulses a second`);
      }
      const staleMs = seen.end();
      trial.sure(staleMs === 0, `${when}: a screen of those who work there was not current for ${staleMs} ms`);
    }
    await watch.end();
    await crowd.rest();
    const late = crowd.recorder.sendings.filter(
      ({ sent, answered }) => answered && answered.ms - sent.ms > ACKNOWLEDGED_WITHIN_MS,
    );
    trial.sure(late.length === 0, `${late.length} commands were answered after more than ${ACKNOWLEDGED_WITHIN_MS} ms`);
    await trial.finish(crowd, database.url, server.lines);
  } finally {
    await server.stop();
    await database.drop();
  }
}

export const FULL_SERVER: Fault = {
  name: 'full-server',
  number: 6,
  says: `${SCREENS} screens of ${PRODUCTIONS} productions say once a second what they show, about as much as a server can hear, and no pulse must wait for it.`,
  times: { short: 1, long: 1 },
  run: fullServer,
};
