import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CommandBody, CommandId } from '#custody';
import type { Outcome } from '#wire';
import { asCrew } from '../testing/crew.js';
import { TestApp } from '../testing/test-app.js';
import { WireTap } from '../testing/wire-tap.js';
import { village, type Standing, type Village } from './callers.js';
import { TABLE } from './route-table.js';

/** What nobody but armorers may be told before the check; numbers that stand nowhere else. */
const ROUNDS = 983;
const IN_LOT = 900_001;
const SECRETS = /(?<!\.)\b(?:983|899018)\b/;

let data = '';
let place: Village;
beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'setboard-blind-'));
  place = await village(await TestApp.open({ SETBOARD_DATA: data }));
});
afterAll(async () => {
  await place.app.close();
  await rm(data, { recursive: true, force: true });
});

const named = (name: string): Standing => {
  const standing = place.everybody.find((each) => each.name === name);
  if (standing) return standing;
  throw new Error(`nobody is the ${name}`);
};
/** Armorers without an AD's role. */
const seesAll = ({ caller }: Standing): boolean =>
  caller.is === 'person' &&
  !caller.isStranger &&
  caller.roles.some((role) => role === 'armorer' || role === 'assistant-armorer') &&
  !caller.roles.some((role) => role.endsWith('-ad'));

/** Whatever a route answers to a GET, and whatever a resume from anywhere brings. */
async function everythingTold(standing: Standing, tap: WireTap, to: number): Promise<string> {
  const told: string[] = [];
  for (const [route, { ask }] of Object.entries(TABLE)) {
    const [method = '', pattern = ''] = route.split(' ');
    if (method !== 'GET') continue;
    const where = (await ask?.(place))?.path ?? pattern;
    const { text } = await place.app.ask(method, where, { token: standing.token ?? '' });
    // What Node says of its own memory and time may come to any number.
    told.push(text.replaceAll(/^(?:process|nodejs)_.*$/gm, ''));
  }
  const { app } = place;
  const epoch = (tap.of('snapshot')[0] as { epoch: string }).epoch;
  const dialled = await Promise.all(
    [{}, { epoch, cursor: 0 }, { epoch, cursor: to - 1 }, { epoch, cursor: to }].map((from) =>
      WireTap.open(app.url, standing.token ?? '', from),
    ),
  );
  for (const each of dialled) {
    await each.until(({ heard }) => heard.some(({ event }) => event === 'pulse'), 'a pulse');
    told.push(each.text);
    each.close();
  }
  return told.join('\n');
}

describe('the blind check, by what comes over the wire', () => {
  it('[CH2] tells nobody but armorers a count before it, by no message, no answer and no salt, and everybody afterwards', async () => {
    const { app, everybody, made } = place;
    const [armorer, ad] = await Promise.all(
      [named('armorer'), named('first-ad')].map(async ({ token }) => WireTap.open(app.url, token ?? '')),
    );
    const members = everybody.filter(({ caller }) => caller.is !== 'nobody' && !caller.isStranger);
    const taps = await Promise.all(members.map(({ token }) => WireTap.open(app.url, token ?? '')));
    const [weaponId, lotId] = [randomUUID(), randomUUID()];
    const sends = (tap: WireTap | undefined, body: CommandBody, id: CommandId = randomUUID()): Promise<Outcome> =>
      tap?.send({ id, ...body }) ?? Promise.reject(new Error('nobody sends'));
    const lot = { lotId, label: 'B', kind: 'blank', calibre: '.45', supplier: 's', knownSource: true } as const;
    const weapon = { weaponId, number: '01', name: 'Henry', kind: 'real', weaponType: 't', chambers: 1 } as const;
    const load = { kind: 'blank', rounds: ROUNDS } as const;
    const look = { weaponId, boreClear: true, chambersSeen: 1, magazineSeen: true };
    const first: CommandBody[] = [
      { type: 'register-weapon', ...weapon, magazine: 1_000, calibre: '.45' },
      { type: 'add-lot', ...lot, rounds: IN_LOT },
      { type: 'start-day', number: 1, date: '2026-11-22' },
      { type: 'inspect', ...look, load: { ...load, lotId } },
    ];
    const outcomes: Outcome[] = [];
    for (const body of first) outcomes.push(await sends(armorer, body));
    expect(outcomes.map(({ status }) => status)).toEqual(first.map(() => 'accepted'));
    const inspected = outcomes.at(-1);
    const at = inspected?.status === 'accepted' ? inspected.cursor : 0;
    for (const tap of taps) await tap.until(({ text }) => text.includes('"inspect"'), 'the inspection');
    // Near misses are told of too: one of the AD's, one of the armorer's about what is in it.
    const partial = await sends(ad, { type: 'check', ...look, magazineSeen: false, load: { kind: 'empty' } });
    const tooMany = await sends(armorer, {
      type: 'inspect',
      ...look,
      chambersSeen: 0,
      load: { ...load, lotId },
      unloaded: ROUNDS,
    });
    expect([partial, tooMany].map(({ status }) => status)).toEqual(['refused', 'refused']);

    const crew = await asCrew(app, made.personId, named('armorer').token ?? '');
    const log = await app.ask<{ entries: { salt: string }[] }>('GET', '/api/log', { token: crew.token });
    const salt = log.body.entries[at - 1]?.salt ?? '';
    expect(salt).toMatch(/^[\da-f]{32}$/);
    const telling: string[] = [];
    for (const [which, standing] of members.entries()) {
      const tap = taps[which];
      const told = tap ? tap.text + (await everythingTold(standing, tap, at)) : '';
      if (SECRETS.test(told) || told.includes(salt)) telling.push(standing.name);
    }
    expect(telling).toEqual(members.filter(seesAll).map(({ name }) => name));
    expect(telling).toEqual(['armorer', 'assistant-armorer']);
    expect(SECRETS.test(ad?.text ?? '')).toBe(false);

    expect(await sends(ad, { type: 'check', ...look, load })).toMatchObject({ status: 'accepted' });
    for (const tap of taps)
      await tap.until(({ text }) => text.includes(`"rounds":${ROUNDS}`), 'the count, after the check');
    for (const tap of [armorer, ad, ...taps]) tap?.close();
  });
});
