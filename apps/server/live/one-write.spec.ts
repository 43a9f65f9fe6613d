import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import * as ws from 'ws';
import { frameOf, inOnePiece, writeFrame, type Written } from './one-write.js';

interface Framing {
  frame(data: Buffer, options: object): Buffer[];
}

/** The frame as `ws` makes it, its parts put together. */
const framedByWs = (text: string): Buffer =>
  Buffer.concat(
    (ws as unknown as { Sender: Framing }).Sender.frame(Buffer.from(text), {
      fin: true,
      opcode: 1,
      mask: false,
      readOnly: true,
      rsv1: false,
    }),
  );

describe('a frame in one piece', () => {
  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('is byte for byte that of ws with %d letters', (length) => {
    const text = 'a'.repeat(length);
    expect(frameOf(text).equals(framedByWs(text))).toBe(true);
  });

  it('counts bytes, not letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(frameOf(text)).toEqual(framedByWs(text));
      }),
    );
  });
});

describe('what is said to one screen alone', () => {
  const made = (packet: object): object => {
    const connection = new EventEmitter();
    inOnePiece(connection);
    connection.emit('packetCreate', packet);
    return packet;
  };

  it.each([
    ['an answer', { type: 'message', data: '431[{"at":"now"}]' }, '4431[{"at":"now"}]'],
    ['a ping', { type: 'ping' }, '2'],
  ])('[issue 5] %s is framed before Engine.IO would keep head and body apart', (_, packet, text) => {
    expect(made({ ...packet, options: { compress: true } })).toMatchObject({
      options: { compress: true, wsPreEncodedFrame: [framedByWs(text)] },
    });
  });

  it('[issue 5] what has its frame keeps it, what is no text gets none, and shared options stay as they were', () => {
    const framed = { type: 'message', data: 'x', options: { wsPreEncodedFrame: [Buffer.from('its own')] } };
    expect(made({ ...framed })).toEqual(framed);
    const bytes = { type: 'message', data: Buffer.from('x'), options: {} };
    expect(made({ ...bytes })).toEqual(bytes);
    const options = { compress: true };
    made({ type: 'message', data: 'x', options });
    expect(options).toEqual({ compress: true });
  });
});

describe('a frame for many', () => {
  const frame = frameOf('42["pulse"]');

  /** A screen's connection, and by which way it was written to. */
  function createScreen(state: { conn?: object; transport?: object; socket?: object } = {}) {
    const ways: [way: string, bytes: Buffer][] = [];
    const socket = { readyState: 1, bufferedAmount: 0, ...state.socket };
    const transport = { writable: true, socket, ...state.transport };
    const request = { socket: { write: (bytes: Buffer) => ways.push(['TCP', bytes]) } };
    const conn = { readyState: 'open', writeBuffer: [], transport, request, ...state.conn };
    const client: Written = { conn, writeToEngine: ([bytes]) => ways.push(['Engine.IO', bytes ?? Buffer.alloc(0)]) };
    return { client, ways };
  }

  it('[issue 5] goes straight to the TCP socket of a screen that takes all that comes', () => {
    const { client, ways } = createScreen();
    writeFrame(client, frame);
    expect(ways).toEqual([['TCP', frame]]);
  });

  it.each([
    ['the TCP socket or ws holds something back', { socket: { bufferedAmount: 1 } }],
    ['Engine.IO waits for what it wrote', { transport: { writable: false } }],
    ['something waits with Engine.IO', { conn: { writeBuffer: [{}] } }],
    ['the WebSocket closes', { socket: { readyState: 2 } }],
    ['the connection closes', { conn: { readyState: 'closing' } }],
  ])('[issue 5] takes its turn behind what was said before, and is counted, where %s', (_, state) => {
    const { client, ways } = createScreen(state);
    writeFrame(client, frame);
    expect(ways).toEqual([['Engine.IO', frame]]);
  });
});
