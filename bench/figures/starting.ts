import { atMost, type Figure, type Line } from '../figure.js';
import { openHousehold, startBare, type Household } from '../household.js';
import { interleave, pairedBy, timed } from '../pairs.js';

/** Between two kills, so that PostgreSQL has something to recover. */
const COMMANDS_BETWEEN = 50;

/** 11 and 14: from nothing to ready, and from a dead machine to the first acknowledgement. */
export const starting: Figure = {
  name: 'starting',
  // Each measurement starts and ends a whole installation, some five seconds of it.
  mostPairs: 6,
  async measure(pairs) {
    const home = await openHousehold();
    const lines = [await again(home, pairs), await afterKill(home, pairs)];
    await home.stop();
    return lines;
  },
};

async function again(home: Household, pairs: number): Promise<Line> {
  const ours = async (): Promise<number[]> => {
    const took = await timed(() => home.start());
    await home.end('SIGTERM');
    return [took];
  };
  const floor = async (): Promise<number[]> => [await bareStart(home, 'bare-nest.mjs')];
  await ours();
  await floor();
  const says = '`npm start`, not the first, to ready ÷ PostgreSQL start plus a bare NestJS that listens';
  return { id: '14', says, goal: atMost(2), unit: 'ms', measured: pairedBy(await interleave(pairs, ours, floor), 0) };
}

async function afterKill(home: Household, pairs: number): Promise<Line> {
  const killed = async (): Promise<void> => {
    await home.start();
    for (let nth = 0; nth < COMMANDS_BETWEEN; nth += 1) await home.command();
    await home.end('SIGKILL');
  };
  const ours = async (): Promise<number[]> => {
    await killed();
    const took = await timed(async () => {
      await home.start();
      await home.command();
    });
    await home.end('SIGTERM');
    return [took];
  };
  const floor = async (): Promise<number[]> => {
    await killed();
    return [await bareStart(home, 'bare-node.mjs')];
  };
  const found = await interleave(pairs, ours, floor);
  const says = 'kill -9 of everything to the first acknowledgement ÷ PostgreSQL back plus a bare Node that listens';
  return { id: '11', says, goal: atMost(2), unit: 'ms', measured: pairedBy(found, 0) };
}

/** PostgreSQL on the very files of ours, then the bare program: one after the other. */
async function bareStart(home: Household, program: string): Promise<number> {
  const ends: (() => Promise<void>)[] = [];
  const took = await timed(async () => {
    ends.push(await home.startPostgres());
    ends.push(await startBare(program));
  });
  for (const end of ends) await end();
  return took;
}
