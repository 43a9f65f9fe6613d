import net from 'node:net';
import { connect } from 'node:tls';
import { randomUUID } from 'node:crypto';
import type { Turn } from '../custody/batch.js';
import { PeerDoor } from './peer-door.js';
import { PeerLink } from './peer-link.js';
import { IDENTITY, secured, type HandedOn, type TurnAnswer } from './peer-wire.js';

const SECRET = 'four and twenty blackbirds';
const ACCEPTED: TurnAnswer = { status: 'accepted', cursor: 7 };
const turn: Turn = {
  id: randomUUID(),
  body: { type: 'set-scene', scene: '42A' },
  bodyHash: 'h',
  personId: randomUUID(),
  deviceId: randomUUID(),
};

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function openDoor(decide: (handedOn: HandedOn) => Promise<TurnAnswer | null>) {
  const door = new PeerDoor(SECRET, decide);
  const port = await door.open('127.0.0.1', null);
  ends.push(() => door.close());
  return { door, port };
}

function linkTo(port: number, secret = SECRET) {
  const told: string[] = [];
  const tells = { bye: () => told.push('bye'), lost: () => told.push('lost'), back: () => told.push('back') };
  const link = new PeerLink(`127.0.0.1:${port}`, secret, tells);
  ends.push(() => link.close());
  const ask = (asked = turn) => link.ask('p', asked, performance.now() + 2_700);
  return { link, told, ask };
}

/** What comes back over a connection to the door before it is closed there. */
const heardFrom = (socket: net.Socket, said: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    socket.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')));
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(heard));
    socket.write(said);
  });

describe('the link from one server to another', () => {
  it('[one keeper] hands a turn on whole and gives its answer back, in the order in which they were sent', async () => {
    const heard: HandedOn[] = [];
    const { port } = await openDoor((handedOn) => {
      heard.push(handedOn);
      return Promise.resolve({ status: 'accepted', cursor: heard.length });
    });
    const { ask } = linkTo(port);
    const rows = Array.from({ length: 2_000 }, () => ({
      commandId: randomUUID(),
      problems: [{ path: 'é', message: 'x'.repeat(400) }],
    }));
    const { body: _, ...import_ } = { ...turn, rows };
    await expect(Promise.all([ask(), ask(import_), ask()])).resolves.toEqual(
      [1, 2, 3].map((cursor) => ({ status: 'accepted', cursor })),
    );
    expect(heard.map((each) => each.turn)).toEqual([turn, import_, turn]);
    expect(heard.every(({ withinMs, sentAt }) => withinMs <= 2_700 && sentAt <= performance.now())).toBe(true);
  });

  it('[one keeper] gives back what the keeper does not take, to be decided here', async () => {
    const { port } = await openDoor(() => Promise.resolve(null));
    const { link, ask } = linkTo(port);
    await expect(ask()).resolves.toBeNull();
    expect(link.isHeard).toBe(true);
  });

  it('[one keeper] waits for nobody who says nothing, and says when it is heard again', async () => {
    const silent = net.createServer((socket) => socket.on('error', () => undefined).resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as net.AddressInfo;
    const { link, ask } = linkTo(port);
    await expect(ask()).resolves.toBeNull();
    expect(link.isHeard).toBe(false);
    await new Promise((resolve) => silent.close(resolve));
    const door = new PeerDoor(SECRET, () => Promise.resolve(ACCEPTED));
    ends.push(() => door.close());
    await door.open('127.0.0.1', port);
    while (!link.isHeard) await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(ask()).resolves.toEqual(ACCEPTED);
  });

  it('[one keeper] ends with what was on its way when the other server ends', async () => {
    let came: () => void = () => undefined;
    const isThere = new Promise<void>((resolve) => (came = resolve));
    const { door, port } = await openDoor(() => {
      came();
      return new Promise(() => undefined);
    });
    const { told, ask } = linkTo(port);
    const answer = ask();
    await isThere;
    door.close();
    await expect(answer).resolves.toBeNull();
    expect(told[0]).toBe('bye');
  });

  it('[one keeper] lets nobody in without the secret, and tells them nothing', async () => {
    let taken = 0;
    const { port } = await openDoor(() => {
      taken += 1;
      return Promise.resolve(ACCEPTED);
    });
    await expect(linkTo(port, 'another').ask()).resolves.toBeNull();
    const handedOn = `${JSON.stringify({ nth: 0, productionId: 'p', turn, sentAt: 1e9, withinMs: 1e9 })}\n`;
    const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
    for (const said of [get, handedOn]) {
      const heard = await heardFrom(net.connect(port, '127.0.0.1'), said);
      // At most an alert of TLS, by which its own secret is not known.
      expect(heard.length).toBeLessThanOrEqual(7);
    }
    const { psk, options } = secured(SECRET);
    const stranger = connect({
      ...options,
      host: '127.0.0.1',
      port,
      checkServerIdentity: () => undefined,
      pskCallback: () => ({ psk, identity: `${IDENTITY}2` }),
    });
    expect(await heardFrom(stranger, handedOn)).toBe('');
    expect(taken).toBe(0);
  });

  it('[one keeper] is cut by garbage, and the door stays open to others', async () => {
    const { port } = await openDoor(() => Promise.resolve(ACCEPTED));
    const { psk, options } = secured(SECRET);
    const pskCallback = () => ({ psk, identity: IDENTITY });
    const garbage = connect({ ...options, host: '127.0.0.1', port, checkServerIdentity: () => undefined, pskCallback });
    await heardFrom(garbage, 'not { JSON\n');
    await expect(linkTo(port).ask()).resolves.toEqual(ACCEPTED);
  });
});
