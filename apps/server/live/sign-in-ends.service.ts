import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../http/clock.js';
import { isOver } from '../people/is-over.js';
import { SeatsService } from './seats.service.js';

const LOOK_EVERY_MS = 1_000;

/** Ends the sockets of a sign-in that is over: an hour after wrap, or after twenty hours. */
@Injectable()
export class SignInEndsService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  look(): void {
    const now = this.clock.now();
    for (const { session, writer, socket } of this.seats.all()) {
      if (!isOver(session, writer.board.state, now)) continue;
      socket.emit('bye', { reason: 'signed-out' });
      socket.disconnect(true);
    }
  }
}
