// REF: the plainest program that could stand in Setboard's place. One process, bare `ws` that broadcasts, a bare `pg` INSERT
// a command, acknowledged before it is broadcast. No sign-in, no rules, no redaction, no chain, no idempotency.
import { WebSocketServer } from 'ws';
import { acknowledgement, frameFor, told, type Asked } from './asked.js';
import { openKeeper } from './keeper.js';

async function serve({ keeps, databaseUrl, events, snapshot }: Asked): Promise<number> {
  const keep = await openKeeper(keeps, databaseUrl, events);
  const frameAt = frameFor(events);
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, path: '/socket.io/' });
  let cursor = 0;
  const take = async (id: string, from: { send(text: string): void }): Promise<void> => {
    const mine = ++cursor;
    await keep(mine);
    from.send(`43${id}[${acknowledgement(mine)}]`);
    const frame = Buffer.from(frameAt(mine));
    for (const socket of server.clients) socket.send(frame, { binary: false });
  };
  server.on('connection', (socket) => {
    socket.send('0{}');
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text.startsWith('42')) void take(text.slice(2, text.indexOf('[')), socket);
      else if (text.startsWith('40')) socket.send('40{}', () => snapshot && socket.send(snapshot));
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as { port: number }).port;
}

told(serve);
