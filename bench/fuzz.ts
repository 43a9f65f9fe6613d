import 'reflect-metadata';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { happened, initialState } from '#custody';
import { parseEvents, parsePulse, parseSnapshot } from '#wire';
import { TABLE } from '../apps/server/access/route-table.js';
import { anything, commandLike, messageLike, requestLike, sample } from '../apps/server/testing/fuzz/generated.js';
import { faultOfParsing } from '../apps/server/testing/fuzz/shapes.js';
import { throwCommands, throwMessages, throwRequests, type Thrown } from '../apps/server/testing/fuzz/throwing.js';
import { createDatabase } from '../apps/server/testing/test-database.js';
import { mangled } from '../libs/wire/testing/mangled.js';
import { castDay } from '../e2e/cast.js';
import { pair } from '../e2e/crew.js';
import { Screen } from '../e2e/screen.js';
import { startServer } from '../e2e/server.js';
import { heapBytes, WEIGHS } from './process.js';

/** So many of all are thrown at the running server; the others at the parsers, which are much faster. */
const AT_SERVER = 0.2;
const A_ROUND = 2_000;
const GROWN = 1.1;
const KEPT_WAITING_MS = 1_500;
const SHOWN = 20;

const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string', default: '100000' } } });
const seed = values.seed === undefined ? randomInt(2 ** 30) : Number(values.seed);
const count = Number(values.count);
const findings: string[] = [];
const counts: Record<string, number> = {};
const tried = (what: string, more = 1): void => void (counts[what] = (counts[what] ?? 0) + more);

function add(what: string, thrown: Thrown): void {
  for (const [how, many] of Object.entries(thrown.counts)) tried(`${what}: ${how}`, many);
  findings.push(...thrown.findings.map((finding) => `${what}: ${finding}`));
}

const at = '2026-11-22T14:32:07.120Z';
const signed = { deviceId: 'd', commandId: 'c', salt: '00', dataHash: '00', hash: '00' };
const entry = { ...happened(8, at, { personId: 'h', name: 'H. Ortiz' }, 'set-scene', { scene: '42A' }), ...signed };
const SAID: [name: string, parse: (said: unknown) => unknown, from: fc.Arbitrary<unknown>][] = [
  ['pulse', parsePulse, mangled({ epoch: 'e', cursor: 7, at })],
  ['events', parseEvents, mangled({ epoch: 'e', base: 7, cursor: 8, events: [entry] })],
  ['snapshot', parseSnapshot, mangled({ epoch: 'e', cursor: 7, at, state: initialState() })],
];

/** One round against everything that reads what came from elsewhere; throws nothing, whatever comes. */
function atParsers(of: number, ids: readonly string[], round: number): void {
  const part = Math.ceil(of / 5);
  for (const body of [...sample(commandLike(ids), round, part), ...sample(anything(ids), round, part)]) {
    const fault = faultOfParsing(body);
    tried('bodies read');
    if (fault !== null) findings.push(fault);
  }
  for (const [name, parse, from] of SAID)
    for (const said of sample(from, round, part)) {
      tried('messages of a server read');
      try {
        parse(said);
      } catch (fault) {
        findings.push(`${name} threw ${String(fault)} at ${JSON.stringify(said)}`);
      }
    }
}

const database = await createDatabase();
const server = await startServer({ preload: WEIGHS, env: { DATABASE_URL: database.url, SETBOARD_COPY_TO: '' } });
const begun = performance.now();
const heaps: number[] = [];
const weigh = async (): Promise<void> => void heaps.push((await heapBytes(server.child)) / 2 ** 20);
try {
  const cast = await castDay(server, 'What is thrown');
  const { deviceToken } = await pair(server, cast, 'The witness', 'board');
  const witness = await Screen.open(server.url, deviceToken);
  let [pulsed, longest] = [performance.now(), 0];
  witness.socket.on('pulse', () => {
    longest = Math.max(longest, performance.now() - pulsed);
    pulsed = performance.now();
    // What it keeps would be the growth that is looked for, in this process.
    witness.said.length = 0;
  });
  const ids = [cast.weaponId, cast.actorId, cast.lots.blank, cast.lots.dummy];
  const token = cast.armorer.token;
  const rounds = Math.max(1, Math.ceil(count / A_ROUND));
  for (let round = 0; round < rounds; round += 1) {
    atParsers(A_ROUND * (1 - AT_SERVER), ids, seed + round);
    const part = Math.ceil((A_ROUND * AT_SERVER) / 3);
    const made = {
      bodies: sample(commandLike(ids), seed + round, part),
      requests: sample(requestLike(Object.keys(TABLE), ids), seed + round, part),
      messages: sample(messageLike(ids), seed + round, part),
    };
    // This process was busy making them; from here on the witness listens.
    pulsed = performance.now();
    add('command', await throwCommands(server.url, token, made.bodies));
    add('request', await throwRequests(server.url, token, made.requests));
    add('message', await throwMessages(server.url, token, made.messages));
    if (longest > KEPT_WAITING_MS) findings.push(`another screen waited ${Math.round(longest)} ms for its pulse`);
    longest = 0;
    if (round % Math.ceil(rounds / 10) === 0) await weigh();
    process.stderr.write(`\r${(round + 1) * A_ROUND} of ${count}\u001b[K`);
  }
  if (!witness.socket.connected) findings.push('another screen was cut off');
  await weigh();
  findings.push(...server.lines.filter((line) => /"level":"(error|fatal)"/.test(line)));
} finally {
  await server.stop();
  await database.drop();
}
const settled = heaps[Math.min(1, heaps.length - 1)] ?? 0;
const last = heaps.at(-1) ?? 0;
if (last > settled * GROWN + 16) findings.push(`the heap grew from ${settled.toFixed(1)} to ${last.toFixed(1)} MB`);
console.log(`\nseed ${seed}, ${Math.round((performance.now() - begun) / 1_000)} s`);
for (const [what, many] of Object.entries(counts)) console.log(`  ${what}: ${many.toLocaleString('en')}`);
console.log(`  heap, MB: ${heaps.map((heap) => heap.toFixed(1)).join(' ')}`);
console.log(findings.length === 0 ? 'Nothing was found wrong.' : `${findings.length} FOUND WRONG:`);
for (const finding of findings.slice(0, SHOWN)) console.log(`  ${finding.slice(0, 500)}`);
process.exitCode = findings.length > 0 ? 1 : 0;
