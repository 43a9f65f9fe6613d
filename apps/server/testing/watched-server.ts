import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BareSocket } from './bare-socket.js';
import { armorerPin, setUp, signIn, TestApp } from './test-app.js';
import { WireTap } from './wire-tap.js';

/** At most so long may a screen wait for its pulse, whatever another socket does. */
const UNDISTURBED_MS = 1_500;
const FAULT_LEVEL = '"level":50';

/** A server with a screen on it that nothing which any other socket does may disturb. */
export class WatchedServer {
  private readonly opened: BareSocket[] = [];

  private constructor(
    readonly app: TestApp,
    readonly token: string,
    private readonly witness: WireTap,
    private readonly data: string,
  ) {}

  static async open(): Promise<WatchedServer> {
    const data = await mkdtemp(path.join(os.tmpdir(), 'setboard-watched-'));
    const app = await TestApp.open({ SETBOARD_DATA: data });
    const made = await setUp(app);
    const token = await signIn(app, made.deviceToken, made.personId, armorerPin);
    return new WatchedServer(app, token, await WireTap.open(app.url, made.deviceToken), data);
  }

  /** The handshake that lets a socket in. */
  get entrance(): string {
    return `40${JSON.stringify({ token: this.token })}`;
  }

  /** A connection that nobody is let in on. */
  async dial(query?: string): Promise<BareSocket> {
    const socket = await BareSocket.open(this.app.url, query);
    this.opened.push(socket);
    return socket;
  }

  /** A socket that was let in and has its first pulse. */
  async seat(): Promise<BareSocket> {
    const socket = await this.dial();
    socket.say(this.entrance);
    await socket.hears(/^42\["pulse"/);
    return socket;
  }

  /** Drops every socket that was opened for a test. */
  clear(): void {
    for (const socket of this.opened.splice(0)) socket.drop();
  }

  /** What any other socket did to the other screen: the longest that it waited for its pulse, and what the server called a fault. */
  async disturbance(): Promise<{ isCutOff: boolean; isKeptWaiting: boolean; faults: string[] }> {
    const pulses = (): number[] => this.witness.heard.flatMap(({ event, at }) => (event === 'pulse' ? [at] : []));
    const before = pulses().length;
    await this.witness.until(() => pulses().length >= before + 2, 'two more pulses of the other screen');
    const times = pulses();
    return {
      isCutOff: !this.witness.socket.connected,
      isKeptWaiting: times.slice(1).some((at, index) => at - (times[index] ?? at) > UNDISTURBED_MS),
      faults: this.app.said.filter((line) => line.includes(FAULT_LEVEL)),
    };
  }

  async close(): Promise<void> {
    this.clear();
    this.witness.close();
    await this.app.close();
    await rm(this.data, { recursive: true, force: true });
  }
}

/** Nothing at all. */
export const UNDISTURBED = { isCutOff: false, isKeptWaiting: false, faults: [] };

/** Whether a message is answered, so that the socket is served as before. */
export async function isServed(socket: BareSocket): Promise<boolean> {
  const from = socket.texts.length;
  socket.say('42777["painted",{"cursor":1}]');
  return (await socket.hears(/^43777\[/, from)).startsWith('43777[{"at":"');
}
