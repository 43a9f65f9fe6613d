import { createDatabase } from '../../apps/server/testing/test-database.js';
import { ended, startServer, type RunningServer } from '../../e2e/server.js';
import { atMost, type Figure } from '../figure.js';
import { foundFleet, type Founded } from '../fleet.js';
import { openWatch, type Heard } from '../fleet/watch.js';
import type { SendsAsked } from '../floor/asked.js';
import { interleave, pairedBy } from '../pairs.js';
import { cpuSeconds, launch } from '../process.js';
import { LIMITS } from '../sides.js';

const PRODUCTIONS = 2_000;
const SCREENS_EACH = 5;
const SCREENS = PRODUCTIONS * SCREENS_EACH;
/** One a minute in each. */
const COMMANDS_PER_SECOND = PRODUCTIONS / 60;
const SETTLED_MS = 3_000;
const MEASURED_MS = 10_000;

type Process = Pick<RunningServer, 'url' | 'child'>;

/** 13: many productions at one server, each with few screens and little to do. */
export const fleet: Figure = {
  name: 'fleet',
  // Each opens ten thousand sockets.
  mostPairs: 3,
  async measure(pairs) {
    const database = await createDatabase();
    const founded = await foundFleet(database.url, PRODUCTIONS, SCREENS_EACH - 1);
    const server = await startServer({ env: { ...LIMITS, DATABASE_URL: database.url } });
    const { heard } = await cpuOf(server, founded, COMMANDS_PER_SECOND);
    const { child, answer } = await launch('floor/paced-sends.ts', sendsOf(heard));
    const floor = { child, url: `http://127.0.0.1:${(answer as { port: number }).port}` };
    const measure = (side: Process, perSecond: number) => async () => (await cpuOf(side, founded, perSecond)).cpu;
    // What the floor sends is paced by itself: nobody has to send it a command for that.
    const ours = measure(server, COMMANDS_PER_SECOND);
    const found = await interleave(pairs, ours, measure(floor, 0));
    await ended(child, 'SIGTERM');
    await server.stop();
    await database.drop();
    const says = `server CPU a send, ${PRODUCTIONS} productions × ${SCREENS_EACH} screens, a command a minute ÷ bare ws`;
    const painting = `${says}, and each screen says once a second what it shows`;
    const unit = 'µs';
    return [
      { id: '13', says, goal: atMost(2), unit, measured: pairedBy(found, 0) },
      { id: '13b', says: painting, goal: null, unit, measured: pairedBy(found, 1) },
    ];
  },
};

/** CPU of one side with everybody there, in µs a frame that was heard: while they only hear, and while they say what they show too. */
async function cpuOf(
  { url, child }: Process,
  founded: Founded[],
  commandsPerSecond: number,
): Promise<{ cpu: number[]; heard: Heard }> {
  const watch = await openWatch(url, founded, SCREENS_EACH);
  const during = async (isPainting: boolean): Promise<{ cpu: number; heard: Heard }> => {
    await watch.round({ isPainting, commandsPerSecond, forMs: SETTLED_MS });
    const before = cpuSeconds(child);
    const heard = await watch.round({ isPainting, commandsPerSecond, forMs: MEASURED_MS });
    const sends = Object.values(heard.frames).reduce((sum, { count }) => sum + count, 0);
    return { heard, cpu: ((cpuSeconds(child) - before) * 1e6) / sends };
  };
  const [hearing, painting] = [await during(false), await during(true)];
  await watch.end();
  return { cpu: [hearing.cpu, painting.cpu], heard: hearing.heard };
}

/** The very frames that were heard, as often. */
function sendsOf({ seconds, frames }: Heard): SendsAsked {
  const sends = Object.values(frames).map(({ count, bytes, text }) => {
    const mean = Math.round(bytes / count);
    return { text: text.slice(0, mean).padEnd(mean), perSecond: count / seconds / SCREENS };
  });
  return { sends, answer: `{"at":"${new Date().toISOString()}"}` };
}
