import { setTimeout as pause } from 'node:timers/promises';
import { CURRENT_FOR_MS } from '#wire';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import { layCable } from '../../e2e/cable.js';
import { pair } from '../../e2e/crew.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import { worstWeather } from '../../libs/live/testing/weather.js';
import type { RecordedScreen } from '../checker/recorder.js';
import { Crowd, until } from './crowd.js';
import type { Fault, Trial } from './fault.js';

/** The screen looks at its own clock four times a second, and this process is busy with others. */
const SLACK_MS = 400;
const BACK_WITHIN_MS = 5_000;
/** The longest stall that nobody may notice. */
const STALL_MS = 1_500;
const HOURS_A_RUN = 50;

/** A server, a crowd at work on it, and one more screen behind each cable. */
async function spoiling(trial: Trial, spoil: (ground: Ground) => Promise<void>): Promise<void> {
  const database = await createDatabase();
  const server = await startServer({ env: { DATABASE_URL: database.url, LOG_LEVEL: 'info' } });
  const cable = await layCable(server.port);
  try {
    const crowd = await Crowd.gather([server], trial.chance.apart('crowd'), { paceMs: 300 });
    const { deviceToken } = await pair(server, crowd.cast, 'Behind the cable', 'board');
    const screen = crowd.recorder.open('behind the cable', cable.url, deviceToken);
    await crowd.untilCurrent();
    crowd.work();
    await spoil({ server, crowd, cable, screen });
    await trial.finish(crowd, database.url, server.lines);
  } finally {
    await cable.close();
    await server.stop();
    await database.drop();
  }
}

/** What one run of a spoilt link has. */
export interface Ground {
  server: RunningServer;
  crowd: Crowd;
  cable: Awaited<ReturnType<typeof layCable>>;
  screen: RecordedScreen;
}

async function darken(trial: Trial, { cable, screen }: Ground): Promise<void> {
  const { chance } = trial;
  for (let each = 0; each < trial.times; each++) {
    await pause(chance.between(500, 2_000));
    const dark = performance.now();
    cable.swallow();
    await until(() => !screen.isCurrent, 'the screen to say that it is not current');
    const toldAfterMs = performance.now() - dark;
    trial.measured('dark until not current', toldAfterMs);
    trial.sure(toldAfterMs < CURRENT_FOR_MS + SLACK_MS, `a dark link was told after ${toldAfterMs} ms`);
    const lastsMs = chance.between(1_000, 20_000);
    const lastsUntil = performance.now() + lastsMs;
    while (performance.now() < lastsUntil) {
      await pause(Math.min(250, lastsUntil - performance.now() + 1));
      trial.sure(!screen.isCurrent && screen.link.veil().isUp, 'a screen in the dark held itself for current');
    }
    const mended = performance.now();
    cable.mend();
    await until(() => screen.isCurrent, 'the screen to be current again');
    const backAfterMs = performance.now() - mended;
    trial.measured('mended until current', backAfterMs);
    trial.sure(backAfterMs < BACK_WITHIN_MS, `a mended link was current after ${backAfterMs} ms`);
    trial.tried('links that went dark');
    trial.say(`${each + 1} of ${trial.times}`);
  }
}

async function stall(trial: Trial, { cable, screen }: Ground): Promise<void> {
  const { chance } = trial;
  const from = screen.heard.length;
  for (let each = 0; each < trial.times; each++) {
    await pause(chance.between(500, 4_000));
    cable.swallow();
    await pause(chance.between(100, STALL_MS));
    cable.mend();
    trial.tried('stalls');
    trial.say(`${each + 1} of ${trial.times}`);
  }
  const counted = screen.heard.slice(from).filter((each) => each.kind === 'counted');
  const raised = counted.filter((each) => each.kind === 'counted' && !each.isCurrent).length;
  trial.tried('looks at the veil', counted.length);
  trial.sure(raised === 0, `the veil was up at ${raised} of ${counted.length} looks`);
}

export const DARK_LINK: Fault = {
  name: 'dark-link',
  number: 3,
  says: 'A screen’s link swallows everything and tells nobody; it is not current in time, and current again in time.',
  times: { short: 0, long: 100 },
  run: (trial) => spoiling(trial, (ground) => darken(trial, ground)),
};

export const STALLS: Fault = {
  name: 'stalls',
  number: 3,
  says: 'An hour of stalls of up to 1.5 s on a screen’s link never raises its veil.',
  times: { short: 0, long: 1_200 },
  run: (trial) => spoiling(trial, (ground) => stall(trial, ground)),
};

export const STALLS_IN_THEORY: Fault = {
  name: 'stalls-in-theory',
  number: 3,
  says: 'The same by the product’s own freshness on a given clock, fifty hours a time, clocks drifting apart.',
  times: { short: 0, long: 100 },
  async run(trial) {
    for (let each = 0; each < trial.times; each++) {
      const { raised, stalls, pulses, oldestMs } = worstWeather(trial.chance.apart(`weather ${each}`), HOURS_A_RUN);
      trial.tried('hours', HOURS_A_RUN);
      trial.tried('stalls', stalls);
      trial.tried('pulses', pulses);
      trial.measured('oldest that counted', oldestMs);
      trial.sure(raised === 0, `the veil was raised ${raised} times in ${HOURS_A_RUN} hours`);
      trial.say(`${each + 1} of ${trial.times}`);
      // The terminal wants its turn.
      await pause(0);
    }
  },
};
