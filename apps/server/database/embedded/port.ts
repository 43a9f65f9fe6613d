import { randomInt } from 'node:crypto';
import net from 'node:net';

/** A free port of this machine's loopback, below those that systems hand out by themselves for outgoing connections:
 * it stays free while a database that died is brought back on it. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
