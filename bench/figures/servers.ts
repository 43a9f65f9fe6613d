import { atLeast, atMost, type Figure, type Line as FigureLine } from '../figure.js';
import { Line } from '../line.js';
import { pace, saturate } from '../load.js';
import { interleave, pairedBy, share } from '../pairs.js';
import { openOurs, type Ours } from '../sides.js';

const SATURATED_MS = 1_500;
const PACED_MS = 1_500;
const SCREENS = 20;
const CREW = { armorers: 8, weapons: 256 };
/** A Redis where there is none: nothing rings, and the servers look at the log each half second. */
const MUTE = { SETBOARD_REDIS_URL: 'redis://127.0.0.1:1' };

/** 7, 8 and the busy production: what a second server on the same database costs and brings. */
export const servers: Figure = {
  name: 'servers',
  async measure(pairs) {
    return [await rung(pairs), await across(pairs), await busy(pairs)];
  },
};

const onBeside = ({ beside, token }: Ours, count: number): Promise<Line[]> =>
  Promise.all(Array.from({ length: count }, () => Line.open(beside?.url ?? '', { token })));

const saturated = (side: Ours) => async () => [await saturate(side, SATURATED_MS)];

async function compared(pairs: number, ours: Ours, floor: Ours): Promise<FigureLine['measured']> {
  // Somebody looks at the other server too, so it has to follow.
  for (const side of [ours, floor]) await onBeside(side, 1);
  const [one, other] = [saturated(ours), saturated(floor)];
  await one();
  await other();
  const found = await interleave(pairs, one, other);
  await Promise.all([ours.stop(), floor.stop()]);
  return pairedBy(found, 0);
}

async function rung(pairs: number): Promise<FigureLine> {
  const ours = await openOurs({ ...CREW, beside: 'idle' });
  const floor = await openOurs({ ...CREW, beside: 'idle', env: MUTE });
  const measured = await compared(pairs, ours, floor);
  const says = 'commands/s with the doorbell to a second server ÷ without';
  return { id: '7', says, goal: atLeast(0.95), unit: 'commands/s', measured };
}

async function across(pairs: number): Promise<FigureLine> {
  const ours = await openOurs({ beside: 'idle' });
  const [there, here] = [await onBeside(ours, SCREENS), await ours.screens(SCREENS)];
  const last = (screens: Line[]) => async () => [share((await pace(ours, screens, 50, PACED_MS)).everywhere, 0.5)];
  const found = await interleave(pairs, last(there), last(here));
  await ours.stop();
  const says = `last of ${SCREENS} screens has it, p50, 50 commands/s: on the other server ÷ on the same one`;
  return { id: '8', says, goal: atMost(1.5), unit: 'ms', measured: pairedBy(found, 0) };
}

async function busy(pairs: number): Promise<FigureLine> {
  const ours = await openOurs({ ...CREW, beside: 'shares' });
  const floor = await openOurs({ ...CREW, beside: 'idle' });
  const measured = await compared(pairs, ours, floor);
  const says = 'commands/s of one production, senders on two servers ÷ all on one';
  return { id: '8b', says, goal: atLeast(0.9), unit: 'commands/s', measured };
}
