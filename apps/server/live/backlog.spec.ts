import { EventEmitter } from 'node:events';
import { backlogCap } from './backlog.js';

const MOST = 100;

/** An Engine.IO socket whose reader takes nothing until it is told to. */
function createReader() {
  const events = new EventEmitter();
  const said: object[] = [];
  let cuts = 0;
  const request = { socket: { destroy: () => (cuts += 1) as never } };
  const cap = backlogCap({ info: (about) => void said.push(about) }, MOST);
  cap(Object.assign(events, { request }));
  return {
    said,
    cuts: () => cuts,
    send: (bytes: number) => events.emit('packetCreate', { type: 'message', data: 'x'.repeat(bytes) }),
    take: () => events.emit('flush', []),
    close: (reason: string) => events.emit('close', reason),
    ping: () => events.emit('packetCreate', { type: 'ping' }),
  };
}

describe('what waits for a slow reader', () => {
  it('[Socket] is capped: past it the socket is cut, once', () => {
    const { send, cuts, said } = createReader();
    send(60);
    send(60);
    expect(cuts()).toBe(0);
    send(1);
    expect(cuts()).toBe(1);
    send(1);
    expect(cuts()).toBe(1);
    expect(said).toEqual([{ why: 'too slow', waiting: 120 }]);
  });

  it('[Socket] is counted from when it was last taken, and a message of any size is not in its own way', () => {
    const { send, take, ping, cuts } = createReader();
    for (let each = 0; each < 50; each += 1) {
      send(10 * MOST);
      take();
      ping();
    }
    expect(cuts()).toBe(0);
  });

  it('[Socket] is let go at once of a reader that answers no ping, and of no other that ends', () => {
    const silent = createReader();
    silent.close('ping timeout');
    expect(silent.cuts()).toBe(1);
    const leaver = createReader();
    leaver.close('transport close');
    expect(leaver.cuts()).toBe(0);
  });
});
