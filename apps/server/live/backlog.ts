import type { Socket as TcpSocket } from 'node:net';
import type { ServerLog } from '../health/server-log.js';
import { byWhom } from './listeners.js';

/** So much may wait for one reader; beyond it a fresh state is less to send than what it missed. */
export const MOST_WAITING_BYTES = 2 * 1024 * 1024;

/** What is asked of an Engine.IO socket, before anybody is signed in on it too. */
export interface Connection {
  on(event: string, listener: (this: Connection, said: unknown) => void): unknown;
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
export function backlogCap(log: Pick<ServerLog, 'info'>, most = MOST_WAITING_BYTES): (connection: Connection) => void {
  /** Of those alone for whom something waits. */
  const waitingFor = new WeakMap<Connection, number>();
  const areCut = new WeakSet<Connection>();
  const cut = (connection: Connection, why: string): void => {
    if (areCut.has(connection)) return;
    areCut.add(connection);
    log.info({ why, waiting: waitingFor.get(connection) ?? 0 }, 'a reader was cut');
    // A close in good order would queue behind all that it does not take.
    connection.request.socket.destroy();
  };
  const made = byWhom((connection: Connection, packet: unknown) => {
    const waiting = waitingFor.get(connection) ?? 0;
    if (waiting > most) cut(connection, 'too slow');
    waitingFor.set(connection, waiting + bytesOf(packet));
  });
  const taken = byWhom((connection: Connection) => void waitingFor.delete(connection));
  const closed = byWhom((connection: Connection, reason: unknown) => {
    if (reason === 'ping timeout') cut(connection, 'silent');
  });
  return (connection) => {
    connection.on('packetCreate', made);
    connection.on('flush', taken);
    connection.on('close', closed);
  };
}
