import { AwakeClient } from '../database/awake-client.js';
import { CHANNEL, waitBefore, type BellWire } from './bell-wire.js';

/**
 * LISTEN and NOTIFY by one connection of its own, outside every transaction of the log. A NOTIFY is a commit, which nobody
 * waits on the disk for: synchronous_commit is off here, and here alone, where nothing is kept.
 */
export class PostgresWire implements BellWire {
  private client: AwakeClient | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;
  private lost = 0;

  constructor(
    private readonly url: string,
    private readonly tell: (isUp: boolean) => void,
  ) {}

  start(hear: (text: string) => void): void {
    void this.connect(hear);
  }

  send(text: string): Promise<unknown> {
    if (!this.client) return Promise.reject(new Error('not connected'));
    return this.client.query({ name: 'ring', text: 'SELECT pg_notify($1, $2)', values: [CHANNEL, text] });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(hear: (text: string) => void): Promise<void> {
    const client = new AwakeClient({
      connectionString: this.url,
      application_name: 'setboard doorbell',
      connectionTimeoutMillis: 2_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    // Its end follows, and there it is connected anew.
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => hear(payload));
    client.once('end', () => this.again(hear));
    try {
      await client.connect();
      await client.query('SET synchronous_commit = off');
      await client.query(`LISTEN ${CHANNEL}`);
      if (this.isStopped) return await client.end();
      this.client = client;
      this.lost = 0;
      this.tell(true);
    } catch {
      client.end().catch(() => undefined);
      this.again(hear);
    }
  }

  private again(hear: (text: string) => void): void {
    this.client = null;
    if (this.isStopped || this.timer) return;
    this.tell(false);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.connect(hear);
    }, waitBefore(this.lost++));
  }
}
