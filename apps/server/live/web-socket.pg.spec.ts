import { randomUUID } from 'node:crypto';
import { MAX_FRAME_BYTES } from '#wire';
import { BareSocket, frame, OPCODES } from '../testing/bare-socket.js';
import { UNDISTURBED, WatchedServer } from '../testing/watched-server.js';

let server: WatchedServer;
beforeAll(async () => {
  server = await WatchedServer.open();
});
afterEach(() => server.clear());
afterAll(() => server.close());

/** More than a megabyte of messages: read by turns some 450 are answered before somebody else is, and 2,500 otherwise. */
const MANY = 8_000;
const PAINTED = `["painted",{"cursor":1,"and":"${'x'.repeat(100)}"}]`;

const bytes = (...all: number[]): Buffer => Buffer.from(all);

describe('WebSocket', () => {
  it('[command] may be as large as a frame, and one byte more closes its sender alone', async () => {
    const socket = await server.seat();
    const around = `421["command",${JSON.stringify({ id: randomUUID(), type: 'set-scene', scene: '' })}]`;
    const whole = around.replace('"scene":"', `"scene":"${'x'.repeat(MAX_FRAME_BYTES - around.length)}`);
    expect(whole).toHaveLength(MAX_FRAME_BYTES);
    socket.say(whole);
    expect(await socket.hears(/^431/)).toContain('"malformed"');
    socket.say(whole.replace('xx', 'xxx'));
    await socket.ends();
    expect(socket.closedWith).toBe(1009);
  });

  it('[issue 5] hears somebody else while one client sends as fast as it can', async () => {
    const [flooder, other] = [await server.seat(), await server.seat()];
    const all = Array.from({ length: MANY }, (_, nth) => frame(`42${nth}${PAINTED}`));
    flooder.write(Buffer.concat(all));
    other.say(`421${PAINTED}`);
    await other.hears(/^431\[/);
    expect(flooder.texts.filter((text) => text.startsWith('43')).length).toBeLessThan(MANY / 4);
    await flooder.hears(new RegExp(`^43${MANY - 1}\\[`));
  });

  it('[Socket] takes a message in pieces, with a ping in between', async () => {
    const socket = await server.seat();
    const message = Buffer.from('429["painted",{"cursor":1,"🎬":"🎬"}]');
    for (const [index, byte] of message.entries()) {
      const opcode = index === 0 ? OPCODES.text : OPCODES.continuation;
      socket.write(frame(Buffer.of(byte), { opcode, isLast: index === message.length - 1 }));
      if (index === 5) socket.write(frame('still here', { opcode: OPCODES.ping }));
    }
    expect(await socket.hears(/^439/)).toContain('"at"');
  });

  it.each([
    ['bytes that are no UTF-8', 1007, [frame(Buffer.concat([Buffer.from('42["'), bytes(0xff, 0xfe)]))]],
    ['half a letter', 1007, [frame(bytes(0x34, 0xf0, 0x9f))]],
    ['a frame without a mask', 1002, [frame('42["painted",{}]', { isMasked: false })]],
    ['bits that nobody agreed on', 1002, [frame('3', { reserved: 4 })]],
    ['compression that nobody agreed on', 1002, [frame('3', { reserved: 4 })]],
    ['an opcode that is none', 1002, [frame('3', { opcode: 0x5 })]],
    ['a piece of nothing', 1002, [frame('3', { opcode: OPCODES.continuation })]],
    ['a new message within another', 1002, [frame('42', { isLast: false }), frame('3')]],
    ['a ping in pieces', 1002, [frame('x', { opcode: OPCODES.ping, isLast: false })]],
    ['a ping that is too long', 1002, [frame('x'.repeat(126), { opcode: OPCODES.ping })]],
    ['a close code that nobody has', 1002, [frame(bytes(0x03, 0xec), { opcode: OPCODES.close })]],
    [
      'pieces that are too large together',
      1009,
      [
        frame('4'.repeat(MAX_FRAME_BYTES), { isLast: false }),
        frame('4', { opcode: OPCODES.continuation, isLast: false }),
      ],
    ],
  ])('[Socket] closes on %s with %i', async (_what, code, frames) => {
    const socket = await server.seat();
    for (const each of frames) socket.write(each);
    await socket.ends();
    expect(socket.closedWith).toBe(code);
  });

  it('[Socket] closes on a frame that says it is a gigabyte long, before any of it has come', async () => {
    const socket = await server.seat();
    socket.write(bytes(0x81, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 1, 2, 3, 4));
    await socket.ends();
    expect(socket.closedWith).toBe(1009);
  });

  it('[Socket] answers a close with the same, and forgets one that is cut in the middle of a frame', async () => {
    const [leaver, cut] = [await server.seat(), await server.seat()];
    leaver.write(frame(bytes(0x03, 0xe8), { opcode: OPCODES.close }));
    await leaver.ends();
    expect(leaver.closedWith).toBe(1000);
    cut.write(frame('42["painted",{"cursor":1}]').subarray(0, 9));
    cut.drop();
    await cut.ends();
  });

  it.each([
    ['a version that is none', { 'Sec-WebSocket-Version': '7' }],
    ['an upgrade to something else', { Upgrade: 'h2c' }],
  ])('[Socket] turns %s away', async (_what, headers) => {
    await expect(BareSocket.open(server.app.url, undefined, headers)).rejects.toThrow('HTTP/1.1 4');
  });
});

it('[pulse] comes to another screen through all of that, each half second', async () => {
  expect(await server.disturbance()).toEqual(UNDISTURBED);
});
