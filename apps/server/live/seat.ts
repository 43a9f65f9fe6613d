import type { Socket } from 'socket.io';
import { audienceOf, isArmorer, type Audience, type Cursor, type Person, type State } from '#custody';
import type { ClientToServer, ServerToClient } from '#wire';
import type { ProductionWriter } from '../custody/writer.js';
import type { Session } from '../people/session.js';
import { roomOf, roomsOf } from './rooms.js';

/** A Socket.IO socket of ours. */
export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Known>;

/** What is known of a socket: who speaks, and its seat once it has one. */
interface Known {
  session: Session;
  seat?: Seat;
}

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
  const own = session.kind === 'person' ? [roomOf.signIn(session.signInId)] : [];
  void socket.join([roomsOf(writer).production, roomOf.device(session.deviceId), ...own, ...lookUp(seat)]);
  return seat;
}

/** Joins the rooms of its audience, by the state now. */
export function enter(seat: Seat): void {
  void seat.socket.join(lookUp(seat));
}

/** Who looks, by the state now, and the rooms of it. */
function lookUp(seat: Seat): string[] {
  const person = personAt(seat.session, seat.writer.board.state);
  seat.audience = audienceOf(person);
  seat.isArmorers = person !== null && isArmorer(person);
  const { audience, armorers } = roomsOf(seat.writer);
  return [audience[seat.audience], ...(seat.isArmorers ? [armorers] : [])];
}

/** Leaves them, so that nothing goes there that its person may see no longer. */
export function leave(seat: Seat): void {
  const { audience, armorers } = roomsOf(seat.writer);
  void seat.socket.leave(audience[seat.audience]);
  void seat.socket.leave(armorers);
}

const NOTHING = { auth: {}, query: {}, time: '', url: '' };

/** What a socket said to be let in stays with it as long as it is there; once it has its seat nobody asks for it, and its token is in memory no more. */
export function forgetHandshake({ handshake }: LiveSocket): void {
  Object.assign(handshake, NOTHING);
}
