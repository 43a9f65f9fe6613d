import { randomUUID } from 'node:crypto';
import { COMMAND_TYPES } from '#custody';
import type { Outcome } from '#wire';
import { SeatsService } from '../live/seats.service.js';
import { TestApp } from '../testing/test-app.js';
import { WireTap } from '../testing/wire-tap.js';
import { village, type Caller, type Village } from './callers.js';
import { sentBy, type Sent } from './sent-by.js';

interface Connected {
  readonly name: string;
  readonly caller: Caller;
  readonly tap: WireTap;
}

const MADE_UP = { weaponId: randomUUID(), lotId: randomUUID(), personId: randomUUID(), id: randomUUID() };
const OURS = { ...MADE_UP, weaponId: randomUUID(), lotId: randomUUID() };

let place: Village;
let connected: Connected[];
let board: { deviceId: string; tap: WireTap };
beforeAll(async () => {
  place = await village(await TestApp.open());
  const { app, everybody } = place;
  const name = 'Tumbleweed Colt';
  const weapon = { weaponId: OURS.weaponId, number: '01', name, weaponType: 't', chambers: 6, kind: 'real' } as const;
  const lot = { lotId: OURS.lotId, label: 'Tumbleweed', calibre: '.45', supplier: 's', rounds: 9, knownSource: true };
  await place.records({ type: 'register-weapon', ...weapon });
  await place.records({ type: 'add-lot', ...lot, kind: 'dummy' });
  const known = everybody.filter(({ caller }) => caller.is !== 'nobody');
  connected = await Promise.all(
    known.map(async ({ name, caller, token }) => ({ name, caller, tap: await WireTap.open(app.url, token ?? '') })),
  );
  const { deviceId, token } = await place.pairScreen('board');
  board = { deviceId, tap: await WireTap.open(app.url, token) };
});
afterAll(async () => {
  for (const { tap } of [...connected, board]) tap.close();
  await place.app.close();
});

const may = ({ by }: Sent, caller: Caller): boolean =>
  caller.is === 'person' && caller.roles.some((role) => by.includes(role));
const isArmorer = (caller: Caller): boolean =>
  caller.is === 'person' && caller.roles.some((role) => role === 'armorer' || role === 'assistant-armorer');
const isStranger = (caller: Caller): boolean => caller.is !== 'nobody' && caller.isStranger;

/** Why an outcome is not what the table says; null where it is. What may be sent is of good shape, whatever a rule says of it. */
function fault(outcome: Outcome, isAllowed: boolean): string | null {
  if (!isAllowed) return outcome.status === 'forbidden' ? null : `may: ${JSON.stringify(outcome)}`;
  if (outcome.status === 'accepted' || outcome.status === 'refused') return null;
  const isUnknown =
    outcome.status === 'malformed' && outcome.problems.every(({ message }) => message.startsWith('There is no such'));
  return isUnknown ? null : `may not: ${JSON.stringify(outcome)}`;
}

describe('who is let in', () => {
  it('[Handshake] is whoever has a token that holds, and nobody else', async () => {
    for (const { name, caller, token } of place.everybody) {
      if (caller.is !== 'nobody') continue;
      const dialled = await WireTap.open(place.app.url, token ?? '').then(
        () => 'let in',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      );
      expect([name, dialled]).toEqual([name, 'unauthorized']);
    }
    expect(connected.length).toBeGreaterThan(12);
  });
});

describe('who may send which command', () => {
  it('[Who may] is written down for every command that there is', () => {
    expect(Object.keys(sentBy(MADE_UP)).sort()).toEqual([...COMMAND_TYPES].sort());
  });

  it.each(COMMAND_TYPES)('[Who may] %s, by everybody’s role and screen', async (type) => {
    const wrong: string[] = [];
    for (const { name, caller, tap } of connected)
      for (const sent of sentBy(MADE_UP)[type]) {
        const found = fault(await tap.send({ id: randomUUID(), ...sent.body }), may(sent, caller));
        if (found !== null) wrong.push(`${name} ${found}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(COMMAND_TYPES)('[Who may] %s names nothing of ours to another production', async (type) => {
    const abroad = connected.filter(({ caller }) => isStranger(caller));
    const [ofOurs, ofNone] = [sentBy(OURS)[type], sentBy(MADE_UP)[type]];
    for (const { tap } of abroad)
      for (const [at, { body }] of ofOurs.entries()) {
        const told = await tap.send({ id: randomUUID(), ...body });
        const madeUp = await tap.send({ id: randomUUID(), ...ofNone[at]?.body });
        // What names nothing is recorded in their own log, under each id.
        expect(told.status === 'accepted' ? madeUp.status : told).toEqual(
          told.status === 'accepted' ? 'accepted' : madeUp,
        );
      }
    expect(abroad).toHaveLength(3);
  });
});

describe('who may say what else', () => {
  it('[Socket] is tried below for every message that is heard of anybody', () => {
    const seats = place.app.app.get(SeatsService);
    const heard = new Set(seats.all().flatMap(({ socket }) => socket.eventNames()));
    // Nobody can say `disconnect`, and Socket.IO itself hears `error`, of which it makes nothing.
    expect(heard).toEqual(new Set(['command', 'identify', 'painted', 'resume', 'disconnect', 'error']));
  });

  it('[Socket] resume and painted, by whoever is in: they are told of their own production alone', async () => {
    const ours = new Set(place.marks());
    for (const { name, caller, tap } of connected) {
      const before = tap.heard.length;
      tap.socket.emit('resume', { epoch: 'none', cursor: 0 });
      await tap.until(
        ({ heard }) => heard.slice(before).some(({ event }) => event === 'snapshot'),
        `${name}: a snapshot`,
      );
      expect(await tap.socket.emitWithAck('painted', { cursor: 1 })).toEqual({ at: expect.any(String) });
      const told = [...ours].filter((mark) => tap.text.includes(mark));
      expect([name, told.length > 0]).toEqual([name, !isStranger(caller)]);
    }
    expect(board.tap.text).not.toContain('Elsewhere');
  });

  it('[Socket] identify, of this production’s screens by its armorers alone', async () => {
    for (const { tap } of connected) {
      for (const deviceId of [board.deviceId, randomUUID(), null]) tap.socket.emit('identify', { deviceId });
      // Heard in order: what came before is done by then.
      await tap.socket.emitWithAck('painted', { cursor: 1 });
    }
    await board.tap.socket.emitWithAck('painted', { cursor: 1 });
    const mayAsk = connected.filter(({ caller }) => isArmorer(caller) && !isStranger(caller));
    expect(board.tap.of('identify')).toHaveLength(mayAsk.length);
    expect(mayAsk.length).toBeGreaterThan(2);
  });

  it('[screens] goes to armorers alone', async () => {
    const armorers = connected.filter(({ caller }) => isArmorer(caller));
    for (const { name, tap } of armorers)
      await tap.until((each) => each.of('screens').length > 0, `screens to ${name}`);
    const told = connected.filter(({ tap }) => tap.of('screens').length > 0).map(({ name }) => name);
    expect(told).toEqual(armorers.map(({ name }) => name));
  });
});
