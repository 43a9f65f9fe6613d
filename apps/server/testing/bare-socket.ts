import { randomBytes } from 'node:crypto';
import net from 'node:net';

/** WebSocket's opcodes (RFC 6455, 5.2). */
export const OPCODES = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const;
const PATIENCE_MS = 15_000;
const UPGRADED = 'HTTP/1.1 101';

interface Frame {
  opcode: number;
  payload: Buffer;
}

/** How a frame may be wrong, or only a part. */
export interface Framing {
  opcode?: number;
  isLast?: boolean;
  isMasked?: boolean;
  /** RSV1 to RSV3, which nobody agreed on. */
  reserved?: number;
}

/** One frame as a client sends it. */
export function frame(payload: Buffer | string, how: Framing = {}): Buffer {
  const { opcode = OPCODES.text, isLast = true, isMasked = true, reserved = 0 } = how;
  const bytes = Buffer.from(payload);
  const mask = isMasked ? 0x80 : 0;
  const length = bytes.length;
  const head =
    length < 126
      ? Buffer.from([0, mask | length])
      : length < 65_536
        ? Buffer.from([0, mask | 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([0, mask | 127, 0, 0, 0, 0]), uint32(length)]);
  head[0] = (isLast ? 0x80 : 0) | (reserved << 4) | opcode;
  if (!isMasked) return Buffer.concat([head, bytes]);
  const key = randomBytes(4);
  return Buffer.concat([head, key, bytes.map((byte, index) => byte ^ (key[index % 4] ?? 0))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A WebSocket without a library, so that whatever a specification forbids can be sent too. Pings stay unanswered. */
export class BareSocket {
  /** The text messages that came, in order. */
  readonly texts: string[] = [];
  /** The code of the close frame that came; null where there was none. */
  closedWith: number | null = null;
  isEnded = false;
  /** Whether Engine.IO's pings are answered. */
  answersPings = true;
  private rest = Buffer.alloc(0);
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: net.Socket) {
    socket.on('data', (bytes) => this.take(bytes));
    socket.on('error', () => this.end());
    socket.on('close', () => this.end());
  }

  /** Upgrades; rejects with the first line and the body of an answer that is none. */
  static open(url: string, query = 'EIO=4&transport=websocket', headers: Record<string, string> = {}) {
    const { hostname, port, host } = new URL(url);
    const socket = net.connect(Number(port), hostname);
    const sent = { Host: host, Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', ...headers };
    const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}`);
    const key = `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`;
    socket.write(`GET /socket.io/?${query} HTTP/1.1\r\n${[...lines, key].join('\r\n')}\r\n\r\n`);
    return new Promise<BareSocket>((resolve, reject) => {
      let answer = Buffer.alloc(0);
      const hear = (bytes: Buffer): void => {
        answer = Buffer.concat([answer, bytes]);
        const head = answer.indexOf('\r\n\r\n');
        if (head < 0 || !answer.toString('latin1').startsWith(UPGRADED)) return;
        socket.off('data', hear);
        const bare = new BareSocket(socket);
        bare.take(answer.subarray(head + 4));
        resolve(bare);
      };
      socket.on('data', hear);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error(answer.toString('utf8'))));
    });
  }

  /** Sends one text message. */
  say(text: string): void {
    this.write(frame(text));
  }

  sayBytes(bytes: Buffer): void {
    this.write(frame(bytes, { opcode: OPCODES.binary }));
  }

  /** Sends bytes as they are. */
  write(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  /** Resolves with the first message like this from the `from`th on. */
  async hears(pattern: RegExp, from = 0): Promise<string> {
    const found = (): string | undefined => this.texts.slice(from).find((text) => pattern.test(text));
    await this.until(() => found() !== undefined, String(pattern));
    return found() ?? '';
  }

  /** Resolves once the server has closed it. */
  ends(): Promise<void> {
    return this.until(() => this.isEnded, 'the end');
  }

  drop(): void {
    this.socket.destroy();
  }

  private until(holds: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`never came: ${what}, but ${this.texts.slice(-3).join(' ')}`)),
        PATIENCE_MS,
      );
      const look = (): void => {
        if (!holds() && !this.isEnded) return;
        clearTimeout(late);
        this.waiting.delete(look);
        if (holds()) resolve();
        else reject(new Error(`closed with ${this.closedWith} before: ${what}`));
      };
      this.waiting.add(look);
      look();
    });
  }

  private take(bytes: Buffer): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (let next = this.cutFrame(); next; next = this.cutFrame()) {
      const { opcode, payload } = next;
      if (opcode === OPCODES.close) {
        this.closedWith = payload.length >= 2 ? payload.readUInt16BE() : 1005;
        this.socket.end(frame(payload, { opcode }));
      }
      if (opcode !== OPCODES.text) continue;
      const text = payload.toString('utf8');
      this.texts.push(text);
      if (text === '2' && this.answersPings) this.say('3');
    }
    for (const look of this.waiting) look();
  }

  /** A server masks nothing and sends no fragments. */
  private cutFrame(): Frame | null {
    const short = (this.rest[1] ?? 0) & 0x7f;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    if (this.rest.length < head) return null;
    const length =
      short < 126 ? short : short === 126 ? this.rest.readUInt16BE(2) : Number(this.rest.readBigUInt64BE(2));
    if (this.rest.length < head + length) return null;
    const payload = this.rest.subarray(head, head + length);
    const opcode = (this.rest[0] ?? 0) & 0x0f;
    this.rest = this.rest.subarray(head + length);
    return { opcode, payload };
  }

  private end(): void {
    this.isEnded = true;
    for (const look of this.waiting) look();
  }
}
