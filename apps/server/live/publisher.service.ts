import { Inject, Injectable } from '@nestjs/common';
import { redactEntry, redactState, type Audience, type Entry, type ProductionId, type State } from '#custody';
import type { Snapshot } from '#wire';
import type { Board } from '../custody/board.js';
import { ProductionsService } from '../custody/productions.service.js';
import type { Published } from '../custody/writer.js';
import { DoorbellService } from '../doorbell/doorbell.service.js';
import { Clock } from '../http/clock.js';
import { keptBriefly } from './kept-briefly.js';
import { eventFrame, sayFrame } from './one-write.js';
import { lookAgain, type Seat } from './seat.js';
import { SeatsService } from './seats.service.js';
import { ScreensService } from './screens.service.js';

/** Sends what was committed to who looks at its production, encoded once an audience. */
@Injectable()
export class PublisherService {
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
    // Hardly any batch amends somebody, and each would be looked through once a screen.
    const amending = entries.filter(({ type }) => type === 'amend-person');
    const frames = new Map<Audience, Buffer>();
    const frameFor = (audience: Audience): Buffer => {
      const events = entries.map((entry) => redactEntry(entry, board.state, audience));
      return eventFrame(['events', { epoch: board.epoch, base, cursor: board.cursor, events }]);
    };
    for (const seat of this.seats.at(productionId)) {
      const hasMoved = (isAnew || hasAmended(amending, seat)) && lookAgain(seat);
      // CH2: whoever may see more or less than before starts over.
      if (isAnew || hasMoved) {
        this.sendSnapshot(seat);
        continue;
      }
      const frame = frames.get(seat.audience) ?? frameFor(seat.audience);
      frames.set(seat.audience, frame);
      sayFrame(seat.socket, frame);
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
