import { io, type Socket } from 'socket.io-client';
import { evolve, type State } from '#custody';
import type { ByeReason, Events, Outcome, Pulse, ScreenReport, Snapshot } from '#wire';

/** What a socket was sent, in the order in which it came. */
export type Said =
  | { event: 'snapshot'; snapshot: Snapshot }
  | { event: 'events'; events: Events }
  | { event: 'pulse'; pulse: Pulse }
  | { event: 'screens'; screens: ScreenReport[] }
  | { event: 'bye'; reason: ByeReason };

const PATIENCE_MS = 15_000;

/** A screen as a program knows it: keeps all that it is sent and folds it by itself. */
export class Screen {
  readonly said: Said[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.on('snapshot', (snapshot: Snapshot) => this.hear({ event: 'snapshot', snapshot }));
    socket.on('events', (events: Events) => this.hear({ event: 'events', events }));
    socket.on('pulse', (pulse: Pulse) => this.hear({ event: 'pulse', pulse }));
    socket.on('screens', (screens: ScreenReport[]) => this.hear({ event: 'screens', screens }));
    socket.on('bye', ({ reason }: { reason: ByeReason }) => this.hear({ event: 'bye', reason }));
  }

  /** Connects; rejects with the refusal's `data.code` where the handshake is refused. */
  static open(url: string, token: string, from: { epoch?: string; cursor?: number } = {}): Promise<Screen> {
    const settings = { transports: ['websocket'], reconnection: false, forceNew: true, auth: { token, ...from } };
    const screen = new Screen(io(url, settings));
    return new Promise((resolve, reject) => {
      screen.socket.once('connect', () => resolve(screen));
      screen.socket.once('connect_error', (error: Error & { data?: { code?: string } }) =>
        reject(new Error(error.data?.code ?? error.message)),
      );
    });
  }

  command(command: unknown): Promise<Outcome> {
    return this.socket.timeout(PATIENCE_MS).emitWithAck('command', command) as Promise<Outcome>;
  }

  close(): void {
    this.socket.disconnect();
  }

  /** The newest pulse's cursor; 0 before the first. */
  get pulsed(): number {
    return this.said.findLast((each) => each.event === 'pulse')?.pulse.cursor ?? 0;
  }

  /** Waits until what was said so far holds. */
  async until(holds: (screen: Screen) => boolean, what: string): Promise<void> {
    if (holds(this)) return;
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`never came: ${what}. Said: ${JSON.stringify(this.said.slice(-5)).slice(0, 2_000)}`));
      }, PATIENCE_MS);
      const look = (): void => {
        if (!holds(this)) return;
        clearTimeout(late);
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  /** What this screen shows by now: its last snapshot and every entry since, each exactly at its place. */
  shows(): { epoch: string; cursor: number; state: State } {
    let board: { epoch: string; cursor: number; state: State } | null = null;
    for (const each of this.said) {
      if (each.event === 'snapshot') board = each.snapshot;
      if (each.event !== 'events') continue;
      if (!board || each.events.base !== board.cursor)
        throw new Error(`events after ${each.events.base} came to a screen at ${board?.cursor}`);
      const state = each.events.events.reduce(evolve, board.state);
      board = { epoch: each.events.epoch, cursor: each.events.cursor, state };
    }
    if (!board) throw new Error('nothing was shown yet');
    return board;
  }

  private hear(said: Said): void {
    this.said.push(said);
    for (const look of this.waiting) look();
  }
}
