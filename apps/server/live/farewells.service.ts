import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { DeviceId } from '#custody';
import type { ByeReason, ClientToServer, ServerToClient } from '#wire';
import { roomOf } from './rooms.js';

/** Says goodbye to sockets and closes them: a revoked device, an ended sign-in, a server that restarts. */
@Injectable()
export class FarewellsService {
  private server: Server<ClientToServer, ServerToClient> | null = null;

  /** The gateway hands over its Socket.IO server once it is there. */
  serve(server: Server<ClientToServer, ServerToClient>): void {
    this.server = server;
  }

  toDevice(deviceId: DeviceId, reason: ByeReason): void {
    this.say(roomOf.device(deviceId), reason);
  }

  toSignIn(signInId: string, reason: ByeReason): void {
    this.say(roomOf.signIn(signInId), reason);
  }

  toProduction(productionId: string, reason: ByeReason): void {
    this.say(roomOf.production(productionId), reason);
  }

  toAll(reason: ByeReason): void {
    this.server?.emit('bye', { reason });
    this.server?.disconnectSockets(true);
  }

  private say(room: string, reason: ByeReason): void {
    this.server?.to(room).emit('bye', { reason });
    this.server?.in(room).disconnectSockets(true);
  }
}
