import { createDatabase } from '../../apps/server/testing/test-database.js';
import { ended } from '../../e2e/server.js';
import { atMost, type Figure } from '../figure.js';
import { Line } from '../line.js';
import { interleave, pairedBy } from '../pairs.js';
import { launch } from '../process.js';
import { openOurs, type Ours } from '../sides.js';

const SCREENS = 500;

/** 9: after a restart, until every screen is current again; counted from when the server listens. */
export const returning: Figure = {
  name: 'returning',
  mostPairs: 6,
  async measure(pairs) {
    const ours = await openOurs({ weapons: 40 });
    const snapshot = await snapshotOf(ours);
    const database = await createDatabase();
    const asked = { keeps: 'nothing', databaseUrl: database.url, events: ours.events, snapshot };
    const back = async (): Promise<number[]> => {
      await ended(ours.server.child, 'SIGKILL');
      await ours.server.restart();
      return [await allCurrent(ours.url, { token: ours.token }, 'pulse')];
    };
    const bareBack = async (): Promise<number[]> => {
      const { child, answer } = await launch('floor/ref.ts', asked);
      const { port } = answer as { port: number };
      const took = await allCurrent(`http://127.0.0.1:${port}`, {}, 'snapshot');
      await ended(child, 'SIGTERM');
      return [took];
    };
    const found = await interleave(pairs, back, bareBack);
    await database.drop();
    await ours.stop();
    const says = `${SCREENS} screens back after a restart, all current ÷ bare ws with the same snapshot`;
    return [{ id: '9', says, goal: atMost(2), unit: 'ms', measured: pairedBy(found, 0) }];
  },
};

async function snapshotOf(ours: Ours): Promise<string> {
  const [screen] = await ours.screens(1);
  if (!screen) throw new Error('no screen');
  const text = await new Promise<string>((resolve) => {
    screen.onFrame = (frame) => frame.kind === 'snapshot' && resolve(frame.text);
  });
  screen.close();
  return text;
}

/** All of them dial at once; a screen is back with its first frame of this kind, after its snapshot. */
async function allCurrent(url: string, auth: object, kind: 'pulse' | 'snapshot'): Promise<number> {
  const began = performance.now();
  const lines = await Promise.all(
    Array.from({ length: SCREENS }, async () => {
      const line = await Line.open(url, auth);
      await new Promise<void>((resolve) => {
        line.onFrame = (frame) => frame.kind === kind && resolve();
      });
      return line;
    }),
  );
  const took = performance.now() - began;
  for (const line of lines) line.close();
  return took;
}
