import { PING, sayFrame } from './one-write.js';

/** So often whoever is connected is asked whether they are, and for so long an answer is waited for. */
export const SEEN_ALIVE_MS = 5_000;
/** A ping that no pulse has taken along for so long, as without a database there is none, goes by itself. */
const ALONE_AFTER_MS = 600;

/** What this takes of an Engine.IO connection; that it pings is not in Engine.IO's types. */
interface Pinged {
  readonly readyState: string;
  pingIntervalTimer: NodeJS.Timeout | null;
  hasRefreshedPingTimeout: boolean;
  sendPacket(type: 'ping'): void;
  resetPingTimeout(): void;
  schedulePing(): void;
}

/** Somebody with a seat, as far as pings go. */
export interface Pingable {
  readonly socket: { readonly client: object };
  /** When it is to be pinged next, in ms of the monotonic clock. */
  pingAt: number;
}

const connectionOf = ({ socket }: Pingable): Pinged => (socket.client as { conn: Pinged }).conn;

/**
 * From here on whoever has this seat is pinged along with a pulse, by the same write, and Engine.IO's own timer for it rests: a
 * screen that only looks costs a fifth less so (docs/performance.md). Who does not answer is let go by Engine.IO as before.
 */
export function pingWithPulses(seat: Pingable, now = performance.now()): void {
  const connection = connectionOf(seat);
  if (connection.pingIntervalTimer) clearTimeout(connection.pingIntervalTimer);
  connection.pingIntervalTimer = null;
  seat.pingAt = now + SEEN_ALIVE_MS;
}

/** Engine.IO pings again by itself: who gave up the seat may keep the connection. */
export function pingWithoutPulses(seat: Pingable): void {
  seat.pingAt = Infinity;
  const connection = connectionOf(seat);
  if (connection.readyState === 'open') connection.schedulePing();
}

/** Says a pulse's frame to each of these, and pings those whose turn it is. */
export function sayAndPing(seats: Iterable<Pingable>, frame: Buffer, now = performance.now()): void {
  let withPing: Buffer | null = null;
  for (const seat of seats) {
    if (now < seat.pingAt) {
      sayFrame(seat.socket, frame);
      continue;
    }
    withPing ??= Buffer.concat([PING, frame]);
    sayFrame(seat.socket, withPing);
    expectAnswer(seat, now);
  }
}

/** Pings by itself whoever no pulse has reached for too long. */
export function pingOverdue(seats: Iterable<Pingable>, now = performance.now()): void {
  for (const seat of seats) {
    if (now < seat.pingAt + ALONE_AFTER_MS) continue;
    const connection = connectionOf(seat);
    if (connection.readyState === 'open') connection.sendPacket('ping');
    expectAnswer(seat, now);
  }
}

function expectAnswer(seat: Pingable, now: number): void {
  const connection = connectionOf(seat);
  seat.pingAt = now + SEEN_ALIVE_MS;
  // One that is on its way out is not waited for.
  if (connection.readyState !== 'open') return;
  connection.hasRefreshedPingTimeout = false;
  connection.resetPingTimeout();
}
