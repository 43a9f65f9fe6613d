import net from 'node:net';

/** What becomes of the next append that goes by: lost before PostgreSQL has it, or committed and never heard of. */
export type CutAt = 'before-append' | 'after-append';
/** What becomes of notifications on their way to the server. */
export type Notifications = 'as-they-are' | 'dropped' | 'doubled' | 'reordered';

/** A way to PostgreSQL that a test can spoil. It knows just enough of the protocol to tell what goes by. */
export interface PostgresProxy {
  /** The database's address by this way. */
  readonly url: string;
  /** The connection of the next append is cut there; resolves once it was. */
  cutNext: (at: CutAt) => Promise<void>;
  notifications: Notifications;
  /** What the database says is so many ms late, in order; 0 unless told. */
  lateMs: number;
  /** How many notifications came by while they had another fate than their own. */
  readonly spoiled: number;
  /** Everything is cut, and nobody gets through. */
  cut: () => void;
  /** Nothing goes through any more, either way, and nobody is told. */
  swallow: () => void;
  mend: () => void;
  close: () => Promise<void>;
}

const TYPE_BYTES = 1;
const LENGTH_BYTES = 4;

/** Puts bytes together to whole messages: a type, then a length that counts itself. A connection's first has no type. */
class Messages {
  private bytes: Buffer = Buffer.alloc(0);

  constructor(private isFirst: boolean) {}

  take(more: Buffer): Buffer[] {
    this.bytes = this.bytes.length === 0 ? more : Buffer.concat([this.bytes, more]);
    const whole: Buffer[] = [];
    for (;;) {
      const before = this.isFirst ? 0 : TYPE_BYTES;
      if (this.bytes.length < before + LENGTH_BYTES) return whole;
      const end = before + this.bytes.readInt32BE(before);
      if (this.bytes.length < end) return whole;
      whole.push(this.bytes.subarray(0, end));
      this.bytes = this.bytes.subarray(end);
      this.isFirst = false;
    }
  }
}

const typeOf = (message: Buffer): string => String.fromCharCode(message[0] ?? 0);

/** Bind names a portal, then the statement: the writer's is called `append`. */
function isAppend(message: Buffer): boolean {
  if (typeOf(message) !== 'B') return false;
  const [, statement] = message
    .subarray(TYPE_BYTES + LENGTH_BYTES)
    .toString('latin1')
    .split('\0', 2);
  return statement === 'append';
}

/** Lays a way to a database of this machine. */
export async function layPostgresProxy(databaseUrl: string): Promise<PostgresProxy> {
  const far = new URL(databaseUrl);
  const ends = new Set<net.Socket>();
  let armed: { at: CutAt; done: () => void } | null = null;
  let fate: 'open' | 'cut' | 'swallowed' = 'open';
  let notifications: Notifications = 'as-they-are';
  let lateMs = 0;
  let spoiled = 0;

  const link = (near: net.Socket): void => {
    if (fate === 'cut') return void near.destroy();
    const behind = net.connect(Number(far.port), far.hostname);
    const both = [near, behind];
    const end = (): void => both.forEach((socket) => socket.destroy());
    for (const socket of both) {
      ends.add(socket);
      // Message by message; what is small would wait for the other side's word that it got the one before.
      socket.setNoDelay(true);
      socket.on('error', end).on('close', () => {
        ends.delete(socket);
        end();
      });
      if (fate === 'swallowed') socket.pause();
    }
    let cutsAtReady: (() => void) | null = null;
    const strike = (done: () => void): void => {
      end();
      done();
    };
    const asked = new Messages(true);
    near.on('data', (bytes: Buffer) => {
      for (const message of asked.take(bytes)) {
        if (armed && isAppend(message)) {
          const { at, done } = armed;
          armed = null;
          if (at === 'before-append') return strike(done);
          cutsAtReady = done;
        }
        behind.write(message);
      }
    });
    const answered = new Messages(false);
    const held: Buffer[] = [];
    const answer = (bytes: Buffer): void => {
      for (const message of answered.take(bytes)) {
        // Ready for the next: what came before is on disk.
        if (cutsAtReady) {
          if (typeOf(message) === 'Z') return strike(cutsAtReady);
          continue;
        }
        if (typeOf(message) !== 'A') {
          near.write(message);
          continue;
        }
        if (notifications !== 'as-they-are') spoiled += 1;
        for (const each of fated(message, notifications, held)) near.write(each);
      }
    };
    const late: Buffer[] = [];
    behind.on('data', (bytes: Buffer) => {
      if (lateMs === 0 && late.length === 0) return answer(bytes);
      late.push(bytes);
      // Whichever timer is first, what came first goes first.
      setTimeout(() => answer(late.shift() ?? Buffer.alloc(0)), lateMs);
    });
  };

  const server = net.createServer(link);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  const near = new URL(databaseUrl);
  near.host = `127.0.0.1:${port}`;
  return {
    url: near.href,
    cutNext: (at) => new Promise((done) => (armed = { at, done })),
    get spoiled() {
      return spoiled;
    },
    get notifications() {
      return notifications;
    },
    set notifications(wanted) {
      notifications = wanted;
    },
    get lateMs() {
      return lateMs;
    },
    set lateMs(wanted) {
      lateMs = wanted;
    },
    cut() {
      fate = 'cut';
      for (const end of ends) end.destroy();
    },
    swallow() {
      fate = 'swallowed';
      for (const end of ends) end.pause();
    },
    mend() {
      fate = 'open';
      for (const end of ends) end.resume();
    },
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What goes on to the server in a notification's place. */
function fated(message: Buffer, fate: Notifications, held: Buffer[]): Buffer[] {
  switch (fate) {
    case 'as-they-are':
      return [message];
    case 'dropped':
      return [];
    case 'doubled':
      return [message, message];
    case 'reordered':
      held.push(message);
      return held.length < 3 ? [] : held.splice(0).toReversed();
  }
}
