import { createServer, type Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { openSocketLine, type LineListener } from './line.js';

/** A listener that hands over the next call of one of its methods. */
function createEar() {
  const waiting = new Map<string, (told: unknown) => void>();
  const heard: string[] = [];
  const hear =
    (name: keyof LineListener) =>
    (told?: unknown): void => {
      heard.push(name);
      waiting.get(name)?.(told);
    };
  const listener: LineListener = {
    onOpen: hear('onOpen'),
    onSnapshot: hear('onSnapshot'),
    onEvents: hear('onEvents'),
    onPulse: hear('onPulse'),
    onScreens: hear('onScreens'),
    onIdentify: hear('onIdentify'),
    onBye: hear('onBye'),
    onEnd: hear('onEnd'),
  };
  const next = (name: keyof LineListener): Promise<unknown> => new Promise((resolve) => waiting.set(name, resolve));
  return { listener, heard, next };
}

describe('a line over Socket.IO', () => {
  let http: HttpServer;
  let server: Server;
  let url: string;

  beforeEach(async () => {
    http = createServer();
    server = new Server(http, { transports: ['websocket'] });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const address = http.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterEach(async () => {
    await server.close();
  });

  it('[SC1] carries the handshake, tells what comes, and acknowledges', async () => {
    const arrived = new Promise<Socket>((resolve) => server.on('connection', resolve));
    const { listener, next } = createEar();
    const opened = next('onOpen');
    const line = openSocketLine(url, { token: 't', epoch: 'e', cursor: 4 }, listener);
    expect(line.isOpen()).toBe(false);
    const socket = await arrived;
    await opened;
    expect(line.isOpen()).toBe(true);
    expect(socket.handshake.auth).toEqual({ token: 't', epoch: 'e', cursor: 4 });
    const pulsed = next('onPulse');
    socket.emit('pulse', { epoch: 'e', cursor: 4, at: 'at' });
    expect(await pulsed).toEqual({ epoch: 'e', cursor: 4, at: 'at' });
    socket.on('command', (_command, answer) => answer({ status: 'accepted', cursor: 5 }));
    expect(await line.command({ id: 'c', type: 'roll' })).toEqual({ status: 'accepted', cursor: 5 });
    line.close();
  });

  it('[SC1] tells why a handshake was refused', async () => {
    server.use((_socket, pass) => pass(Object.assign(new Error('no'), { data: { code: 'unauthorized' } })));
    const { listener, next } = createEar();
    const ended = next('onEnd');
    const line = openSocketLine(url, { token: 'old' }, listener);
    expect(await ended).toBe('unauthorized');
    line.close();
  });

  it('[SC1] rejects what was not answered when the socket ends, and tells the end once', async () => {
    const arrived = new Promise<Socket>((resolve) => server.on('connection', resolve));
    const { listener, heard, next } = createEar();
    const opened = next('onOpen');
    const line = openSocketLine(url, { token: 't' }, listener);
    const socket = await arrived;
    await opened;
    const asked = new Promise<void>((resolve) => socket.on('command', () => resolve()));
    const answer = line.command({ id: 'c', type: 'roll' }).catch((error: unknown) => String(error));
    await asked;
    const ended = next('onEnd');
    socket.disconnect(true);
    expect(await answer).toContain('disconnected');
    await ended;
    expect(heard.filter((name) => name === 'onEnd')).toHaveLength(1);
    line.close();
  });
});
