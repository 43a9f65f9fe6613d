import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { hashToken, newToken } from '../../apps/server/people/token.js';
import type { Fault, Trial } from '../faults/fault.js';
import { heapBytes, launch } from '../process.js';
import { CALM_MS, onGround, type Ground } from './ground.js';
import type { Left, Rushed } from './rush-process.js';
import { sureInTime, Watch } from './seen.js';

const SCREENS = 5_000;
const WITHIN_MS = 1_000;
const MEGABYTE = 2 ** 20;
const MEMORY_WITHIN = 1.15;
const MEMORY_BACK_WITHIN_MS = 20_000;

const PAIR = `INSERT INTO device (id, production_id, name, kind, token_hash, paired_at)
  SELECT id, $1, 'One of many', 'board', token_hash, now() FROM unnest($2::uuid[], $3::text[]) AS given(id, token_hash)`;

/** Pairs so many screens past the server, as if long ago: what pairing takes is not the question here. */
async function pairMany({ databaseUrl, crowd }: Ground, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, newToken);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(PAIR, [crowd.cast.productionId, tokens.map(() => randomUUID()), tokens.map(hashToken)]);
  } finally {
    await client.end();
  }
  return tokens;
}

async function leave(many: ChildProcess): Promise<Left> {
  const left = once(many, 'message');
  many.send('leave');
  return ((await left) as [Left])[0];
}

async function crowdAtOnce(trial: Trial, ground: Ground): Promise<void> {
  const { server, crowd } = ground;
  const tokens = await pairMany(ground, SCREENS);
  const heap = async (): Promise<number> => (await heapBytes(server.child)) / MEGABYTE;
  let many: ChildProcess | null = null;
  try {
    crowd.work();
    const before = new Watch(trial, crowd, 'before');
    await pause(CALM_MS);
    before.end();
    const heapBefore = await heap();
    const rush = new Watch(trial, crowd, 'in the rush');
    const asked = { url: server.url, tokens, withinMs: WITHIN_MS };
    const { child, answer } = await launch('bad-days/rush-process.ts', asked);
    many = child;
    const { allCurrentMs, currentMs, again } = answer as Rushed;
    const staleMs = rush.end();
    trial.tried('screens that came', currentMs.length);
    for (const [why, times] of Object.entries(again)) trial.tried(`dialled again: ${why}`, times);
    trial.measured('all current after', allCurrentMs);
    for (const each of currentMs) trial.measured('a screen current after', each);
    trial.sure(staleMs === 0, `in the rush a screen that was there was not current for ${staleMs} ms`);
    const all = new Watch(trial, crowd, 'with all of them');
    await pause(CALM_MS);
    const staleWithAllMs = all.end();
    trial.sure(staleWithAllMs === 0, `with all of them a screen was not current for ${staleWithAllMs} ms`);
    trial.measured('heap with all of them, MB', await heap());
    const { longestGapMs, lost } = await leave(child);
    trial.measured('longest that one of them waited for a pulse', longestGapMs);
    trial.sure(lost === 0, `${lost} of them were cut once they were there`);
    await crowd.rest();
    trial.measured('heap before, MB', heapBefore);
    const most = heapBefore * MEMORY_WITHIN;
    let heapAfter = await heap();
    for (const since = performance.now(); heapAfter > most; heapAfter = await heap()) {
      if (performance.now() - since > MEMORY_BACK_WITHIN_MS) break;
      await pause(CALM_MS / 5);
    }
    trial.measured('heap when they had left, MB', heapAfter);
    trial.sure(
      heapAfter <= most,
      `the heap was ${heapBefore} MB before they came, and ${heapAfter} MB when they had left`,
    );
    sureInTime(trial, crowd);
  } finally {
    many?.kill();
  }
}

export const CROWD_AT_ONCE: Fault = {
  name: 'crowd-at-once',
  number: 4,
  says: `${SCREENS} screens of one production dial within a second, and those who work there must not notice.`,
  times: { short: 1, long: 1 },
  run: (trial) => onGround(trial, (ground) => crowdAtOnce(trial, ground)),
};
