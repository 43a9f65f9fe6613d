import { describe, expect, it } from '@jest/globals';
import { frameOf } from './one-write.js';
import { sayOverdue, pingWithoutPulses, pingWithPulses, sayAlong, SEEN_ALIVE_MS, type Reached } from './along.js';

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
    pingIntervalTimer: setTimeout(() => done.push('its own ping'), 60_000).unref(),
    hasRefreshedPingTimeout: true,
    sendPacket: (type: string) => done.push(type),
    resetPingTimeout: () => done.push('waits for the answer'),
    schedulePing: () => done.push('pings by itself'),
  };
  const seat: Reached = { socket: { client: { conn, writeToEngine: () => undefined } }, pingAt: Infinity, owed: null };
  return { seat, conn, done, written };
}

describe('along with a pulse', () => {
  it('[Socket] pings go once they are due, by the same write, and not before', () => {
    const { seat, conn, done, written } = createSeat();
    pingWithPulses(seat, 1_000);
    expect(conn.pingIntervalTimer).toBeNull();
    sayAlong([seat], PULSE, 1_000 + SEEN_ALIVE_MS - 1);
    expect([written, done]).toEqual([[PULSE], []]);
    sayAlong([seat], PULSE, 1_000 + SEEN_ALIVE_MS);
    expect(written[1]).toEqual(Buffer.concat([PING, PULSE]));
    expect([done, conn.hasRefreshedPingTimeout]).toEqual([['waits for the answer'], false]);
    sayAlong([seat], PULSE, 1_500 + SEEN_ALIVE_MS);
    expect(written[2]).toEqual(PULSE);
  });

  it('[Socket] pings go for those alone whose turn it is', () => {
    const [due, early] = [createSeat(), createSeat()];
    pingWithPulses(due.seat, 0);
    pingWithPulses(early.seat, 100);
    sayAlong([early.seat, due.seat], PULSE, SEEN_ALIVE_MS);
    expect([early.written, due.written]).toEqual([[PULSE], [Buffer.concat([PING, PULSE])]]);
  });

  it('[Socket] pings go by themselves where no pulse is said, a little later and once', () => {
    const { seat, done, written } = createSeat();
    pingWithPulses(seat, 0);
    for (const now of [SEEN_ALIVE_MS, SEEN_ALIVE_MS + 599, SEEN_ALIVE_MS + 600, SEEN_ALIVE_MS + 1_100])
      sayOverdue([seat], now);
    expect([done, written]).toEqual([['ping', 'waits for the answer'], []]);
  });

  it('[Socket] pings are not waited for on a connection that ends', () => {
    const { seat, done } = createSeat('closing');
    pingWithPulses(seat, 0);
    sayOverdue([seat], SEEN_ALIVE_MS + 600);
    pingWithoutPulses(seat);
    expect(done).toEqual([]);
  });

  it('[Socket] pings are Engine.IO’s own again for a connection whose seat was given up', () => {
    const { seat, done, written } = createSeat();
    pingWithPulses(seat, 0);
    pingWithoutPulses(seat);
    sayAlong([seat], PULSE, SEEN_ALIVE_MS);
    sayOverdue([seat], SEEN_ALIVE_MS * 2);
    expect([done, written]).toEqual([['pings by itself'], [PULSE]]);
  });

  it('[issue 5] an answer goes that was put off, before the pulse and once', () => {
    const { seat, written } = createSeat();
    const frame = frameOf('431[{}]');
    seat.owed = { frame, since: 0 };
    sayAlong([seat], PULSE, 100);
    sayAlong([seat], PULSE, 600);
    expect([written, seat.owed]).toEqual([[Buffer.concat([frame, PULSE]), PULSE], null]);
  });

  it('[issue 5] an answer that was put off and no pulse took along goes by itself, a little later and once', () => {
    const { seat, written } = createSeat();
    const frame = frameOf('431[{}]');
    seat.owed = { frame, since: 100 };
    for (const now of [500, 699, 700, 1_200]) sayOverdue([seat], now);
    expect([written, seat.owed]).toEqual([[frame], null]);
  });
});
