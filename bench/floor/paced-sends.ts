// The floor of a fleet: bare `ws` that sends frames of these bytes to whoever is there, by turns, each half second, and answers
// what it is asked. It knows of no productions, and keeps nothing.
import { WebSocketServer, type WebSocket } from 'ws';
import { told, type SendsAsked } from './asked.js';

const EVERY_MS = 500;
const WANTS_ANSWER = /^42(\d+)/;

async function serve({ sends, answer }: SendsAsked): Promise<number> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, path: '/socket.io/' });
  const sitting: WebSocket[] = [];
  server.on('connection', (socket) => {
    socket.send('0{}');
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      const id = WANTS_ANSWER.exec(text)?.[1];
      if (id !== undefined) socket.send(`43${id}[${answer}]`);
      else if (text.startsWith('40')) socket.send('40{}', () => sitting.push(socket));
    });
    socket.once('close', () => sitting.splice(sitting.indexOf(socket), 1));
  });
  const kinds = sends.map(({ text, perSecond }) => ({ frame: Buffer.from(text), perSecond, due: 0, next: 0 }));
  setInterval(() => {
    if (sitting.length === 0) return;
    for (const kind of kinds) {
      kind.due += (sitting.length * kind.perSecond * EVERY_MS) / 1_000;
      for (; kind.due >= 1; kind.due -= 1) {
        kind.next = (kind.next + 1) % sitting.length;
        sitting[kind.next]?.send(kind.frame, { binary: false });
      }
    }
  }, EVERY_MS);
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as { port: number }).port;
}

told(serve);
