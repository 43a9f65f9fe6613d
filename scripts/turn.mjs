// One install or build at a time in one checkout: two starts at once take turns. The turn is a listening socket, which
// the system itself ends with its process, so a kill -9 leaves nothing to clear away.
import { statSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const retryMs = 150;

function listen(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(address, () => resolve(server.unref()));
  });
}

const isAnswered = (address) =>
  new Promise((resolve) => {
    const socket = net.connect(address);
    socket.once('connect', () => (socket.destroy(), resolve(true)));
    socket.once('error', () => resolve(false));
  });

/** Waits for this checkout's turn and runs `work` in it. `onWait` is called once where somebody else is at it. */
export async function inTurn(root, work, onWait = () => {}) {
  const { dev, ino } = statSync(root);
  const name = `setboard-build-${dev}-${ino}`;
  // An abstract name exists on Linux alone; elsewhere it is a file, which outlives its process and is then removed.
  const address = process.platform === 'linux' ? `\0${name}` : path.join(os.tmpdir(), `${name}.sock`);
  for (let tries = 0; ; tries += 1) {
    const server = await listen(address).catch((error) => {
      if (error.code === 'EADDRINUSE') return null;
      throw error;
    });
    if (server !== null) {
      try {
        return await work();
      } finally {
        server.close();
      }
    }
    if (tries === 0) onWait();
    if (process.platform !== 'linux' && !(await isAnswered(address))) rmSync(address, { force: true });
    await new Promise((resolve) => {
      setTimeout(resolve, retryMs);
    });
  }
}
