// A process of its own: one client that sends commands as fast as it can, whatever it is answered.
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { Line } from '../line.js';

interface Told {
  url: string;
  token: string;
  forMs: number;
}

export interface Flooded {
  sent: number;
  /** What came back, by its status; `cut` where the server ended the socket. */
  answered: Record<string, number>;
}

const AT_ONCE = 200;
const MOST_WAITING_BYTES = 1 << 20;

const flooded: Flooded = { sent: 0, answered: {} };

function count(what: string): void {
  flooded.answered[what] = (flooded.answered[what] ?? 0) + 1;
}

function send(line: Line): void {
  flooded.sent += 1;
  const command = { id: randomUUID(), type: 'set-scene', scene: String(flooded.sent % 900) };
  void line.command(JSON.stringify(command)).then((answer) => count(/"status":"(\w+)"/.exec(answer)?.[1] ?? answer));
}

async function flood({ url, token, forMs }: Told): Promise<void> {
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    const line = await Line.open(url, { token }).catch(() => null);
    if (!line) {
      count('turned away');
      continue;
    }
    const link = { isCut: false };
    void line.closed.then(() => (link.isCut = true));
    line.onFrame = () => undefined;
    while (performance.now() < until && !link.isCut) {
      if (line.waitingBytes < MOST_WAITING_BYTES) for (let one = 0; one < AT_ONCE; one += 1) send(line);
      await setImmediate();
    }
    if (link.isCut) count('cut');
    line.close();
  }
}

process.on('message', (told: Partial<Told>) => {
  const { url, token, forMs } = told;
  if (!url || !token || !forMs) return void process.send?.('ready');
  void flood({ url, token, forMs }).then(() => process.send?.(flooded));
});
process.send?.('listening');
