import type { Socket } from 'socket.io';
import { audienceOf, isArmorer, type Audience, type Cursor, type Person, type State } from '#custody';
import type { ClientToServer, ServerToClient } from '#wire';
import type { ProductionWriter } from '../custody/writer.js';
import type { Session } from '../people/session.js';

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
  /** When it is to be pinged along with a pulse, in ms of the monotonic clock (along.ts). */
  pingAt: number;
  /** The frame of an answer that goes along with the next pulse, and since when it waits. */
  owed: { readonly frame: Buffer; readonly since: number } | null;
}

/** The signed-in person as the log knows them now; null on a screen that nobody is signed in on. */
function personAt(session: Session, state: State): Person | null {
  return session.kind === 'person' ? (state.people[session.personId] ?? null) : null;
}

/** A seat for this socket, with what its person's roles give it now (CH2). */
export function seatAt(socket: LiveSocket, session: Session, writer: ProductionWriter): Seat {
  const { endings: goodAsOf } = session;
  const nothingYet = { audience: 'public', isArmorers: false, painted: null, pingAt: Infinity, owed: null } as const;
  const seat: Seat = { socket, session, writer, ...nothingYet, goodAsOf };
  lookAgain(seat);
  return seat;
}

/** Looks who sits there, by the state now; gives whether that is another audience than before, which starts over (CH2). */
export function lookAgain(seat: Seat): boolean {
  const before = seat.audience;
  const person = personAt(seat.session, seat.writer.board.state);
  seat.audience = audienceOf(person);
  seat.isArmorers = person !== null && isArmorer(person);
  return seat.audience !== before;
}

/** Seats by something of theirs, each group in the order in which they are given. */
export function seatsBy<Key>(seats: Iterable<Seat>, keyOf: (seat: Seat) => Key): Map<Key, Seat[]> {
  const groups = new Map<Key, Seat[]>();
  for (const seat of seats) {
    const group = groups.get(keyOf(seat));
    if (group) group.push(seat);
    else groups.set(keyOf(seat), [seat]);
  }
  return groups;
}

const NOTHING = { auth: {}, query: {}, time: '', url: '' };

/** What a socket said to be let in stays with it as long as it is there; once it has its seat nobody asks for it, and its token is in memory no more. */
export function forgetHandshake({ handshake }: LiveSocket): void {
  Object.assign(handshake, NOTHING);
}
