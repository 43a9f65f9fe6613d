import { createHash } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { ProductionId } from '#custody';
import type { Outcome } from '#wire';
import type { Turn } from '../custody/batch.js';
import type { RowsRefused } from '../custody/import-turn.js';

/** What a turn comes to. */
export type TurnAnswer = Outcome | RowsRefused;

/** A turn that is handed on to the server that keeps its production. */
export interface HandedOn {
  /** Of this link. */
  nth: number;
  productionId: ProductionId;
  turn: Turn;
  /** See time-left.ts. */
  sentAt: number;
  withinMs: number;
}

/** What the keeper says: that it lives, and what its clock shows; an answer; that the sender should decide; that it ends. */
export type KeeperSays =
  | { kind: 'tick'; at: number }
  | { kind: 'answer'; nth: number; answer: TurnAnswer }
  | { kind: 'yours'; nth: number }
  | { kind: 'bye' };

/** How often a keeper says that it lives. */
export const TICK_EVERY_MS = 100;

/** An import of two thousand rows, and to spare. */
const LONGEST_LINE = 8 * 1024 * 1024;

/**
 * TLS by the secret that both ends have from the database, and by no certificate: whoever does not have it gets no byte in,
 * no browser speaks it, and who listens on the network reads nothing. The comparing is OpenSSL's, over the whole handshake.
 */
export function secured(secret: string) {
  const psk = createHash('sha256').update(secret).digest();
  const ciphers = 'ECDHE-PSK-CHACHA20-POLY1305';
  return { psk, options: { ciphers, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' } as const };
}

/** The name that goes with the secret. */
export const IDENTITY = 'setboard';

/** Says one thing; all that is said in the same turn of the event loop goes out together. */
export function say(socket: TLSSocket, said: HandedOn | KeeperSays): void {
  if (socket.writableCorked === 0) {
    socket.cork();
    setImmediate(() => socket.uncork());
  }
  socket.write(`${JSON.stringify(said)}\n`);
}

/** Hears one thing a line; a line that can't be read, or never ends, ends the link. */
export function hear(socket: TLSSocket, heard: (said: unknown) => void): void {
  let rest = '';
  socket.setEncoding('utf8').setNoDelay(true);
  socket.on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) socket.destroy();
    try {
      for (const line of lines) heard(JSON.parse(line));
    } catch {
      socket.destroy();
    }
  });
}
