// The floor of catching up: one SELECT of every entry, and one send of them, to whoever asks.
import { Pool } from 'pg';
import { WebSocketServer } from 'ws';
import { told, type Asked } from './asked.js';

const ALL = { name: 'all', text: 'SELECT * FROM log_entry WHERE production_id = $1 ORDER BY cursor' };

async function serve({ databaseUrl, productionId }: Asked): Promise<number> {
  const pool = new Pool({ connectionString: databaseUrl });
  // Its database is dropped under it at the end.
  pool.on('error', () => process.exit());
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  server.on('connection', (socket) => {
    socket.on('message', () => {
      void pool.query({ ...ALL, values: [productionId] }).then(({ rows }) => socket.send(JSON.stringify(rows)));
    });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as { port: number }).port;
}

told(serve);
