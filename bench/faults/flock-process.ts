// A process of its own: so many screens by bare `ws`, which come, are dropped all at once, and come back as they are told.
import { Line } from '../line.js';

interface Told {
  url: string;
  token: string;
  /** How many are to be there from now on. */
  count: number;
}

/** So many dial at the same time, as after a switch that lost its power. */
const AT_ONCE = 200;

let at = { url: '', token: '' };
let lines: Line[] = [];

/** Resolves with its first pulse. */
async function come(): Promise<Line> {
  const line = await Line.open(at.url, { token: at.token });
  await new Promise<void>((resolve) => {
    line.onFrame = ({ kind }) => {
      if (kind === 'pulse') resolve();
    };
  });
  return line;
}

async function be(count: number): Promise<void> {
  const began = performance.now();
  for (const line of lines.splice(count)) line.close();
  const dial = async (): Promise<void> => {
    while (lines.length + dialling < count) {
      dialling += 1;
      lines.push(await come().finally(() => (dialling -= 1)));
    }
  };
  let dialling = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, dial));
  process.send?.({ count: lines.length, ms: performance.now() - began });
}

process.on('message', (told: Partial<Told>) => {
  const { url = at.url, token = at.token, count } = told;
  at = { url, token };
  if (count === undefined) return;
  be(count).catch((fault: unknown) => {
    console.error(fault);
    process.exit(1);
  });
});
// What is said before anybody listens is lost.
process.send?.('listening');
