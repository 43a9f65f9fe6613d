import type { ServerLog } from '../health/server-log.js';
import type { LiveSocket } from './seat.js';

/**
 * One listener for everybody that speaks: Node's emitters say by `this` who does. A listener made for each screen would stay with it, and
 * what it closes over too.
 */
export const byWhom = <From, Said extends unknown[]>(hear: (from: From, ...said: Said) => void) =>
  function (this: From, ...said: Said): void {
    hear(this, ...said);
  };

/** Hears one message, and gives what is answered where an answer is wanted. */
export type Hear = (socket: LiveSocket, said: unknown) => unknown;

/** What takes in each message by its name; a fault is logged, and leaves the sender without an answer. */
export function hearMessages(hears: Record<string, Hear>, log: Pick<ServerLog, 'error'>): (socket: LiveSocket) => void {
  const listeners = Object.entries(hears).map(([message, hear]) => {
    const take = async (socket: LiveSocket, said: unknown[]): Promise<void> => {
      const answer = said.at(-1);
      const isAnswered = typeof answer === 'function';
      if (isAnswered) said.pop();
      const outcome = await hear(socket, said.length > 1 ? said : said[0]);
      if (isAnswered && outcome !== undefined) answer(outcome);
    };
    const listen = byWhom((socket: LiveSocket, ...said: unknown[]) => {
      take(socket, said).catch((fault: unknown) => log.error({ fault, message }, 'a message was not heard'));
    });
    return [message as 'command', listen] as const;
  });
  return (socket) => {
    for (const [message, listen] of listeners) socket.on(message, listen);
  };
}
