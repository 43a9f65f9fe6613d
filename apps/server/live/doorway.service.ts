import { Inject, Injectable } from '@nestjs/common';
import type { ProductionId } from '#custody';
import type { ProductionWriter } from '../custody/writer.js';
import { DoorbellService } from '../doorbell/doorbell.service.js';
import type { Ring } from '../doorbell/ring.js';
import { ServerLog } from '../health/server-log.js';
import { SeatsService } from './seats.service.js';

/** Goes and looks when another server rings: what it wrote goes out here by the same ordered way, without waiting for the beat. */
@Injectable()
export class DoorwayService {
  /** The newest ring that came while an older one was seen to. */
  private readonly going = new Map<ProductionId, Ring>();

  constructor(
    @Inject(DoorbellService) doorbell: DoorbellService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {
    doorbell.onHeard((ring) => this.hear(ring));
  }

  /** Where nobody looks there is nothing to hurry for. */
  private hear(ring: Ring): void {
    const { productionId, cursor } = ring;
    const [seat] = this.seats.at(productionId);
    const writer = seat?.writer;
    if (!writer || cursor <= writer.board.cursor) return;
    const going = this.going.get(productionId);
    if (!going) void this.go(writer, ring);
    else if (going.cursor < cursor) this.going.set(productionId, ring);
  }

  /** The log itself says what there is: a ring for more than that comes to nothing, and another epoch is seen by the beat. */
  private async go(writer: ProductionWriter, ring: Ring): Promise<void> {
    const { productionId } = ring;
    this.going.set(productionId, ring);
    try {
      for (let next = ring, seen = 0; seen < next.cursor; next = this.going.get(productionId) ?? ring) {
        seen = next.cursor;
        await writer.meet({ ...next, epoch: writer.board.epoch });
      }
    } catch (fault) {
      // The pulse says that the database does not answer; the next look is half a second away.
      this.log.info({ fault, productionId }, 'a doorbell rang, and the log could not be read');
    } finally {
      this.going.delete(productionId);
    }
  }
}
