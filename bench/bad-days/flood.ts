import { setTimeout as pause } from 'node:timers/promises';
import { ACKNOWLEDGED_WITHIN_MS } from '#wire';
import { addPerson, comeIn, pair, PIN, signIn } from '../../e2e/crew.js';
import type { Fault, Trial } from '../faults/fault.js';
import { heapBytes, launch } from '../process.js';
import type { Flooded } from './flooder.js';
import { BAD_MS, CALM_MS, onGround, type Ground } from './ground.js';
import { Watch } from './seen.js';

const MEGABYTE = 2 ** 20;

/** One of the AD's own people floods by a hand-held of theirs, in a production beside the crowd's. */
async function flood(trial: Trial, { server, crowd }: Ground): Promise<void> {
  const beside = await trial.gather([server], 'beside', { paceMs: 400 });
  const { cast } = beside;
  const ad = await signIn(server, cast.deviceToken, cast.ad.personId, PIN);
  const personId = await addPerson(ad, 'One who floods', ['second-ad']);
  const { deviceToken } = await pair(server, cast, 'Of one who floods', 'hand-held');
  const { token, screen } = await comeIn(server, { ...cast, deviceToken }, personId);
  screen.close();
  ad.screen.close();
  const { child } = await launch('bad-days/flooder.ts', {});
  const answered = new Promise<Flooded>((resolve) => child.once('message', (said) => resolve(said as Flooded)));
  try {
    crowd.work();
    beside.work();
    const watch = (when: string): (() => number) => {
      const both = [new Watch(trial, beside, `${when}, same production`), new Watch(trial, crowd, `${when}, another`)];
      return () => Math.max(...both.map((each) => each.end()));
    };
    const before = watch('before');
    await pause(CALM_MS);
    before();
    trial.measured('before: heap, MB', (await heapBytes(server.child)) / MEGABYTE);
    const flooding = watch('flooded');
    child.send({ url: server.url, token, forMs: BAD_MS });
    const { sent, answered: told } = await answered;
    const staleMs = flooding();
    trial.tried('flooded: sent', sent);
    for (const [what, times] of Object.entries(told)) trial.tried(`flooded: told ${what}`, times);
    trial.measured('flooded: heap behind it, MB', (await heapBytes(server.child)) / MEGABYTE);
    trial.sure(staleMs === 0, `flooded: somebody else’s screen was not current for ${staleMs} ms`);
    const all = [...beside.recorder.sendings, ...crowd.recorder.sendings];
    const late = all.filter(({ sent: at, answered: by }) => by && by.ms - at.ms > ACKNOWLEDGED_WITHIN_MS);
    trial.sure(late.length === 0, `flooded: ${late.length} of the others’ commands were answered too late`);
    await beside.rest();
  } finally {
    child.kill();
  }
}

export const FLOOD: Fault = {
  name: 'flood',
  number: 2,
  says: 'One client sends commands as fast as it can, and the others must not notice.',
  times: { short: 1, long: 1 },
  run: (trial) => onGround(trial, (ground) => flood(trial, ground)),
};
