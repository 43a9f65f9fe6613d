import type { Cursor } from '#custody';
import { byWhom } from './listeners.js';
import type { Seat } from './seat.js';

/** `painted` as each screen of ours says it each second, in a Socket.IO packet of an event that wants an answer. */
const PAINTED = /^2(\d{1,9})\["painted",\{"cursor":(\d{1,15})\}\]$/;

/** What this takes of an Engine.IO connection and of Socket.IO's client on it; the client's own hearing is not in its types. */
interface Connection {
  on(event: 'data', listener: (this: Connection, said: unknown) => void): unknown;
  off(event: 'data', listener: (this: Connection, said: unknown) => void): unknown;
  seat: Seat | undefined;
}
interface Client {
  readonly conn: Connection;
  readonly ondata: (said: unknown) => void;
}

const clientOf = ({ socket }: Seat): Client => socket.client as unknown as Client;

/**
 * The short way in for what screens say most: two thirds of what a screen costs the server was `painted`, and half of that
 * Socket.IO's packets, acknowledgements and queues around a number (docs/performance.md). Whatever looks any other way than just so is heard by
 * Socket.IO as before.
 */
export class ShortWay {
  private readonly listen;

  /** `painted` hears what a seat shows now, and the id that its answer is to have. */
  constructor(painted: (seat: Seat, answerId: string, cursor: Cursor) => void) {
    this.listen = byWhom((connection: Connection, said: unknown) => {
      const { seat } = connection;
      if (!seat) return;
      const [, answerId, cursor] = (typeof said === 'string' && PAINTED.exec(said)) || [];
      if (answerId === undefined) clientOf(seat).ondata(said);
      else painted(seat, answerId, Number(cursor));
    });
  }

  /** From here on what this seat's connection says comes by here first. */
  open(seat: Seat): void {
    const { conn, ondata } = clientOf(seat);
    conn.seat = seat;
    conn.off('data', ondata);
    conn.on('data', this.listen);
  }

  /** Socket.IO alone hears again. */
  close(seat: Seat): void {
    const { conn, ondata } = clientOf(seat);
    conn.seat = undefined;
    conn.off('data', this.listen);
    conn.on('data', ondata);
  }
}
