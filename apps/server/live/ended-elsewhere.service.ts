import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { ServerLog } from '../health/server-log.js';
import { SessionsService } from '../people/sessions.service.js';
import { FarewellsService } from './farewells.service.js';
import { SeatsService } from './seats.service.js';

const LOOK_EVERY_MS = 5_000;

/**
 * Closes the sockets of what was revoked or signed out on another server, or on this one at the very moment when the socket
 * was let in. What ends here otherwise is told at once by FarewellsService.
 */
@Injectable()
export class EndedElsewhereService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;

  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(FarewellsService) private readonly farewells: FarewellsService,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const sessions = this.seats.all().map(({ session }) => session);
    if (this.isLooking || sessions.length === 0) return;
    this.isLooking = true;
    const deviceIds = new Set(sessions.map(({ deviceId }) => deviceId));
    const signInIds = new Set(sessions.flatMap((session) => (session.kind === 'person' ? [session.signInId] : [])));
    try {
      for (const ended of await this.sessions.endedAmong([...deviceIds], [...signInIds])) {
        if (ended.deviceId !== null) this.farewells.toDevice(ended.deviceId, 'revoked');
        else this.farewells.toSignIn(ended.signInId, 'signed-out');
      }
    } catch {
      // The pulse says that the database does not answer; the next look is soon.
      this.log.info({ screens: deviceIds.size }, 'nobody could look for screens that were revoked elsewhere');
    } finally {
      this.isLooking = false;
    }
  }
}
