import { setTimeout as pause } from 'node:timers/promises';
import type { Fault, Trial } from '../faults/fault.js';
import { foundFleet } from '../fleet.js';
import { openWatch, type Heard } from '../fleet/watch.js';
import { cpuSeconds } from '../process.js';
import { CALM_MS, onGround, type Ground } from './ground.js';
import { sureInTime, Watch } from './seen.js';

/** What one address may open, as delivered, less those who work there. */
const PRODUCTIONS = 390;
const SCREENS_EACH = 30;
const SCREENS = PRODUCTIONS * SCREENS_EACH;
const COMMANDS_PER_SECOND = 10;
const ROUND_MS = 8_000;
const ROUNDS = 3;
/** With one pulse a second no screen is without one for 2.5 s (SC1) unless they come by fits and starts, which the crowd's own screens tell. */
const PULSES_A_SECOND = 1;

const pulsesOf = ({ frames, seconds }: Heard): number => (frames['pulse']?.count ?? 0) / seconds / SCREENS;

async function fullServer(trial: Trial, { server, crowd, databaseUrl }: Ground): Promise<void> {
  const fleet = await foundFleet(databaseUrl, PRODUCTIONS, SCREENS_EACH - 1);
  crowd.work();
  const before = new Watch(trial, crowd, 'before');
  await pause(CALM_MS);
  before.end();
  const watch = await openWatch(server.url, fleet, SCREENS_EACH);
  trial.tried('screens that came', watch.screens);
  const rounds = async (when: string, isPainting: boolean, times: number): Promise<void> => {
    const seen = new Watch(trial, crowd, when);
    for (let nth = 0; nth < times; nth += 1) {
      const busyBefore = cpuSeconds(server.child);
      const heard = await watch.round({ isPainting, commandsPerSecond: COMMANDS_PER_SECOND, forMs: ROUND_MS });
      const pulses = pulsesOf(heard);
      trial.measured(`${when}: pulses a screen, a second`, pulses);
      trial.measured(`${when}: of a core, in %`, ((cpuSeconds(server.child) - busyBefore) / heard.seconds) * 100);
      trial.tried(`${when}: commands of theirs`, heard.commands);
      trial.tried(`${when}: of them unconfirmed`, heard.unconfirmed);
      trial.sure(pulses >= PULSES_A_SECOND, `${when}: a screen had ${pulses} pulses a second`);
    }
    const staleMs = seen.end();
    trial.sure(staleMs === 0, `${when}: a screen of those who work there was not current for ${staleMs} ms`);
  };
  try {
    await rounds('all look', false, 1);
    await rounds('all say what they show', true, ROUNDS);
  } finally {
    await watch.end();
  }
  await crowd.rest();
  sureInTime(trial, crowd);
}

export const FULL_SERVER: Fault = {
  name: 'full-server',
  number: 6,
  says: `${SCREENS} screens of ${PRODUCTIONS} productions say once a second what they show, about as much as a server can hear, and no pulse must wait for it.`,
  times: { short: 1, long: 1 },
  run: (trial) => onGround(trial, (ground) => fullServer(trial, ground)),
};
