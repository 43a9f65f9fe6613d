import net from 'node:net';

/** A network between a page and the server that a test can spoil. */
export interface Cable {
  /** The server's address by this way. */
  readonly url: string;
  /** Nothing goes through any more, either way, and nobody is told: what Wi-Fi does at its worst. */
  swallow(): void;
  /** It goes through again; what was held up comes all at once. */
  mend(): void;
  /** From now on so many bytes a second come from the server, and no more; null: as many as there are. */
  throttle(bytesPerSecond: number | null): void;
  close(): Promise<void>;
}

const PORTION_MS = 100;

/** Lays a cable to a port of this machine. */
export async function layCable(to: number): Promise<Cable> {
  const ends = new Set<net.Socket>();
  const far = new Set<net.Socket>();
  let isSwallowing = false;
  let portions: NodeJS.Timeout | null = null;
  const throttle = (bytesPerSecond: number | null): void => {
    if (portions) clearInterval(portions);
    portions = null;
    if (bytesPerSecond === null) {
      for (const end of far) end.resume();
      return;
    }
    const portion = Math.ceil((bytesPerSecond * PORTION_MS) / 1_000);
    portions = setInterval(() => {
      for (const end of far) {
        end.pause();
        // What is read while it is paused goes the way of all data, and nothing else does.
        end.read(Math.min(portion, end.readableLength));
      }
    }, PORTION_MS);
  };
  const server = net.createServer((near) => {
    const server = net.connect(to, '127.0.0.1');
    far.add(server);
    server.on('close', () => far.delete(server));
    if (portions) server.pause();
    for (const [from, into] of [
      [near, server],
      [server, near],
    ] as const) {
      ends.add(from);
      from.on('data', (bytes) => into.write(bytes));
      from.on('error', () => into.destroy());
      from.on('close', () => {
        ends.delete(from);
        into.destroy();
      });
      if (isSwallowing) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the cable has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    swallow() {
      isSwallowing = true;
      for (const end of ends) end.pause();
    },
    mend() {
      isSwallowing = false;
      for (const end of ends) end.resume();
    },
    throttle,
    async close() {
      throttle(null);
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
