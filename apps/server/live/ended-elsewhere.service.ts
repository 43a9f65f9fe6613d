import { Inject, Injectable } from '@nestjs/common';
import type { ProductionId } from '#custody';
import { ServerLog } from '../health/server-log.js';
import { SessionsService } from '../people/sessions.service.js';
import { FarewellsService } from './farewells.service.js';
import type { Seat } from './seat.js';
import { SeatsService } from './seats.service.js';

/**
 * Closes the sockets of what was revoked or signed out on another server, or on this one at the very moment when the socket
 * was let in. What ends here otherwise is told at once by FarewellsService.
 */
@Injectable()
export class EndedElsewhereService {
  private readonly looking = new Set<ProductionId>();

  constructor(
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(FarewellsService) private readonly farewells: FarewellsService,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {}

  /** Each half second, with the heads: how often anything of this production was ended by now. */
  heard(productionId: ProductionId, endings: number): void {
    const doubtful = [...this.seats.at(productionId)].filter((seat) => seat.goodAsOf < endings);
    if (doubtful.length > 0 && !this.looking.has(productionId)) void this.look(productionId, doubtful, endings);
  }

  private async look(productionId: ProductionId, seats: Seat[], endings: number): Promise<void> {
    this.looking.add(productionId);
    const sessions = seats.map(({ session }) => session);
    const deviceIds = new Set(sessions.map(({ deviceId }) => deviceId));
    const signInIds = new Set(sessions.flatMap((session) => (session.kind === 'person' ? [session.signInId] : [])));
    try {
      for (const ended of await this.sessions.endedAmong([...deviceIds], [...signInIds])) {
        if (ended.deviceId !== null) this.farewells.toDevice(ended.deviceId, 'revoked');
        else this.farewells.toSignIn(ended.signInId, 'signed-out');
      }
      for (const seat of seats) seat.goodAsOf = endings;
    } catch {
      // The pulse says that the database does not answer; the next look is half a second away.
      this.log.info(
        { productionId, screens: deviceIds.size },
        'nobody could look for screens that were revoked elsewhere',
      );
    } finally {
      this.looking.delete(productionId);
    }
  }
}
