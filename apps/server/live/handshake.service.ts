import { Inject, Injectable } from '@nestjs/common';
import type { HandshakeRefusal } from '#wire';
import { ProductionsService } from '../custody/productions.service.js';
import { ElsewhereService } from '../elsewhere/elsewhere.service.js';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { worthTelling, type Counts } from '../http/pace.js';
import { summed } from '../http/paces.js';
import { ServerFacts } from '../http/server-facts.js';
import type { Session } from '../people/session.js';
import { isOver, SessionsService } from '../people/sessions.service.js';
import { inGroups } from './in-groups.js';
import { byWhom } from './listeners.js';
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
  private elsewhere: Counts = new Map();
  private readonly comeIn = inGroups();
  private readonly closed = byWhom(({ remoteAddress }: { remoteAddress: string }) => this.uncount(remoteAddress));

  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(ElsewhereService) elsewhere: ElsewhereService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {
    elsewhere.about<Record<string, number>>('sockets', {
      say: () => Object.fromEntries(worthTelling(this.sockets, this.most)),
      hear: (heard) => (this.elsewhere = summed(heard.map(({ words }) => words))),
    });
  }

  /** Socket.IO's middleware: who speaks is known before the first message, and never from a payload. */
  async admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const token: unknown = socket.handshake.auth['token'];
      // Those who come back together are then one question to the database.
      await this.comeIn();
      const session = typeof token === 'string' ? await this.sessions.fromToken(token) : null;
      if (!session || (await this.isOver(session))) return next(new HandshakeError('unauthorized'));
      // Whoever left meanwhile would be counted for ever.
      if (socket.conn.readyState !== 'open') return next(new Error('gone'));
      if (!this.count(socket)) return next(new HandshakeError('too-many'));
      socket.data.session = session;
      next();
    } catch (fault) {
      this.log.error({ fault }, 'a handshake failed');
      next(new Error('try again'));
    }
  }

  /** A sign-in of a day that was wrapped holds no longer than by HTTP, and the next day does not bring it back. */
  private async isOver(session: Session): Promise<boolean> {
    const writer = await this.productions.open(session.productionId);
    if (session.kind === 'device' || !writer || !isOver(session, writer.board.state, this.clock.now())) return false;
    await this.sessions.end(session.signInId);
    return true;
  }

  /** Sockets that one address may have, on all servers together. */
  private get most(): number {
    return this.facts.settings.limits.socketsPerAddress;
  }

  private count(socket: LiveSocket): boolean {
    const { remoteAddress: address } = socket.conn;
    const standing = this.sockets.get(address) ?? 0;
    if (standing + (this.elsewhere.get(address) ?? 0) >= this.most) return false;
    this.sockets.set(address, standing + 1);
    socket.conn.on('close', this.closed);
    return true;
  }

  private uncount(address: string): void {
    const left = (this.sockets.get(address) ?? 1) - 1;
    if (left > 0) this.sockets.set(address, left);
    else this.sockets.delete(address);
  }
}

/** An epoch and a cursor out of whatever a client sent; null where they are not that. */
export function placeOf(sent: unknown): { epoch: string; cursor: number } | null {
  if (typeof sent !== 'object' || sent === null || !('epoch' in sent) || !('cursor' in sent)) return null;
  const { epoch, cursor } = sent;
  const isCursor = typeof cursor === 'number' && Number.isSafeInteger(cursor) && cursor >= 0;
  return typeof epoch === 'string' && isCursor ? { epoch, cursor } : null;
}
