import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { WsMessageHandler } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Server, type ServerOptions, type Socket } from 'socket.io';
import { MAX_FRAME_BYTES } from '#wire';
import type { ServerLog } from '../health/server-log.js';
import { capBacklog, type Connection } from './backlog.js';
import { readByTurns, type Sender } from './by-turns.js';
import { inOnePiece, OneWriteAdapter } from './one-write.adapter.js';

/** Whether an upgrade comes from a page of ours; CORS does not cover WebSocket. */
export type MayUpgrade = (request: IncomingMessage) => boolean;

const SEEN_ALIVE_MS = 5_000;

/** Socket.IO on both of Setboard's servers, WebSocket only, so that any load balancer will do without sticky sessions. */
export class SetboardIoAdapter extends IoAdapter {
  /** Asked by the server first and by Engine.IO then; one answer serves both. */
  private readonly mayUpgrade: MayUpgrade;

  constructor(
    private readonly servers: HttpServer[],
    mayUpgrade: MayUpgrade,
    private readonly log: ServerLog,
  ) {
    super();
    this.mayUpgrade = oncePer(mayUpgrade);
  }

  override createIOServer(): Server {
    const options: Partial<ServerOptions> = {
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: MAX_FRAME_BYTES,
      pingInterval: SEEN_ALIVE_MS,
      pingTimeout: SEEN_ALIVE_MS,
      connectTimeout: SEEN_ALIVE_MS,
      adapter: OneWriteAdapter,
      allowRequest: (request, answer) => answer(null, this.mayUpgrade(request)),
    };
    const io = new Server(options);
    for (const server of this.servers) {
      // Engine.IO answers 400 to whatever it turns away; a foreign page gets its 403 before that.
      server.on('upgrade', (request, socket) => {
        if (!this.mayUpgrade(request))
          socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      });
      io.attach(server, options);
      // Each server has an engine of its own; `io` knows the newest.
      io.engine.on('connection', (connection: Connection & Sender) => {
        capBacklog(connection, this.log);
        readByTurns(connection);
        inOnePiece(connection);
      });
    }
    return io;
  }

  /**
   * One plain listener a message, where the adapter this comes from builds a chain of observables for each message of each
   * screen: a third less memory a screen, and less time a command (docs/performance.md). What is said is the last argument's
   * to answer, where that is a function.
   */
  override bindMessageHandlers(socket: Socket, handlers: WsMessageHandler[]): void {
    for (const { message, callback } of handlers) {
      socket.on(message, async (...said: unknown[]) => {
        const answer = said.at(-1);
        const isAnswered = typeof answer === 'function';
        if (isAnswered) said.pop();
        const outcome: unknown = await callback(said.length > 1 ? said : said[0]);
        if (isAnswered && outcome !== undefined) answer(outcome);
      });
    }
  }
}

function oncePer(mayUpgrade: MayUpgrade): MayUpgrade {
  const answers = new WeakMap<IncomingMessage, boolean>();
  return (request) => {
    const answer = answers.get(request) ?? mayUpgrade(request);
    answers.set(request, answer);
    return answer;
  };
}
