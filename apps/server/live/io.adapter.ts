import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { Server, type ServerOptions } from 'socket.io';
import { Adapter, type Room, type SocketId } from 'socket.io-adapter';
import { MAX_FRAME_BYTES } from '#wire';
import type { ServerLog } from '../health/server-log.js';
import { SEEN_ALIVE_MS } from './along.js';
import { backlogCap, type Connection } from './backlog.js';
import { readByTurns, type Sender } from './by-turns.js';
import { flushAtOnce } from './one-flush.js';
import { inOnePiece } from './one-write.js';

/** Whether an upgrade comes from a page of ours; CORS does not cover WebSocket. */
export type MayUpgrade = (request: IncomingMessage) => boolean;

/** The request that opened a connection, which Engine.IO keeps as long as that stands. */
interface Opened {
  readonly request: Pick<IncomingMessage, 'url' | 'headers' | 'rawHeaders'>;
}

const NO_ROOMS = new Set<Room>();

/** Who sits where is asked of the seats (seats.service.ts), so Socket.IO keeps no rooms for anybody: it knows all, and each by its id. */
class RoomlessAdapter extends Adapter {
  override addAll(id: SocketId): void {
    this.sids.set(id, NO_ROOMS);
  }
}

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
      adapter: RoomlessAdapter,
      allowRequest: (request, answer) => answer(null, this.mayUpgrade(request)),
    };
    const io = new Server(options);
    const capBacklog = backlogCap(this.log);
    for (const server of this.servers) {
      // Engine.IO answers 400 to whatever it turns away; a foreign page gets its 403 before that.
      server.on('upgrade', (request, socket) => {
        if (!this.mayUpgrade(request))
          socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      });
      io.attach(server, options);
      // Each server has an engine of its own; `io` knows the newest.
      flushAtOnce(io.engine);
      io.engine.on('connection', (connection: Connection & Sender & Opened) => {
        forgetHeaders(connection.request);
        capBacklog(connection);
        readByTurns(connection);
        inOnePiece(connection);
      });
    }
    return io;
  }

  /** The gateway hears by itself who said something or left (listeners.ts); what this one would add stays with each screen. */
  override bindMessageHandlers(): void {}
  override bindClientDisconnect(): void {}
}

function oncePer(mayUpgrade: MayUpgrade): MayUpgrade {
  const answers = new WeakMap<IncomingMessage, boolean>();
  return (request) => {
    const answer = answers.get(request) ?? mayUpgrade(request);
    answers.set(request, answer);
    return answer;
  };
}

const [NO_HEADERS, NO_RAW_HEADERS]: [IncomingMessage['headers'], string[]] = [{}, []];

/** Whoever was let in has been asked by them already, and a browser sends a kilobyte of them. */
function forgetHeaders(request: Opened['request']): void {
  request.url = '';
  request.headers = NO_HEADERS;
  request.rawHeaders = NO_RAW_HEADERS;
}
