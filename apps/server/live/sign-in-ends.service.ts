import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import { isOver } from '../people/is-over.js';
import { SessionsService } from '../people/sessions.service.js';
import { FarewellsService } from './farewells.service.js';
import { SeatsService } from './seats.service.js';

const LOOK_EVERY_MS = 1_000;

/** Ends the sockets of a sign-in that is over: an hour after wrap, or after twenty hours. */
@Injectable()
export class SignInEndsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(FarewellsService) private readonly farewells: FarewellsService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  look(): void {
    const now = this.clock.now();
    for (const seat of this.seats.all()) {
      const { session, writer } = seat;
      if (session.kind !== 'person' || !isOver(session, writer.board.state, now)) continue;
      this.farewells.toSeat(seat, 'signed-out');
      // For good: the next day must not bring back a sign-in of the last.
      this.sessions
        .end(session.signInId)
        .catch((fault: unknown) => this.log.warn({ fault }, 'a sign-in that is over was not ended'));
    }
  }
}
