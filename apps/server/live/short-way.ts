import type { Cursor } from '#custody';
import type { ServerLog } from '../health/server-log.js';
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
 * The short way in for what screens say most. Of what a screen costs the server two thirds were `painted`, and of that a third Socket.IO's
 * packets, acknowledgements and queues around one number (docs/performance.md). Whatever looks any other way than just so is heard by
 * Socket.IO as before.
 */
export class ShortWay {
  private readonly listen;

  /** `painted` hears what a seat shows now, and the id that its answer is to have; a fault is logged, and nothing is answered. */
  constructor(painted: (seat: Seat, answerId: string, cursor: Cursor) => void, log: Pick<ServerLog, 'error'>) {
    this.listen = byWhom((connection: Connection, said: unknown) => {
      const { seat } = connection;
      if (!seat) return;
      const [, answerId, cursor] = (typeof said === 'string' && PAINTED.exec(said)) || [];
      if (answerId === undefined) return clientOf(seat).ondata(said);
      try {
        painted(seat, answerId, Number(cursor));
      } catch (fault) {
        log.error({ fault, message: 'painted' }, 'a message was not heard');
      }
    });
  }

  /** From here on what this seat's connection says comes by here first. */
  open(seat: Seat): void {
    const { conn, ondata } = clientOf(seat);
    conn.seat = seat;
    conn.off('data', ondata);
    // Somebody who asks to be let in twice at once has two seats on one connection.
    conn.off('data', this.listen);
    conn.on('data', this.listen);
  }

  /** Socket.IO alone hears again. */
  close(seat: Seat): void {
    const { conn, ondata } = clientOf(seat);
    if (conn.seat !== seat) return;
    conn.seat = undefined;
    conn.off('data', this.listen);
    conn.on('data', ondata);
  }
}
