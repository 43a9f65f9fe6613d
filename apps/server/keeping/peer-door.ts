import { createServer, type Server, type TLSSocket } from 'node:tls';
import { hear, IDENTITY, say, secured, TICK_EVERY_MS, type HandedOn, type TurnAnswer } from './peer-wire.js';

/** Who has the secret says hello at once. */
const HELLO_WITHIN_MS = 2_000;
/** Far more servers than one database has. */
const MOST_LINKS = 500;

/** Where the other servers hand on what this one is to decide. */
export class PeerDoor {
  private readonly server: Server;
  private readonly links = new Set<TLSSocket>();
  private timer: NodeJS.Timeout | null = null;

  /** `decide` answers null for what the other server should decide itself. */
  constructor(
    secret: string,
    private readonly decide: (handedOn: HandedOn) => Promise<TurnAnswer | null>,
  ) {
    const { psk, options } = secured(secret);
    const pskCallback = (_socket: TLSSocket, identity: string) => (identity === IDENTITY ? psk : null);
    this.server = createServer({ ...options, pskCallback, handshakeTimeout: HELLO_WITHIN_MS }, (link) =>
      this.letIn(link),
    );
    this.server.maxConnections = MOST_LINKS;
  }

  /** Opens at a port, or any that is free; gives which. */
  async open(host: string, port: number | null): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port ?? 0, host, () => {
        this.server.off('error', reject).on('error', () => undefined);
        resolve();
      });
    });
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Says that it ends, so that nobody waits for it. */
  close(): void {
    this.rest();
    this.server.close();
    for (const link of this.links) {
      say(link, { kind: 'bye' });
      setImmediate(() => link.destroySoon());
    }
  }

  private letIn(link: TLSSocket): void {
    this.links.add(link);
    link.on('error', () => undefined);
    link.once('close', () => {
      this.links.delete(link);
      if (this.links.size === 0) this.rest();
    });
    hear(link, (said) => void this.answer(link, said as HandedOn));
    say(link, { kind: 'tick', at: performance.now() });
    this.timer ??= setInterval(() => this.tick(), TICK_EVERY_MS).unref();
  }

  /** Nobody listens. */
  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  private async answer(link: TLSSocket, handedOn: HandedOn): Promise<void> {
    const { nth } = handedOn;
    const answer = await this.decide(handedOn).catch(() => null);
    if (link.destroyed) return;
    say(link, answer ? { kind: 'answer', nth, answer } : { kind: 'yours', nth });
  }

  private tick(): void {
    for (const link of this.links) say(link, { kind: 'tick', at: performance.now() });
  }
}
