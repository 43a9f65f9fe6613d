import { Inject, Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { DeviceId, ProductionId } from '#custody';
import type { ByeReason, ClientToServer, ServerToClient } from '#wire';
import type { Seat } from './seat.js';
import { SeatsService } from './seats.service.js';

/** Says goodbye to sockets and closes them: a revoked device, an ended sign-in, a server that restarts. */
@Injectable()
export class FarewellsService {
  private server: Server<ClientToServer, ServerToClient> | null = null;

  constructor(@Inject(SeatsService) private readonly seats: SeatsService) {}

  /** The gateway hands over its Socket.IO server once it is there. */
  serve(server: Server<ClientToServer, ServerToClient>): void {
    this.server = server;
  }

  toDevice(deviceId: DeviceId, reason: ByeReason): void {
    this.toThose(({ session }) => session.deviceId === deviceId, reason);
  }

  toSignIn(signInId: string, reason: ByeReason): void {
    this.toThose(({ session }) => session.kind === 'person' && session.signInId === signInId, reason);
  }

  toProduction(productionId: ProductionId, reason: ByeReason): void {
    for (const seat of this.seats.at(productionId)) this.toSeat(seat, reason);
  }

  toSeat({ socket }: Seat, reason: ByeReason): void {
    socket.emit('bye', { reason });
    socket.disconnect(true);
  }

  /** Those without a seat too. */
  toAll(reason: ByeReason): void {
    this.server?.emit('bye', { reason });
    this.server?.disconnectSockets(true);
  }

  private toThose(areMeant: (seat: Seat) => boolean, reason: ByeReason): void {
    for (const seat of this.seats.all().filter(areMeant)) this.toSeat(seat, reason);
  }
}
