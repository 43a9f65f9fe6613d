import type { Socket } from 'socket.io';
import { audienceOf, isArmorer, type Audience, type Cursor, type Person, type State } from '#custody';
import type { ClientToServer, ServerToClient } from '#wire';
import type { ProductionWriter } from '../custody/writer.js';
import type { Session } from '../people/session.js';
import { roomOf } from './rooms.js';

/** A Socket.IO socket of ours. */
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, { session: Session }>;

/** One socket at a production: who looks, what they may see, and what they said that they show. */
export interface Seat {
  readonly socket: LiveSocket;
  readonly session: Session;
  readonly writer: ProductionWriter;
  audience: Audience;
  isArmorers: boolean;
  /** What it last said that it shows; null before it said anything. */
  painted: Cursor | null;
  /** The count of the production's endings up to which its token is known to hold. */
  goodAsOf: number;
}

/** The signed-in person as the log knows them now; null on a screen that nobody is signed in on. */
export function personAt(session: Session, state: State): Person | null {
  return session.kind === 'person' ? (state.people[session.personId] ?? null) : null;
}

/** Puts a socket in the rooms that its person's roles give it now (CH2). */
export function seatAt(socket: LiveSocket, session: Session, writer: ProductionWriter): Seat {
  const { endings: goodAsOf } = session;
  const seat: Seat = { socket, session, writer, audience: 'public', isArmorers: false, painted: null, goodAsOf };
  void socket.join([roomOf.production(session.productionId), roomOf.device(session.deviceId)]);
  if (session.kind === 'person') void socket.join(roomOf.signIn(session.signInId));
  enter(seat);
  return seat;
}

/** Joins the rooms of its audience, by the state now. */
export function enter(seat: Seat): void {
  const { session, writer, socket } = seat;
  const person = personAt(session, writer.board.state);
  seat.audience = audienceOf(person);
  seat.isArmorers = person !== null && isArmorer(person);
  void socket.join(roomOf.audience(session.productionId, seat.audience));
  if (seat.isArmorers) void socket.join(roomOf.armorers(session.productionId));
}

/** Leaves them, so that nothing goes there that its person may see no longer. */
export function leave(seat: Seat): void {
  const { productionId } = seat.session;
  void seat.socket.leave(roomOf.audience(productionId, seat.audience));
  void seat.socket.leave(roomOf.armorers(productionId));
}
