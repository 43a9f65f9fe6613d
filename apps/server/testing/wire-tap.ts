import { io, type Socket } from 'socket.io-client';
import type { Outcome } from '#wire';

const PATIENCE_MS = 10_000;

interface Heard {
  readonly event: string;
  readonly payload: unknown;
  /** By the monotonic clock. */
  readonly at: number;
}

/** A socket that keeps all it is sent, as the text that came over the wire and as what it said. */
export class WireTap {
  readonly heard: Heard[] = [];
  /** Whatever the server sent, as it came. */
  text = '';
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.onAny((event: string, payload: unknown) => {
      this.heard.push({ event, payload, at: performance.now() });
      this.look();
    });
    socket.once('disconnect', () => this.look());
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => (this.text += `${String(data)}\n`));
  }

  /** Rejects with the refusal's `data.code`. */
  static open(url: string, token: string, more: object = {}): Promise<WireTap> {
    const socket = io(url, {
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      auth: { token, ...more },
    });
    const tap = new WireTap(socket);
    return new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(tap));
      socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
        reject(new Error(error.data?.code ?? error.message)),
      );
    });
  }

  send(command: object): Promise<Outcome> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck('command', command) as Promise<Outcome>;
  }

  /** Waits until this holds of what was heard so far. */
  async until(holds: (tap: WireTap) => boolean, what: string): Promise<void> {
    if (holds(this)) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`never came: ${what}`)), PATIENCE_MS);
      const look = (): void => {
        if (!holds(this)) return;
        clearTimeout(late);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  of(event: string): unknown[] {
    return this.heard.filter((each) => each.event === event).map(({ payload }) => payload);
  }

  close(): void {
    this.socket.disconnect();
  }

  private look(): void {
    for (const look of this.waiting) look();
  }
}
