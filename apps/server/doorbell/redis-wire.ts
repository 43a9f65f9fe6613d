import { createClient } from '@redis/client';
import { CHANNEL, waitBefore, type BellWire } from './bell-wire.js';

/** Pub/sub of a Redis, for fleets whose rings are too many for PostgreSQL: one connection hears, the other says. */
export class RedisWire implements BellWire {
  private readonly says;
  private readonly hears;

  constructor(url: string, tell: (isUp: boolean) => void) {
    // A ring that can't be said now is not said later: by then the log was looked at.
    this.says = createClient({
      url,
      disableOfflineQueue: true,
      commandOptions: { timeout: 2_500 },
      socket: { connectTimeout: 2_000, reconnectStrategy: waitBefore },
    });
    this.hears = createClient({ url, socket: { connectTimeout: 2_000, reconnectStrategy: waitBefore } });
    this.says.on('error', () => undefined);
    this.hears.on('error', () => tell(false));
    this.hears.on('ready', () => tell(true));
  }

  start(hear: (text: string) => void): void {
    // Neither rejects but by the end of this server: until then they are tried again.
    this.says.connect().catch(() => undefined);
    this.hears.connect().catch(() => undefined);
    this.hears.subscribe(CHANNEL, hear).catch(() => undefined);
  }

  send(text: string): Promise<unknown> {
    return this.says.publish(CHANNEL, text);
  }

  async stop(): Promise<void> {
    for (const client of [this.says, this.hears]) if (client.isOpen) client.destroy();
    await Promise.resolve();
  }
}
