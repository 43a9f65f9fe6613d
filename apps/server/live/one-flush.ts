import type { Writable } from 'node:stream';

/** What of an Engine.IO connection this takes. */
interface Flushed {
  readonly request: { readonly socket: Pick<Writable, 'cork' | 'uncork' | 'writableCorked'> };
}

/** Both are said by the engine itself, around the writing of all that waited; so no screen keeps a listener for it. */
interface Engine {
  on(event: 'flush', listener: (connection: Flushed, packets: readonly unknown[]) => void): unknown;
  on(event: 'drain', listener: (connection: Flushed) => void): unknown;
}

/**
 * What waited for one screen goes by one write of all its frames: a round of many commands answers somebody who sent several with
 * as many frames at once, and each write is a call into the system, there and where it is read.
 */
export function flushAtOnce(engine: Engine): void {
  engine.on('flush', ({ request: { socket } }, packets) => {
    if (packets.length > 1) socket.cork();
  });
  // Whatever else corks a socket lets it go within the same write, so what is corked here was corked above.
  engine.on('drain', ({ request: { socket } }) => {
    if (socket.writableCorked > 0) socket.uncork();
  });
}
