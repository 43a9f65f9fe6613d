// The same as REF over Socket.IO as it comes, so that its own share of a delivery is known.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { acknowledgement, frameFor, told, type Asked } from './asked.js';
import { openKeeper } from './keeper.js';

async function serve({ keeps, databaseUrl, events }: Asked): Promise<number> {
  const keep = await openKeeper(keeps, databaseUrl, events);
  const frameAt = frameFor(events);
  const http = createServer();
  const server = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
  let cursor = 0;
  server.on('connection', (socket) => {
    socket.on('command', async (_command: unknown, answer: (outcome: object) => void) => {
      const mine = ++cursor;
      await keep(mine);
      answer(JSON.parse(acknowledgement(mine)) as object);
      const [name, payload] = JSON.parse(frameAt(mine).slice(2)) as [string, object];
      server.emit(name, payload);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return (http.address() as AddressInfo).port;
}

told(serve);
