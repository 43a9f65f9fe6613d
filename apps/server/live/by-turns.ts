import type { Socket as TcpSocket } from 'node:net';

/** So much is read from one client in a turn of the event loop without a pause: some hundred commands. */
const MOST_A_TURN_BYTES = 16 * 1024;
/** Node reads up to 64 KB at once, so this comes to 10,000 small commands a second, far more than anybody's pace. */
const PAUSE_MS = 50;

/** What is asked of an Engine.IO socket: its TCP socket, and the WebSocket that reads from it. */
export interface Sender {
  readonly request: { readonly socket: Pick<TcpSocket, 'on'> };
  readonly transport: { readonly socket?: { pause(): void; resume(): void } };
}

/** Another turn of the event loop, and the end of a pause. */
interface Later {
  turn(then: () => void): void;
  pause(then: () => void): void;
}

const LATER: Later = {
  turn: (then) => void setImmediate(then),
  pause: (then) => void setTimeout(then, PAUSE_MS),
};

/**
 * Reads from each client by turns. Node takes what a socket has until there is nothing more, up to 2 MB in one turn: from one who
 * sends as fast as it can that is seconds of work, in which no pulse goes out and nobody else is heard. Here whoever
 * sends more than a turn's share is read again after a pause; what comes meanwhile waits on the sender's own side.
 */
export function readByTurns({ request, transport }: Sender, later = LATER): void {
  let read = 0;
  let isPaused = false;
  request.socket.on('data', ({ length }: Buffer) => {
    if (read === 0) later.turn(() => (read = 0));
    read += length;
    if (read <= MOST_A_TURN_BYTES || isPaused) return;
    isPaused = true;
    transport.socket?.pause();
    later.pause(() => {
      isPaused = false;
      transport.socket?.resume();
    });
  });
}
