import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Cast } from '../../e2e/cast.js';
import { arriveAt, foundLongLog, type FoundedLog } from '../../e2e/long-log.js';
import { ended, startServer, type RunningServer } from '../../e2e/server.js';
import { createDatabase } from '../../apps/server/testing/test-database.js';
import type { Crowd } from '../faults/crowd.js';
import type { Fault, Trial } from '../faults/fault.js';
import { Line } from '../line.js';
import { CALM_MS } from './ground.js';
import { sureInTime, Watch } from './seen.js';

const ENTRIES = 100_000;
const FEW_ENTRIES = 1_000;
const A_DAY = 1_500;
const A_PAGE = 1_000;
const STARTS = 4;
const DIALS_AGAIN_MS = 500;
/** What does not grow with a log may take so many times what it takes with a short one, on a machine that does other things too. */
const ALIKE = 2;
/** What a first screen waits for once the log was folded, as a part of what folding it takes. */
const HARDLY = 1 / 10;
const VERIFY = path.resolve(import.meta.dirname, '../../scripts/verify.mjs');
const DAYS = Math.ceil(ENTRIES / A_DAY);

const run = promisify(execFile);

async function timed<T>(trial: Trial, what: string, act: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const came = await act();
  trial.measured(what, performance.now() - from);
  return came;
}

/** From dialling to a screen's first pulse, however often it has to dial. */
async function currentAfter({ url }: RunningServer, { deviceToken: token }: FoundedLog): Promise<number> {
  for (const from = performance.now(); ; await pause(DIALS_AGAIN_MS)) {
    const line = await Line.open(url, { token }).catch(() => null);
    if (!line) continue;
    await new Promise<void>((resolve) => (line.onFrame = ({ kind }) => kind === 'pulse' && resolve()));
    line.close();
    return performance.now() - from;
  }
}

interface Logs {
  short: FoundedLog;
  long: FoundedLog;
}

/** Which of the two comes first is in no run's favour. */
async function starts(trial: Trial, server: RunningServer, { short, long }: Logs, foldedMs: number): Promise<void> {
  let bestMs = Infinity;
  for (let nth = 0; nth < STARTS; nth += 1) {
    await ended(server.child, 'SIGTERM');
    await timed(trial, 'start to ready', () => server.restart());
    const kinds = (['short', 'long'] as const).toSorted(() => (nth % 2 === 0 ? 1 : -1));
    for (const kind of kinds) {
      const ms = await currentAfter(server, { short, long }[kind]);
      trial.measured(`started again: first screen of the ${kind} log current after`, ms);
      if (kind === 'long') bestMs = Math.min(bestMs, ms);
    }
    trial.say(`started ${nth + 1} times`);
  }
  const says = `a start later the first screen was current after ${bestMs} ms, and folding all entries took ${foldedMs} ms`;
  trial.sure(bestMs < HARDLY * foldedMs, says);
}

/** What somebody at the station asks of a long log, one thing after the other. */
async function askAll(trial: Trial, server: RunningServer, { writers: [writer] }: Crowd): Promise<void> {
  const { token = '', screen } = writer ?? {};
  const headers = { Authorization: `Bearer ${token}` };
  const get = async (route: string): Promise<string> => {
    const answer = await fetch(`${server.url}${route}`, { headers });
    const text = await answer.text();
    trial.sure(answer.status === 200, `${route} was answered with ${answer.status}: ${text.slice(0, 200)}`);
    return text;
  };
  const ask = (what: string, route: string): Promise<string> => timed(trial, what, () => get(route));
  await ask('the newest page of the log', `/api/log?after=${ENTRIES - A_PAGE}&limit=${A_PAGE}`);
  await timed(trial, 'the whole log by pages', async () => {
    for (let after = 0; after < ENTRIES; after += A_PAGE) await get(`/api/log?after=${after}&limit=${A_PAGE}`);
  });
  for (const day of [1, screen?.board?.state.day?.number ?? 0])
    for (const kind of ['csv', 'pdf']) await ask(`report of day ${day} as ${kind}`, `/api/days/${day}/report.${kind}`);
  const exported = await ask('export', '/api/log/export');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-long-'));
  try {
    const file = path.join(folder, 'log.jsonl');
    await writeFile(file, exported);
    await timed(trial, 'verify', () => run(process.execPath, [VERIFY, file]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a crowd goes by, out of what is there. */
async function castAt(server: RunningServer, founded: FoundedLog): Promise<Cast> {
  const there = await arriveAt(server, founded);
  const { weapons, people, lots } = there.armorer.screen.shows().state;
  const [weaponId = ''] = Object.keys(weapons);
  const [lotId = ''] = Object.keys(lots);
  const actor = Object.values(people).find(({ roles }) => roles.includes('actor'));
  return { ...there, weaponId, actorId: actor?.personId ?? '', lots: { blank: lotId, dummy: lotId } };
}

function medianOf({ recorder }: Crowd, from: number): number {
  const took = recorder.sendings.slice(from).flatMap(({ sent, answered }) => (answered ? [answered.ms - sent.ms] : []));
  return took.sort((one, other) => one - other)[Math.floor(took.length / 2)] ?? Infinity;
}

async function work(trial: Trial, server: RunningServer, { short, long }: Logs, databaseUrl: string): Promise<void> {
  const crowdAt = async (name: string, founded: FoundedLog): Promise<Crowd> =>
    trial.gather([server], name, { paceMs: 400, cast: await castAt(server, founded) });
  const crowds = { short: await crowdAt('short', short), long: await crowdAt('long', long) };
  for (const crowd of Object.values(crowds)) crowd.work();
  const calm = [new Watch(trial, crowds.short, 'short log'), new Watch(trial, crowds.long, 'long log')];
  await pause(2 * CALM_MS);
  for (const watch of calm) watch.end();
  const medians = { short: medianOf(crowds.short, 0), long: medianOf(crowds.long, 0) };
  const says = `acknowledged after ${medians.long} ms with the long log, and ${medians.short} ms with the short one`;
  trial.sure(medians.long < ALIKE * medians.short, says);
  const asked = [
    new Watch(trial, crowds.short, 'asked much, short log'),
    new Watch(trial, crowds.long, 'asked much, long log'),
  ];
  await askAll(trial, server, crowds.long);
  const staleMs = Math.max(...asked.map((watch) => watch.end()));
  trial.sure(staleMs === 0, `while much was asked a screen was not current for ${staleMs} ms`);
  for (const crowd of Object.values(crowds)) sureInTime(trial, crowd);
  await Promise.all(Object.values(crowds).map((crowd) => crowd.rest()));
  for (const crowd of Object.values(crowds)) await trial.finish(crowd, databaseUrl, server.lines);
}

async function longLog(trial: Trial): Promise<void> {
  const database = await createDatabase();
  const shoot = { weapons: 40, entriesADay: A_DAY };
  const short = await foundLongLog(database.url, { ...shoot, entries: FEW_ENTRIES, daysAgo: 2 });
  const long = await foundLongLog(database.url, { ...shoot, entries: ENTRIES, daysAgo: DAYS + 2 });
  trial.say('written');
  const server = await startServer({ env: { DATABASE_URL: database.url, LOG_LEVEL: 'info' } });
  try {
    // As after another build came: no snapshot is any good.
    const foldedMs = await currentAfter(server, long);
    trial.measured('long log, folded from its first entry: screen current after', foldedMs);
    trial.measured('short log, folded from its first entry: screen current after', await currentAfter(server, short));
    await starts(trial, server, { short, long }, foldedMs);
    await work(trial, server, { short, long }, database.url);
  } finally {
    await server.stop();
    await database.drop();
  }
}

export const LONG_LOG: Fault = {
  name: 'long-log',
  number: 5,
  says: `A production with ${ENTRIES} entries: what need not grow with its log does not, and nobody waits for what does.`,
  times: { short: 1, long: 1 },
  run: longLog,
};
