import { describe, expect, it } from '@jest/globals';
import { frameOf } from './one-write.js';
import { pingOverdue, pingWithoutPulses, pingWithPulses, sayAndPing, SEEN_ALIVE_MS, type Pingable } from './pings.js';

const PULSE = frameOf('42["pulse"]');
const PING = frameOf('2');

/** A seat, what is written to its screen, and what its Engine.IO connection is made to do. */
function createSeat(readyState = 'open') {
  const done: string[] = [];
  const written: Buffer[] = [];
  const conn = {
    readyState,
    writeBuffer: [],
    transport: { writable: true, socket: { readyState: 1, bufferedAmount: 0 } },
    request: { socket: { write: (bytes: Buffer) => written.push(bytes) } },
    pingIntervalTimer: setTimeout(() => done.push('its own ping'), 60_000),
    hasRefreshedPingTimeout: true,
    sendPacket: (type: string) => done.push(type),
    resetPingTimeout: () => done.push('waits for the answer'),
    schedulePing: () => done.push('pings by itself'),
  };
  const seat: Pingable = { socket: { client: { conn, writeToEngine: () => undefined } }, pingAt: Infinity };
  return { seat, conn, done, written };
}

describe('pings', () => {
  it('[Socket] go along with a pulse once they are due, by the same write, and not before', () => {
    const { seat, conn, done, written } = createSeat();
    pingWithPulses(seat, 1_000);
    expect(conn.pingIntervalTimer).toBeNull();
    sayAndPing([seat], PULSE, 1_000 + SEEN_ALIVE_MS - 1);
    expect([written, done]).toEqual([[PULSE], []]);
    sayAndPing([seat], PULSE, 1_000 + SEEN_ALIVE_MS);
    expect(written[1]).toEqual(Buffer.concat([PING, PULSE]));
    expect([done, conn.hasRefreshedPingTimeout]).toEqual([['waits for the answer'], false]);
    sayAndPing([seat], PULSE, 1_500 + SEEN_ALIVE_MS);
    expect(written[2]).toEqual(PULSE);
  });

  it('[Socket] go along for those alone whose turn it is', () => {
    const [due, early] = [createSeat(), createSeat()];
    pingWithPulses(due.seat, 0);
    pingWithPulses(early.seat, 100);
    sayAndPing([early.seat, due.seat], PULSE, SEEN_ALIVE_MS);
    expect([early.written, due.written]).toEqual([[PULSE], [Buffer.concat([PING, PULSE])]]);
  });

  it('[Socket] go by themselves where no pulse is said, a little later and once', () => {
    const { seat, done, written } = createSeat();
    pingWithPulses(seat, 0);
    for (const now of [SEEN_ALIVE_MS, SEEN_ALIVE_MS + 599, SEEN_ALIVE_MS + 600, SEEN_ALIVE_MS + 1_100])
      pingOverdue([seat], now);
    expect([done, written]).toEqual([['ping', 'waits for the answer'], []]);
  });

  it('[Socket] are not waited for on a connection that ends', () => {
    const { seat, done } = createSeat('closing');
    pingWithPulses(seat, 0);
    pingOverdue([seat], SEEN_ALIVE_MS + 600);
    pingWithoutPulses(seat);
    expect(done).toEqual([]);
  });

  it('[Socket] are Engine.IO’s own again for a connection whose seat was given up', () => {
    const { seat, done, written } = createSeat();
    pingWithPulses(seat, 0);
    pingWithoutPulses(seat);
    sayAndPing([seat], PULSE, SEEN_ALIVE_MS);
    pingOverdue([seat], SEEN_ALIVE_MS * 2);
    expect([done, written]).toEqual([['pings by itself'], [PULSE]]);
  });
});
