import net from 'node:net';

/** A network between a page and the server that a test can spoil. */
export interface Cable {
  /** The server's address by this way. */
  readonly url: string;
  /** Nothing goes through any more, either way, and nobody is told: what Wi-Fi does at its worst. */
  swallow(): void;
  /** It goes through again; what was held up comes all at once. */
  mend(): void;
  close(): Promise<void>;
}

/** Lays a cable to a port of this machine. */
export async function layCable(to: number): Promise<Cable> {
  const ends = new Set<net.Socket>();
  let isSwallowing = false;
  const server = net.createServer((near) => {
    const far = net.connect(to, '127.0.0.1');
    for (const [from, into] of [
      [near, far],
      [far, near],
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
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
