import { PING, sayFrame } from './one-write.js';

/** So often whoever is connected is asked whether they are, and for so long an answer is waited for. */
export const SEEN_ALIVE_MS = 5_000;
/** What no pulse has taken along for so long, as without a database there is none, goes by itself. */
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

/** Somebody with a seat, as far as it goes along with pulses. */
export interface Reached {
  readonly socket: { readonly client: object };
  /** When it is to be pinged next, in ms of the monotonic clock. */
  pingAt: number;
  /** The frame of an answer that was put off, and since when; null where nothing was. */
  owed: { readonly frame: Buffer; readonly since: number } | null;
}

const connectionOf = ({ socket }: Reached): Pinged => (socket.client as { conn: Pinged }).conn;

/**
 * From here on whoever has this seat is pinged along with a pulse, by the same write, and Engine.IO's own timer for it rests: a
 * ping of its own is a write, a timer and Engine.IO's queues (docs/performance.md). Who does not answer is let go by Engine.IO as before.
 */
export function pingWithPulses(seat: Reached, now = performance.now()): void {
  const connection = connectionOf(seat);
  if (connection.pingIntervalTimer) clearTimeout(connection.pingIntervalTimer);
  connection.pingIntervalTimer = null;
  seat.pingAt = now + SEEN_ALIVE_MS;
}

/** Engine.IO pings again by itself: who gave up the seat may keep the connection. */
export function pingWithoutPulses(seat: Reached): void {
  seat.pingAt = Infinity;
  const connection = connectionOf(seat);
  if (connection.readyState === 'open') connection.schedulePing();
}

/** Says a pulse's frame to each of these, and with it what is owed to them and a ping to those whose turn it is. */
export function sayAlong(seats: Iterable<Reached>, frame: Buffer, now = performance.now()): void {
  for (const seat of seats) {
    const isPinged = now >= seat.pingAt;
    if (!isPinged && !seat.owed) sayFrame(seat.socket, frame);
    else {
      sayFrame(seat.socket, Buffer.concat([...takeOwed(seat), ...(isPinged ? [PING] : []), frame]));
      if (isPinged) expectPong(seat, now);
    }
  }
}

/** Says by itself what no pulse has taken along for too long. */
export function sayOverdue(seats: Iterable<Reached>, now = performance.now()): void {
  for (const seat of seats) {
    if (seat.owed && now >= seat.owed.since + ALONE_AFTER_MS)
      for (const frame of takeOwed(seat)) sayFrame(seat.socket, frame);
    if (now < seat.pingAt + ALONE_AFTER_MS) continue;
    const connection = connectionOf(seat);
    if (connection.readyState === 'open') connection.sendPacket('ping');
    expectPong(seat, now);
  }
}

function takeOwed(seat: Reached): Buffer[] {
  const { owed } = seat;
  seat.owed = null;
  return owed ? [owed.frame] : [];
}

function expectPong(seat: Reached, now: number): void {
  const connection = connectionOf(seat);
  seat.pingAt = now + SEEN_ALIVE_MS;
  // One that is on its way out is not waited for.
  if (connection.readyState !== 'open') return;
  connection.hasRefreshedPingTimeout = false;
  connection.resetPingTimeout();
}
