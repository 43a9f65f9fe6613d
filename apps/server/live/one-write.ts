import type { ServerToClient } from '#wire';

/** An event's name and what is said by it. */
type Said = {
  [Event in keyof ServerToClient]: readonly [Event, ...Parameters<ServerToClient[Event]>];
}[keyof ServerToClient];

/** What of a Socket.IO client the writing takes; some of it Engine.IO has no types for. */
export interface Written {
  readonly conn: {
    readonly readyState: string;
    readonly writeBuffer: readonly unknown[];
    readonly transport: {
      readonly writable: boolean;
      readonly socket: { readonly readyState: number; readonly bufferedAmount: number };
    };
    readonly request: { readonly socket: { write(bytes: Buffer): unknown } };
  };
  writeToEngine(packets: Buffer[], options: object): void;
}

const OPEN = 1;

/** Socket.IO's packet types for an event and an answer, inside Engine.IO's message. */
const EVENT = 2;
const ANSWER = 3;
const MESSAGE = '4';

const FINAL_TEXT = 0x81;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;

/** A server's WebSocket frame around a text, in one piece (RFC 6455, 5.2: final, text, not masked). */
export function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const headed = length < TWO_BYTES ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headed + length);
  frame[0] = FINAL_TEXT;
  frame[1] = headed === 2 ? length : headed === 4 ? TWO_BYTES : EIGHT_BYTES;
  if (headed === 4) frame.writeUInt16BE(length, 2);
  if (headed === 10) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.write(text, headed);
  return frame;
}

/**
 * An event of the default namespace, as every screen's Engine.IO message of it is framed. The events of Setboard's wire are JSON, so
 * nothing looks through them for attachments.
 */
export const eventFrame = (event: Said): Buffer => frameOf(`${MESSAGE}${EVENT}${JSON.stringify(event)}`);

/** The answer to what was said with this id, framed alike. */
export const answerFrame = (id: string, answer: object): Buffer =>
  frameOf(`${MESSAGE}${ANSWER}${id}[${JSON.stringify(answer)}]`);

/** How Engine.IO is told to send the frame as it is; the packet's own data are only counted (backlog.ts). */
const asItIs = (frame: Buffer): object => ({ preEncoded: true, wsPreEncodedFrame: [frame] });

/** Nothing said before waits for its turn: not with Engine.IO, not with `ws`, not with the TCP socket. */
const isTakingAll = ({ readyState, writeBuffer, transport: { writable, socket } }: Written['conn']): boolean =>
  readyState === 'open' &&
  writable &&
  writeBuffer.length === 0 &&
  socket.readyState === OPEN &&
  socket.bufferedAmount === 0;

/**
 * Says a frame that was made for many to one of them: its bytes are nobody's copy. To a reader that takes all that comes it is written
 * as it is; the events and queues that Engine.IO has around a write are for those who don't, and backlog.ts counts by them.
 */
export function writeFrame(client: Written, frame: Buffer): void {
  if (isTakingAll(client.conn)) client.conn.request.socket.write(frame);
  else client.writeToEngine([frame], asItIs(frame));
}

/** An Engine.IO packet as it is made, before it waits to be written. */
interface MadePacket {
  readonly type: string;
  readonly data?: unknown;
  options?: { readonly wsPreEncodedFrame?: Buffer[] };
}

/** Engine.IO's ping. */
export const PING = frameOf('2');

function frameFor({ type, data }: MadePacket): Buffer | null {
  if (type === 'ping') return PING;
  return type === 'message' && typeof data === 'string' ? frameOf(MESSAGE + data) : null;
}

function frameBefore(said: unknown): void {
  const packet = said as MadePacket;
  if (packet.options?.wsPreEncodedFrame) return;
  const frame = frameFor(packet);
  // A copy: the parts of one message share their options.
  if (frame) packet.options = { ...packet.options, wsPreEncodedFrame: [frame] };
}

/** What is said to one screen alone, answers and pings and all, goes by one write of one buffer too. */
export function inOnePiece(connection: {
  on(event: 'packetCreate', listener: (said: unknown) => void): unknown;
}): void {
  connection.on('packetCreate', frameBefore);
}

/** The same to a Socket.IO socket. */
export const sayFrame = ({ client }: { client: object }, frame: Buffer): void => writeFrame(client as Written, frame);

/**
 * Says an event to each of these: encoded once, framed once, and written to each by one write of one buffer. Socket.IO's own adapter
 * keeps head and body of the frame apart, and each screen's TCP socket is corked, written to twice and uncorked for it (docs/performance.md).
 */
export function sayToEach(seats: Iterable<{ readonly socket: { client: object } }>, event: Said): void {
  const frame = eventFrame(event);
  for (const { socket } of seats) sayFrame(socket, frame);
}
