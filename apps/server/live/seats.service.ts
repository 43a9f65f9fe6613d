import { Injectable } from '@nestjs/common';
import type { DeviceId, ProductionId } from '#custody';
import type { ProductionWriter } from '../custody/writer.js';
import { seatsBy, type Seat } from './seat.js';

const NOBODY: ReadonlySet<Seat> = new Set();

/** Every socket of this server, by production: whoever speaks to many asks here who they are. */
@Injectable()
export class SeatsService {
  private readonly seats = new Map<ProductionId, Set<Seat>>();

  add(seat: Seat): void {
    const { productionId } = seat.session;
    const seats = this.seats.get(productionId) ?? new Set();
    this.seats.set(productionId, seats.add(seat));
  }

  remove(seat: Seat): void {
    const { productionId } = seat.session;
    const seats = this.seats.get(productionId);
    seats?.delete(seat);
    if (seats?.size === 0) this.seats.delete(productionId);
  }

  at(productionId: ProductionId): ReadonlySet<Seat> {
    return this.seats.get(productionId) ?? NOBODY;
  }

  armorersAt(productionId: ProductionId): Seat[] {
    return [...this.at(productionId)].filter(({ isArmorers }) => isArmorers);
  }

  /** Each device's, in the order in which they came. */
  byDevice(productionId: ProductionId): ReadonlyMap<DeviceId, Seat[]> {
    return seatsBy(this.at(productionId), ({ session }) => session.deviceId);
  }

  all(): Seat[] {
    return [...this.seats.values()].flatMap((seats) => [...seats]);
  }

  /** The productions that somebody looks at here. */
  productions(): ProductionId[] {
    return [...this.seats.keys()];
  }

  /** The writers of the productions that somebody looks at here. */
  writers(): ProductionWriter[] {
    return [...this.seats.values()].flatMap(([seat]) => (seat ? [seat.writer] : []));
  }
}
