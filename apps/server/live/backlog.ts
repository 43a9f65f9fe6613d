import type { Socket as TcpSocket } from 'node:net';
import type { ServerLog } from '../health/server-log.js';

/** So much may wait for one reader; beyond it a fresh state is less to send than what it missed. */
export const MOST_WAITING_BYTES = 2 * 1024 * 1024;

/** What is asked of an Engine.IO socket, before anybody is signed in on it too. */
export interface Connection {
  on(event: string, listener: (said: unknown) => void): unknown;
  readonly request: { readonly socket: Pick<TcpSocket, 'destroy'> };
}

/** An Engine.IO packet as it is made. */
const bytesOf = (packet: unknown): number => {
  const data = typeof packet === 'object' && packet !== null && 'data' in packet ? packet.data : undefined;
  return typeof data === 'string' || data instanceof Uint8Array ? data.length : 0;
};

/**
 * Caps what the server keeps for a reader that takes less than comes: past the cap its socket is cut, and it catches up from
 * its own cursor as after any other loss. One message of whatever size is never in its own way. Nothing of it holds up the
 * other readers, since each waits in a queue of its own.
 */
export function capBacklog(connection: Connection, log: Pick<ServerLog, 'info'>, most = MOST_WAITING_BYTES): void {
  let waiting = 0;
  let isCut = false;
  const cut = (why: string): void => {
    if (isCut) return;
    isCut = true;
    log.info({ why, waiting }, 'a reader was cut');
    // A close in good order would queue behind all that it does not take.
    connection.request.socket.destroy();
  };
  connection.on('packetCreate', (packet) => {
    if (waiting > most) cut('too slow');
    waiting += bytesOf(packet);
  });
  connection.on('flush', () => (waiting = 0));
  connection.on('close', (reason) => {
    if (reason === 'ping timeout') cut('silent');
  });
}
