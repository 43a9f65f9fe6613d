import { Inject, Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import {
  AUDIENCES,
  audienceOf,
  redactEntry,
  redactState,
  type Audience,
  type Entry,
  type ProductionId,
  type State,
} from '#custody';
import type { ClientToServer, ServerToClient, Snapshot } from '#wire';
import type { Board } from '../custody/board.js';
import { ProductionsService } from '../custody/productions.service.js';
import type { Published } from '../custody/writer.js';
import { DoorbellService } from '../doorbell/doorbell.service.js';
import { Clock } from '../http/clock.js';
import { keptBriefly } from './kept-briefly.js';
import { eventFrame, sayFrame } from './one-write.adapter.js';
import { roomOf } from './rooms.js';
import { enter, leave, personAt, type Seat } from './seat.js';
import { SeatsService } from './seats.service.js';
import { ScreensService } from './screens.service.js';

/** Sends what was committed to the rooms of its production, encoded once an audience. */
@Injectable()
export class PublisherService {
  private server: Server<ClientToServer, ServerToClient> | null = null;
  /** One view a state and audience, however many screens ask for it. */
  private readonly views = { blind: new WeakMap<State, State>(), public: new WeakMap<State, State>() };

  /** One snapshot a board and audience for all who come back together: after a restart that is everybody. */
  private readonly frames = {
    blind: this.framesFor('blind'),
    public: this.framesFor('public'),
    full: this.framesFor('full'),
  };

  constructor(
    @Inject(ProductionsService) productions: ProductionsService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(ScreensService) private readonly screens: ScreensService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DoorbellService) doorbell: DoorbellService,
  ) {
    productions.onPublished((productionId, published) => {
      // Their way is the longer one: they hear of it while the screens here are told.
      if (published.isOurs) doorbell.ring(productionId, published.board.cursor);
      this.publish(productionId, published);
    });
  }

  serve(server: Server<ClientToServer, ServerToClient>): void {
    this.server = server;
  }

  /** Starts a socket over: the whole state as its audience may see it. */
  sendSnapshot({ socket, writer, audience }: Seat): void {
    sayFrame(socket, this.frames[audience](writer.board));
  }

  /** Catches a socket up from a cursor, or starts it over where that can't be done. */
  sendSince(seat: Seat, from: { epoch: string; cursor: number }): void {
    const { board } = seat.writer;
    const entries = from.epoch === board.epoch ? seat.writer.since(from.cursor) : null;
    // CH2: whose roles changed meanwhile was sent another view than the one that would be caught up.
    if (!entries || hasAmended(entries, seat)) return this.sendSnapshot(seat);
    const events = entries.map((entry) => redactEntry(entry, board.state, seat.audience));
    seat.socket.emit('events', { epoch: board.epoch, base: from.cursor, cursor: board.cursor, events });
  }

  private publish(productionId: ProductionId, { base, entries, board, isAnew }: Published): void {
    this.screens.published(productionId, board.cursor);
    const seats = this.seats.at(productionId);
    if (isAnew) {
      for (const seat of seats) {
        leave(seat);
        enter(seat);
        this.sendSnapshot(seat);
      }
      return;
    }
    // Hardly any batch amends somebody, and each would be looked through once a screen.
    const amending = entries.filter(({ type }) => type === 'amend-person');
    const met = amending.length === 0 ? [] : seats.filter((seat) => hasAmended(amending, seat));
    const moving = met.filter((seat) => audienceOf(personAt(seat.session, board.state)) !== seat.audience);
    for (const seat of met) leave(seat);
    for (const seat of met) if (!moving.includes(seat)) enter(seat);
    for (const audience of AUDIENCES) {
      const room = roomOf.audience(productionId, audience);
      if (!this.server?.of('/').adapter.rooms.has(room)) continue;
      const events = entries.map((entry) => redactEntry(entry, board.state, audience));
      this.server.to(room).emit('events', { epoch: board.epoch, base, cursor: board.cursor, events });
    }
    // CH2: whoever may see more or less than before starts over.
    for (const seat of moving) {
      enter(seat);
      this.sendSnapshot(seat);
    }
  }

  private framesFor(audience: Audience): (board: Board) => Buffer {
    return keptBriefly(({ epoch, cursor, state, head }) => {
      const at = this.clock.now().toISOString();
      const snapshot: Snapshot = { epoch, cursor, at, state: this.viewOf(state, audience), head };
      return eventFrame(['snapshot', snapshot]);
    });
  }

  private viewOf(state: State, audience: Audience): State {
    if (audience === 'full') return state;
    const known = this.views[audience].get(state) ?? redactState(state, audience);
    this.views[audience].set(state, known);
    return known;
  }
}

/** Whether the seat's own person was amended by one of the entries. */
const hasAmended = (entries: Entry[], { session }: Seat): boolean =>
  session.kind === 'person' &&
  entries.some(({ type, data }) => type === 'amend-person' && data.personId === session.personId);
