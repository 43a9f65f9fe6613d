import { WebSocket } from 'ws';
import { ended } from '../../e2e/server.js';
import { withLongLog, type LongLog } from '../../e2e/long-log.js';
import { atMost, type Figure } from '../figure.js';
import type { Asked } from '../floor/asked.js';
import { interleave, pairedBy, timed } from '../pairs.js';
import { launch } from '../process.js';

const ENTRIES = 10_000;
const A_PAGE = 1_000;

/** 10: a program that missed 10,000 entries reads them all, a page after the other, as the contract has it. */
export const catchingUp: Figure = {
  name: 'catching-up',
  async measure(pairs) {
    const ours = await withLongLog({ entries: ENTRIES, weapons: 40, daysAgo: 30 });
    const { databaseUrl, productionId } = ours;
    const asked: Asked = { keeps: 'nothing', databaseUrl, events: '', productionId };
    const { child, answer } = await launch('floor/one-read.ts', asked);
    const { port } = answer as { port: number };
    const pages = async (): Promise<number[]> => [await timed(() => readPages(ours))];
    const once = async (): Promise<number[]> => [await timed(() => readOnce(port))];
    await pages();
    await once();
    const found = await interleave(pairs, pages, once);
    await ended(child, 'SIGTERM');
    await ours.close();
    const says = `${ENTRIES} entries, by pages of /api/log ÷ one SELECT and one send of them all`;
    return [{ id: '10', says, goal: atMost(1.5), unit: 'ms', measured: pairedBy(found, 0) }];
  },
};

async function readPages({ server, armorer }: LongLog): Promise<void> {
  const headers = { Authorization: `Bearer ${armorer.token}` };
  for (let after = 0; after < ENTRIES; after += A_PAGE) {
    const page = await fetch(`${server.url}/api/log?after=${after}&limit=${A_PAGE}`, { headers });
    const text = await page.text();
    if (!text.includes(`"cursor":${after + A_PAGE},`)) throw new Error(`no page after ${after}: ${text.slice(0, 200)}`);
  }
}

async function readOnce(port: number): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false, maxPayload: 2 ** 28 });
  const text = await new Promise<string>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => socket.send('all'));
    socket.once('message', (data: Buffer) => resolve(data.toString()));
  });
  socket.close();
  if (!text.includes(`"cursor":${ENTRIES},`)) throw new Error(`not all of them: ${text.length} characters`);
}
