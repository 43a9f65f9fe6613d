import { connect, type TLSSocket } from 'node:tls';
import type { ProductionId } from '#custody';
import type { Turn } from '../custody/batch.js';
import { waitBefore } from '../doorbell/bell-wire.js';
import { hear, IDENTITY, say, secured, TICK_EVERY_MS, type KeeperSays, type TurnAnswer } from './peer-wire.js';
import { ClockLead } from './time-left.js';

/** Not a tick for so long, or none within from the first try to connect: nobody waits for it. */
const SILENT_MS = 500;

interface Asked {
  productionId: ProductionId;
  turn: Turn;
  /** In ms of this process's monotonic clock. */
  until: number;
  /** Null: it is to be decided here. */
  answer: (answer: TurnAnswer | null) => void;
}

/** What a link tells of the server at its other end. */
interface LinkTells {
  /** It ends in good order. */
  bye(): void;
  /** It could not be reached twice in a row. */
  lost(): void;
  back(): void;
}

/** The way to another server, over one connection for all productions that it keeps. Connects when there is first something to hand on. */
export class PeerLink {
  private socket: TLSSocket | null = null;
  private watch: NodeJS.Timeout | null = null;
  private lead = new ClockLead();
  private heardAt = 0;
  /** How often in a row it was lost, or could not be reached. */
  private lost = 0;
  private again: NodeJS.Timeout | null = null;
  private isClosed = false;
  private nth = 0;
  private readonly asked = new Map<number, Asked>();

  constructor(
    private readonly address: string,
    private readonly secret: string,
    private readonly tells: LinkTells,
  ) {}

  /** False from when it fell silent or could not be reached until it is heard again. */
  get isHeard(): boolean {
    return this.lost === 0 && !this.isClosed;
  }

  /** Hands a turn on. Null where it has to be decided here: at once when the other one is not heard any more. */
  ask(productionId: ProductionId, turn: Turn, until: number): Promise<TurnAnswer | null> {
    return new Promise((answer) => {
      const asked = { productionId, turn, until, answer };
      const nth = this.nth++;
      this.asked.set(nth, asked);
      if (!this.socket) this.connect();
      else this.handOn(nth, asked);
    });
  }

  close(): void {
    this.isClosed = true;
    if (this.again) clearTimeout(this.again);
    this.lose();
  }

  private connect(): void {
    const { psk, options } = secured(this.secret);
    const { hostname, port } = new URL(`tls://${this.address}`);
    const socket = connect({
      ...options,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: Number(port),
      pskCallback: () => ({ psk, identity: IDENTITY }),
      checkServerIdentity: () => undefined,
    });
    this.socket = socket;
    this.lead = new ClockLead();
    this.heardAt = performance.now();
    socket.on('error', () => undefined);
    socket.once('close', () => this.lose(socket));
    hear(socket, (said) => this.hear(said as KeeperSays, socket));
    this.listen();
  }

  private hear(said: KeeperSays, socket: TLSSocket): void {
    if (socket !== this.socket) return;
    const now = performance.now();
    this.heardAt = now;
    switch (said.kind) {
      case 'tick': {
        const isFirst = this.lead.atLeast(now) === null;
        this.lead.see(said.at, now);
        if (this.lost > 1) this.tells.back();
        this.lost = 0;
        if (isFirst) for (const [nth, asked] of this.asked) this.handOn(nth, asked);
        break;
      }
      case 'answer':
        this.answer(said.nth, said.answer);
        break;
      case 'yours':
        this.answer(said.nth, null);
        break;
      case 'bye':
        this.tells.bye();
        break;
    }
  }

  /** Before the first tick it is not known what the other's clock shows: then it goes with that. */
  private handOn(nth: number, { productionId, turn, until }: Asked): void {
    const now = performance.now();
    const sentAt = this.lead.atLeast(now);
    if (this.socket && sentAt !== null) say(this.socket, { nth, productionId, turn, sentAt, withinMs: until - now });
  }

  private answer(nth: number, answer: TurnAnswer | null): void {
    this.asked.get(nth)?.answer(answer);
    this.asked.delete(nth);
  }

  /** What lies ready is heard before it is asked how long nothing was: this process may have stood still itself. */
  private listen(): void {
    this.watch ??= setInterval(() => {
      const { socket } = this;
      setImmediate(() => {
        if (socket && performance.now() - this.heardAt > SILENT_MS) this.lose(socket);
      });
    }, TICK_EVERY_MS).unref();
  }

  /** Everything on its way is decided here, and so is the rest until it is heard again. */
  private lose(socket = this.socket): void {
    if (socket !== this.socket) return;
    if (this.watch) clearInterval(this.watch);
    this.watch = null;
    this.socket = null;
    socket?.destroy();
    for (const nth of this.asked.keys()) this.answer(nth, null);
    if (this.isClosed) return;
    this.again = setTimeout(() => this.connect(), waitBefore(this.lost++)).unref();
    if (this.lost === 2) this.tells.lost();
  }
}
