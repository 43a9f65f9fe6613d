import { request } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import type { Outcome } from '#wire';
import { BareSocket, frame } from '../bare-socket.js';
import type { Request } from './generated.js';

/** What was thrown at a server, and what it made of it. */
export interface Thrown {
  counts: Record<string, number>;
  /** What no input may bring about, with the input. */
  findings: string[];
}

const ANSWERED_WITHIN_MS = 3_000;
const AT_ONCE = 32;
const SHOWN = 400;
/** Socket.IO's packet by which one leaves, with an id that nobody asked for, or with blanks that count as one. */
const LEAVES = /^41[\d\s]*$/;

function tally(): Thrown & { count: (what: string) => void; find: (what: string, input: unknown) => void } {
  const [counts, findings]: [Record<string, number>, string[]] = [{}, []];
  return {
    counts,
    findings,
    count: (what) => (counts[what] = (counts[what] ?? 0) + 1),
    find: (what, input) => findings.push(`${what}: ${JSON.stringify(input).slice(0, SHOWN)}`),
  };
}

/** Does `one` for each, so many at a time. */
async function each<T>(inputs: readonly T[], one: (input: T) => Promise<void>, atOnce = AT_ONCE): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let input = inputs[next++]; input !== undefined; input = inputs[next++]) await one(input);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Sends bodies as commands: each is acknowledged in time, and none of them is more than the server can tell about. */
export async function throwCommands(url: string, token: string, bodies: readonly object[]): Promise<Thrown> {
  const { count, find, ...thrown } = tally();
  const socket: Socket = io(url, { transports: ['websocket'], reconnection: false, forceNew: true, auth: { token } });
  await new Promise((resolve, reject) => socket.once('connect', () => resolve(null)).once('connect_error', reject));
  await each(bodies, async (body) => {
    try {
      const outcome = (await socket.timeout(ANSWERED_WITHIN_MS).emitWithAck('command', body)) as Outcome;
      count(outcome.status);
      if (outcome.status === 'unconfirmed') find(outcome.message, body);
    } catch (fault) {
      find(`no acknowledgement (${String(fault)})`, body);
    }
  });
  if (!socket.connected) find('the socket was closed', bodies.length);
  socket.disconnect();
  return thrown;
}

/** Sends requests, so many at a time: whatever is in them, the answer is none of the server's own faults. */
export async function throwRequests(
  url: string,
  token: string,
  requests: readonly Request[],
  atOnce?: number,
): Promise<Thrown> {
  const { count, find, ...thrown } = tally();
  const throwOne = async (asked: Request): Promise<void> => {
    // Who signs out asks nothing any more.
    const isEnd = asked.path.startsWith('/api/sign-out');
    try {
      const { status, text } = await ask(url, asked, isEnd ? 'nobody' : token);
      count(`${String(status)[0]}xx`);
      const isUnwell = status >= 500 || (status >= 400 && asked.path.startsWith('/api/') && !isError(text));
      if (isUnwell) find(`${status} ${text.slice(0, SHOWN)}`, asked);
    } catch (fault) {
      find(`no answer (${String(fault)})`, asked);
    }
  };
  await each(requests, throwOne, atOnce);
  return thrown;
}

function isError(text: string): boolean {
  try {
    const { error } = JSON.parse(text) as { error?: { code?: unknown; message?: unknown } };
    return typeof error?.code === 'string' && typeof error.message === 'string';
  } catch {
    return false;
  }
}

/** By `node:http`, which sends an address as it is written; `fetch` would tidy it up. */
function ask(
  url: string,
  { method, path, body, type }: Request,
  token: string,
): Promise<{ status: number; text: string }> {
  const headers = { Authorization: `Bearer ${token}`, ...(type ? { 'Content-Type': type } : {}) };
  return new Promise((resolve, reject) => {
    const asking = request(`${url}${path}`, { method, headers, timeout: ANSWERED_WITHIN_MS * 3 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (more: string) => (text += more));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    asking.on('error', reject);
    asking.on('timeout', () => asking.destroy(new Error('late')));
    asking.end(body);
  });
}

/** Sends messages and broken frames on sockets of their own: each is served on or closed, and a new one always gets in. */
export async function throwMessages(url: string, token: string, messages: readonly string[]): Promise<Thrown> {
  const { count, find, ...thrown } = tally();
  const entrance = `40${JSON.stringify({ token })}`;
  const enter = async (): Promise<BareSocket> => {
    const socket = await BareSocket.open(url);
    socket.say(entrance);
    await socket.hears(/^42\["snapshot"/);
    return socket;
  };
  await each(
    messages.map((message, index) => ({ message, index })),
    async ({ message, index }) => {
      try {
        const socket = await enter();
        const bytes = Buffer.from(message);
        // One in eight is broken below the text: a letter of it is no UTF-8.
        if (index % 8 === 0) bytes[bytes.length >> 1] = 0xff;
        socket.write(frame(bytes));
        const from = socket.texts.length;
        const answered = async (): Promise<string> => {
          if (LEAVES.test(message)) {
            // Who left may come in again on the same connection.
            socket.say(entrance);
            await socket.hears(/^40\{/, from);
          }
          socket.say('42777["painted",{"cursor":1}]');
          return socket.hears(/^43777\[/);
        };
        const isServed = await answered().then(
          () => true,
          (fault: unknown) => {
            if (!socket.isEnded) throw fault;
            return false;
          },
        );
        count(isServed ? 'served on' : 'closed');
        socket.drop();
      } catch (fault) {
        find(`neither served nor closed (${String(fault)})`, message);
      }
    },
  );
  return thrown;
}
