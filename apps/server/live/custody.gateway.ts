import { Inject } from '@nestjs/common';
import { WebSocketGateway, type OnGatewayConnection, type OnGatewayInit } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import type { Cursor } from '#custody';
import type { ClientToServer, ServerToClient } from '#wire';
import { CustodyService } from '../custody/custody.service.js';
import { ProductionsService } from '../custody/productions.service.js';
import { ServerLog } from '../health/server-log.js';
import { Clock } from '../http/clock.js';
import type { Pace } from '../http/pace.js';
import { Paces } from '../http/paces.js';
import { ServerFacts } from '../http/server-facts.js';
import { pacedBy } from '../people/session.js';
import { pingWithoutPulses, pingWithPulses } from './along.js';
import { FarewellsService } from './farewells.service.js';
import { HandshakeService, placeOf } from './handshake.service.js';
import { byWhom, hearMessages } from './listeners.js';
import { answerFrame, sayFrame } from './one-write.js';
import { PublisherService } from './publisher.service.js';
import { PulseService } from './pulse.service.js';
import { ScreensService } from './screens.service.js';
import { forgetHandshake, seatAt, type LiveSocket, type Seat } from './seat.js';
import { SeatsService } from './seats.service.js';
import { ShortWay } from './short-way.js';

/** Where sockets come in: each has its seat, by which it hears of everything, and says its commands here. */
@WebSocketGateway()
export class CustodyGateway implements OnGatewayInit, OnGatewayConnection<LiveSocket> {
  /** What a screen asks beside commands; these have their own. */
  private readonly pace: Pace;
  private readonly hear: (socket: LiveSocket) => void;
  /** What nobody may ask for who is not signed in, so that a board keeps no listener for it. */
  private readonly hearPerson: (socket: LiveSocket) => void;
  private readonly shortWay: ShortWay;
  private readonly left = byWhom((socket: LiveSocket) => this.leave(socket));

  constructor(
    @Inject(CustodyService) private readonly custody: CustodyService,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(HandshakeService) private readonly handshakes: HandshakeService,
    @Inject(SeatsService) private readonly seats: SeatsService,
    @Inject(PublisherService) private readonly publisher: PublisherService,
    @Inject(PulseService) private readonly pulses: PulseService,
    @Inject(ScreensService) private readonly screens: ScreensService,
    @Inject(FarewellsService) private readonly farewells: FarewellsService,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(Paces) paces: Paces,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerLog) private readonly log: ServerLog,
  ) {
    this.pace = paces.of('messages', facts.settings.limits.commandsPerSecond);
    this.hear = hearMessages(
      {
        command: (socket, said) => this.custody.run(socket.data.session, said),
        resume: (socket, said) => this.resume(socket, said),
        painted: (socket, said) => this.painted(socket, said),
      },
      log,
    );
    this.shortWay = new ShortWay((...said) => this.paintedShort(...said), log);
    this.hearPerson = hearMessages({ identify: (socket, said) => this.identify(socket, said) }, log);
  }

  afterInit(server: Server<ClientToServer, ServerToClient>): void {
    server.use((socket, next) => void this.handshakes.admit(socket as LiveSocket, next));
    this.farewells.serve(server);
  }

  /** The messages' own decorators are not used: each of them would keep listeners for each screen (docs/performance.md). */
  async handleConnection(socket: LiveSocket): Promise<void> {
    this.hear(socket);
    if (socket.data.session.kind === 'person') this.hearPerson(socket);
    try {
      await this.sit(socket);
    } catch (fault) {
      this.log.error({ fault, deviceId: socket.data.session.deviceId }, 'a screen could not be served');
      socket.disconnect(true);
    }
  }

  private resume(socket: LiveSocket, sent: unknown): void {
    const seat = this.pacedSeatOf(socket);
    if (!seat) return;
    const from = placeOf(sent);
    if (from) this.publisher.sendSince(seat, from);
    else this.publisher.sendSnapshot(seat);
  }

  private painted(socket: LiveSocket, sent: unknown): { at: string } {
    const cursor = typeof sent === 'object' && sent !== null && 'cursor' in sent ? sent.cursor : null;
    if (typeof cursor === 'number' && Number.isSafeInteger(cursor)) this.shows(socket, cursor);
    return { at: this.clock.now().toISOString() };
  }

  /** A server that is behind with its pulses lets the answer go along with the next. */
  private paintedShort(seat: Seat, answerId: string, cursor: Cursor): void {
    this.shows(seat.socket, cursor);
    const frame = answerFrame(answerId, { at: this.clock.now().toISOString() });
    const now = performance.now();
    if (seat.owed || !this.pulses.isBehind(now)) sayFrame(seat.socket, frame);
    else seat.owed = { frame, since: now };
  }

  private shows(socket: LiveSocket, cursor: Cursor): void {
    const seat = this.pacedSeatOf(socket);
    if (!seat) return;
    // Its first round trip is what lets a screen believe a pulse, so it is not kept waiting for the next beat.
    if (seat.painted === null) this.pulses.greet(seat);
    this.screens.painted(seat, cursor);
  }

  /** Makes a screen flash its name; only an armorer may ask for it. */
  private identify(socket: LiveSocket, sent: unknown): void {
    const deviceId = typeof sent === 'object' && sent !== null && 'deviceId' in sent ? sent.deviceId : null;
    const seat = this.pacedSeatOf(socket);
    if (!seat?.isArmorers || typeof deviceId !== 'string') return;
    for (const { socket: screen, session } of this.seats.byDevice(seat.session.productionId).get(deviceId) ?? [])
      screen.emit('identify', { name: session.deviceName });
  }

  /** Null where there is none yet, and beyond its pace: what is asked then comes to nothing. */
  private pacedSeatOf(socket: LiveSocket): Seat | null {
    const isWithin = this.pace.allowsAll(pacedBy(socket.data.session), performance.now());
    return (isWithin && socket.data.seat) || null;
  }

  private async sit(socket: LiveSocket): Promise<void> {
    const { session } = socket.data;
    const writer = await this.productions.open(session.productionId);
    if (!writer) {
      socket.emit('bye', { reason: 'revoked' });
      socket.disconnect(true);
      return;
    }
    const build: unknown = socket.handshake.auth['build'];
    if (typeof build === 'string' && build !== this.facts.buildId) {
      socket.emit('bye', { reason: 'new-version' });
      socket.disconnect(true);
      return;
    }
    if (socket.disconnected) return;
    // From here to the first message nothing waits, so what is published next comes right behind it.
    const seat = seatAt(socket, session, writer);
    socket.data.seat = seat;
    this.seats.add(seat);
    pingWithPulses(seat);
    this.shortWay.open(seat);
    socket.on('disconnect', this.left);
    const from = placeOf(socket.handshake.auth);
    forgetHandshake(socket);
    if (from) this.publisher.sendSince(seat, from);
    else this.publisher.sendSnapshot(seat);
    this.screens.changed(session.productionId);
    this.pulses.greet(seat);
  }

  private leave({ data: { seat } }: LiveSocket): void {
    if (!seat) return;
    this.seats.remove(seat);
    pingWithoutPulses(seat);
    this.shortWay.close(seat);
    this.screens.changed(seat.session.productionId);
  }
}
