import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket as TcpSocket } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { Server } from 'socket.io';
import { WebSocket } from 'ws';
import { flushAtOnce } from './one-flush.js';
import { inOnePiece } from './one-write.js';

interface Connection {
  readonly request: { readonly socket: TcpSocket };
  on(event: 'packetCreate', listener: (said: unknown) => void): unknown;
  send(text: string): unknown;
}

/** Counts what goes to the system: a buffer by itself, or several by one call. */
function watch(socket: TcpSocket): number[] {
  const writes: number[] = [];
  const counting = (name: '_write' | '_writev', countOf: (said: unknown) => number): void => {
    const write = (Reflect.get(socket, name) as (...said: unknown[]) => void).bind(socket);
    Reflect.set(socket, name, (...said: unknown[]) => {
      writes.push(countOf(said[0]));
      write(...said);
    });
  };
  counting('_write', () => 1);
  counting('_writev', (chunks) => (chunks as unknown[]).length);
  return writes;
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

it('[issue 5] what waited for one screen goes by one write, in its order, and what comes alone goes as ever', async () => {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'] });
  open.push(io);
  flushAtOnce(io.engine);
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const connected = once(io.engine, 'connection') as Promise<[Connection]>;
  const client = new WebSocket(
    `ws://127.0.0.1:${(http.address() as AddressInfo).port}/socket.io/?EIO=4&transport=websocket`,
  );
  open.unshift(client);
  const heard: string[] = [];
  const all = new Promise<void>((resolve) => {
    client.on('message', (said) => {
      heard.push(Buffer.isBuffer(said) ? said.toString() : '');
      if (heard.at(-1) === '4last') resolve();
    });
  });
  const [connection] = await connected;
  inOnePiece(connection);
  await once(client, 'open');
  const { socket } = connection.request;
  const writes = watch(socket);
  for (const text of ['first', 'second', 'third', 'last']) connection.send(text);
  await all;
  expect(heard.slice(1)).toEqual(['4first', '4second', '4third', '4last']);
  expect(writes).toEqual([1, 3]);
  expect(socket.writableCorked).toBe(0);
});
