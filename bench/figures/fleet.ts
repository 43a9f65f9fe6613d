import { createDatabase } from '../../apps/server/testing/test-database.js';
import { ended, startServer, type RunningServer } from '../../e2e/server.js';
import { atMost, type Figure, type Line } from '../figure.js';
import { foundFleet, type Founded } from '../fleet.js';
import { openWatch, type Heard, type Round } from '../fleet/watch.js';
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
/** Each measurement opens ten thousand sockets. */
const MOST_PAIRS = 3;

type Process = Pick<RunningServer, 'url' | 'child'>;

/** 13: many productions at one server, each with few screens and little to do. */
export const fleet: Figure = {
  name: 'fleet',
  async measure(pairs) {
    const database = await createDatabase();
    const founded = await foundFleet(database.url, PRODUCTIONS, SCREENS_EACH - 1);
    const server = await startServer({ env: { ...LIMITS, DATABASE_URL: database.url } });
    const lines: Line[] = [];
    for (const [id, isPainting] of [
      ['13', false],
      ['13b', true],
    ] as const)
      lines.push(await against(server, founded, id, isPainting, Math.min(pairs, MOST_PAIRS)));
    await server.stop();
    await database.drop();
    return lines;
  },
};

async function against(
  ours: Process,
  founded: Founded[],
  id: string,
  isPainting: boolean,
  pairs: number,
): Promise<Line> {
  const round = { isPainting, commandsPerSecond: COMMANDS_PER_SECOND };
  const { heard } = await cpuOf(ours, founded, round);
  const { child, answer } = await launch('floor/paced-sends.ts', sendsOf(heard));
  const floor = { child, url: `http://127.0.0.1:${(answer as { port: number }).port}` };
  const measure = (side: Process, perSecond: number) => async () => [
    (await cpuOf(side, founded, { ...round, commandsPerSecond: perSecond })).cpu,
  ];
  // What the floor sends is paced by itself: nobody has to send it a command for that.
  const found = await interleave(pairs, measure(ours, COMMANDS_PER_SECOND), measure(floor, 0));
  await ended(child, 'SIGTERM');
  const also = isPainting ? ', each of which says once a second what it shows' : '';
  const says = `server CPU, ${PRODUCTIONS} productions × ${SCREENS_EACH} screens${also} ÷ bare ws, the same sends`;
  return { id, says, goal: isPainting ? null : atMost(2), unit: 'ms a s', measured: pairedBy(found, 0) };
}

/** CPU of one side, in ms a second, with everybody there. */
async function cpuOf({ url, child }: Process, founded: Founded[], round: Omit<Round, 'forMs'>) {
  const watch = await openWatch(url, founded, SCREENS_EACH);
  await watch.round({ ...round, forMs: SETTLED_MS });
  const before = cpuSeconds(child);
  const heard = await watch.round({ ...round, forMs: MEASURED_MS });
  const cpu = ((cpuSeconds(child) - before) * 1_000) / heard.seconds;
  await watch.end();
  return { heard, cpu };
}

/** The very frames that were heard, as often; what is an answer is answered. */
function sendsOf({ seconds, frames: { painted, ...rest } }: Heard): SendsAsked {
  const sends = Object.values(rest).map(({ count, bytes, text }) => {
    const mean = Math.round(bytes / count);
    return { text: text.slice(0, mean).padEnd(mean), perSecond: count / seconds / SCREENS };
  });
  return { sends, answer: painted?.text.replace(/^43\d+\[|\]$/g, '') ?? '{}' };
}
