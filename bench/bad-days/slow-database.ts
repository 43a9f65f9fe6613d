import { setTimeout as pause } from 'node:timers/promises';
import { PIN, pair, signIn } from '../../e2e/crew.js';
import { until } from '../faults/crowd.js';
import type { Fault, Trial } from '../faults/fault.js';
import { BAD_MS, CALM_MS, onGround, type Ground } from './ground.js';
import { sureInTime, Watch } from './seen.js';

const LATE_MS = 200;

async function slow(trial: Trial, ground: Ground): Promise<void> {
  const { proxy, crowd } = ground;
  crowd.work();
  for (let each = 0; each < trial.times; each++) {
    const before = new Watch(trial, crowd, 'before');
    await pause(CALM_MS);
    before.end();
    proxy.lateMs = LATE_MS;
    // What was asked before it got slow is answered by then.
    await pause(2 * LATE_MS);
    const bad = new Watch(trial, crowd, 'slow');
    await pause(BAD_MS);
    const staleMs = bad.end();
    trial.sure(staleMs === 0, `a screen was not current for ${staleMs} ms`);
    await comeIn(trial, ground);
    proxy.lateMs = 0;
    trial.say(`${each + 1} of ${trial.times}`);
  }
  sureInTime(trial, crowd);
}

/** A screen is paired and shows the board, and somebody signs in, all of it on the slow database. */
async function comeIn(trial: Trial, { server, crowd }: Ground): Promise<void> {
  let from = performance.now();
  const took = (what: string): void => {
    trial.measured(`slow: ${what}`, performance.now() - from);
    from = performance.now();
  };
  const { deviceToken } = await pair(server, crowd.cast, 'Came late', 'board');
  took('a screen paired after');
  const screen = crowd.recorder.open('came late', server.url, deviceToken);
  await until(() => screen.isCurrent, 'the newcomer to be current');
  took('a new screen current after');
  const { screen: armorers } = await signIn(server, crowd.cast.deviceToken, crowd.cast.armorer.personId, PIN);
  took('signed in after');
  armorers.close();
}

export const SLOW_DATABASE: Fault = {
  name: 'slow-database',
  number: 1,
  says: `The database answers everything ${LATE_MS} ms late.`,
  times: { short: 1, long: 2 },
  run: (trial) => onGround(trial, (ground) => slow(trial, ground), { isProxied: true }),
};
