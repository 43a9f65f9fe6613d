import { WebSocket } from 'ws';

export type Frame =
  { kind: 'events' | 'snapshot'; cursor: number; text: string } | { kind: 'pulse' | 'other'; text: string };

const CONNECTED = '40';
const PING = '2';
const PONG = '3';
const ACKNOWLEDGED = /^43(\d+)/;
const EVENTS = '42["events"';
const PULSE = '42["pulse"';
const SNAPSHOT = '42["snapshot"';
const CURSOR = /"cursor":(\d+)/;

/**
 * One end of a link by bare `ws`: what a screen or a station says and hears, and nothing that thinks. It speaks as much of
 * Engine.IO 4 and Socket.IO 5 as that takes, and the floor speaks the same, so both sides are measured by the same code.
 */
export class Line {
  private early: Frame[] | null = [];
  private heard: (frame: Frame) => void = (frame) => this.early?.push(frame);
  private readonly waiting = new Map<number, (answer: string) => void>();
  private sent = 0;
  /** Resolves once it is over, whoever ended it. */
  readonly closed: Promise<void>;

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.once('close', () => resolve()));
  }

  /** Resolves once the server took the handshake; rejects with what it said otherwise. */
  static open(url: string, auth: object): Promise<Line> {
    const address = `${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    const line = new Line(socket);
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.on('message', (data: Buffer) => {
        const text = data.toString();
        if (text.startsWith('0')) socket.send(`${CONNECTED}${JSON.stringify(auth)}`);
        else if (text.startsWith(CONNECTED)) resolve(line);
        else if (text.startsWith('44')) {
          reject(new Error(text));
          socket.close();
        } else line.hear(text);
      });
      socket.once('close', () => reject(new Error('closed')));
    });
  }

  /** Who hears of each frame that is no acknowledgement, from the first on. */
  set onFrame(hear: (frame: Frame) => void) {
    this.heard = hear;
    const early = this.early ?? [];
    this.early = null;
    for (const frame of early) hear(frame);
  }

  /** Sends a command and gives the text of its acknowledgement. */
  command(command: string): Promise<string> {
    return this.ask('command', command);
  }

  /** Says what this screen shows, and gives the text of the answer: a round trip measured, as screens do. */
  painted(cursor: number): Promise<string> {
    return this.ask('painted', `{"cursor":${cursor}}`);
  }

  /** What this side could not send yet. */
  get waitingBytes(): number {
    return this.socket.bufferedAmount;
  }

  close(): void {
    this.socket.terminate();
  }

  /** Says goodbye and waits until the other end did, so that it holds nothing of this one any more. */
  gone(): Promise<void> {
    this.socket.close();
    return this.closed;
  }

  private ask(event: string, said: string): Promise<string> {
    const id = this.sent++;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.socket.send(`42${id}["${event}",${said}]`);
    });
  }

  private hear(text: string): void {
    if (text === PING) return this.socket.send(PONG);
    const acknowledged = ACKNOWLEDGED.exec(text);
    if (acknowledged) {
      const id = Number(acknowledged[1]);
      this.waiting.get(id)?.(text);
      this.waiting.delete(id);
    } else this.heard(frameOf(text));
  }
}

function frameOf(text: string): Frame {
  if (text.startsWith(EVENTS)) return { kind: 'events', cursor: Number(CURSOR.exec(text)?.[1]), text };
  if (text.startsWith(PULSE)) return { kind: 'pulse', text };
  if (text.startsWith(SNAPSHOT)) return { kind: 'snapshot', cursor: Number(CURSOR.exec(text)?.[1]), text };
  return { kind: 'other', text };
}

/** The cursor in an acknowledgement; throws where the command was not accepted. */
export function cursorOf(answer: string): number {
  if (!answer.includes('"accepted"')) throw new Error(answer);
  return Number(CURSOR.exec(answer)?.[1]);
}
