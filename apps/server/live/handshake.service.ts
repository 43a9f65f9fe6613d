import { Inject, Injectable } from '@nestjs/common';
import type { HandshakeRefusal } from '#wire';
import { ServerLog } from '../health/server-log.js';
import { ServerFacts } from '../http/server-facts.js';
import { SessionsService } from '../people/sessions.service.js';
import type { LiveSocket } from './seat.js';

/** A refused handshake, as Socket.IO hands it to the client: `connect_error` with `data.code`. */
class HandshakeError extends Error {
  readonly data: { code: HandshakeRefusal };

  constructor(code: HandshakeRefusal) {
    super(code);
    this.data = { code };
  }
}

/** Lets sockets in by their token, and none beyond what one address may have. */
@Injectable()
export class HandshakeService {
  private readonly sockets = new Map<string, number>();

  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {}

  /** Socket.IO's middleware: who speaks is known before the first message, and never from a payload. */
  async admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const token: unknown = socket.handshake.auth['token'];
      const session = typeof token === 'string' ? await this.sessions.fromToken(token) : null;
      if (!session) return next(new HandshakeError('unauthorized'));
      if (!this.count(socket)) return next(new HandshakeError('too-many'));
      socket.data.session = session;
      next();
    } catch (fault) {
      this.log.error({ fault }, 'a handshake failed');
      next(new Error('try again'));
    }
  }

  private count(socket: LiveSocket): boolean {
    const { address } = socket.handshake;
    const standing = this.sockets.get(address) ?? 0;
    if (standing >= this.facts.settings.limits.socketsPerAddress) return false;
    this.sockets.set(address, standing + 1);
    socket.conn.once('close', () => {
      const left = (this.sockets.get(address) ?? 1) - 1;
      if (left > 0) this.sockets.set(address, left);
      else this.sockets.delete(address);
    });
    return true;
  }
}

/** An epoch and a cursor out of whatever a client sent; null where they are not that. */
export function placeOf(sent: unknown): { epoch: string; cursor: number } | null {
  if (typeof sent !== 'object' || sent === null || !('epoch' in sent) || !('cursor' in sent)) return null;
  const { epoch, cursor } = sent;
  const isCursor = typeof cursor === 'number' && Number.isSafeInteger(cursor) && cursor >= 0;
  return typeof epoch === 'string' && isCursor ? { epoch, cursor } : null;
}
